/** CSS pixels from the map's top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** MapLibre's names: the side or corner of the popup that touches its mark. */
export const popupAnchors = [
  "bottom",
  "top",
  "left",
  "right",
  "bottom-left",
  "bottom-right",
  "top-left",
  "top-right",
] as const;
export type PopupAnchor = (typeof popupAnchors)[number];

export interface PopupSituation {
  readonly mark: { readonly x: number; readonly y: number };
  /** Pixels that the popup keeps from the middle of its mark. */
  readonly gapPx: number;
  readonly width: number;
  readonly height: number;
  /** What no panel covers. */
  readonly free: Box;
  /** What it may hide, and how bad that would be per square pixel. */
  readonly others: readonly (Box & { readonly weight: number })[];
}

/** How much worse a pixel outside the free area is than a pixel over one mark. */
const outsideWeight = 1000;

/** The side on which the popup lies in the free area and hides the least; the earlier in the list where equal. */
export function choosePopupAnchor(situation: PopupSituation): PopupAnchor {
  let best: PopupAnchor = popupAnchors[0];
  let least = Number.POSITIVE_INFINITY;
  for (const anchor of popupAnchors) {
    const box = placePopup(anchor, situation);
    const area = situation.width * situation.height;
    const outside = area - overlap(box, situation.free);
    const hidden = situation.others.reduce((sum, other) => sum + overlap(box, other) * other.weight, 0);
    const cost = outside * outsideWeight + hidden;
    if (cost < least) {
      least = cost;
      best = anchor;
    }
  }
  return best;
}

/** Pixels from the mark to the point of the popup that touches it. */
export function popupOffset(anchor: PopupAnchor, gapPx: number): readonly [x: number, y: number] {
  const corner = Math.round(gapPx * Math.SQRT1_2);
  const isCorner = anchor.includes("-");
  const step = isCorner ? corner : gapPx;
  const x = anchor.endsWith("left") ? step : anchor.endsWith("right") ? -step : 0;
  const y = anchor.startsWith("top") ? step : anchor.startsWith("bottom") ? -step : 0;
  return [x, y];
}

/** Where the popup would lie. */
export function placePopup(anchor: PopupAnchor, { mark, gapPx, width, height }: PopupSituation): Box {
  const [dx, dy] = popupOffset(anchor, gapPx);
  const x = mark.x + dx;
  const y = mark.y + dy;
  const left = anchor.endsWith("left") ? x : anchor.endsWith("right") ? x - width : x - width / 2;
  const top = anchor.startsWith("top") ? y : anchor.startsWith("bottom") ? y - height : y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/** How far a box must move to lie within the free area; what is larger than the area shows its beginning. */
export function shiftInto(box: Box, free: Box): readonly [x: number, y: number] {
  const along = (start: number, end: number, freeStart: number, freeEnd: number) =>
    Math.max(freeStart - start, Math.min(0, freeEnd - end));
  return [
    along(box.left, box.right, free.left, free.right),
    along(box.top, box.bottom, free.top, free.bottom),
  ];
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, width) * Math.max(0, height);
}
