import type { FeatureCollection, Point } from "geojson";
import type { NameLanguage, Situation } from "../model/situation.ts";
import { map as words } from "../words/map.ts";
import type { SeatGroup, Seats } from "./seats.ts";

/** One size, so that offsets in pixels can be written in the ems that the renderer wants. */
export const groupTextSizePx = 12.5;

export interface GroupProperties {
  readonly id: string;
  readonly kind: SeatGroup["kind"];
  readonly placeId: string;
  readonly name: string;
  /** " (Iran)": what a name says in parentheses, set smaller. */
  readonly aside: string;
  readonly suffix: string;
  readonly count: number;
  /** `text-variable-anchor-offset`: anchors and offsets in ems, the best first. */
  readonly anchors: readonly (string | readonly [number, number])[];
}

/** The groups that hold an event which layers, filters and query let through. Independent of time: nothing jumps. */
export function findShownGroups(seats: Seats, mask: Uint8Array, datedRows: number): SeatGroup[] {
  return seats.groups.filter(({ rows }) => rows.some((row) => row < datedRows && mask[row] === 1));
}

/** Pixels from a stack's point to the sides of the square that stands for it where density is drawn. */
const denseStackPx = 14;

/** Of the groups those that keep a name where density is drawn in place of marks: a country's square would say nothing. */
export function toDenseGroups(groups: readonly SeatGroup[]): SeatGroup[] {
  const boxPx = { left: -denseStackPx, top: -denseStackPx, right: denseStackPx, bottom: denseStackPx };
  return groups.filter(({ kind }) => kind === "stack").map((group) => ({ ...group, boxPx }));
}

/** One label a group: "Ganja +3" beside its marks, "Azerbaijan, place not given" above its stack. */
export function buildGroupFeatures(
  groups: readonly SeatGroup[],
  situation: Situation,
  language: NameLanguage,
): FeatureCollection<Point, GroupProperties> {
  return {
    type: "FeatureCollection",
    features: groups.map((group) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...group.position] },
      properties: {
        id: group.id,
        kind: group.kind,
        placeId: group.leadPlaceId,
        ...nameOf(group, situation, language),
        count: group.count,
        anchors: group.kind === "stack" ? stackAnchors(group) : spiralAnchors(group),
      },
    })),
  };
}

function nameOf(group: SeatGroup, situation: Situation, language: NameLanguage) {
  const name = situation.places.get(group.leadPlaceId)?.names[language] ?? group.leadPlaceId;
  if (group.kind === "stack") return { name: words.countryName(name), aside: "", suffix: words.stackSuffix };
  const [, head = name, aside = ""] = /^(.*?)(\s*\([^()]*\))?$/su.exec(name) ?? [];
  return { name: head, aside, suffix: words.joinedSuffix(group.placeIds.length - 1) };
}

/** Pixels between the outermost mark and the label. */
const gapPx = 6;

function spiralAnchors({ boxPx }: SeatGroup): GroupProperties["anchors"] {
  const right = boxPx.right + gapPx;
  const left = boxPx.left - gapPx;
  const above = boxPx.top - gapPx;
  const below = boxPx.bottom + gapPx;
  // On the diagonals the label may come closer: the circle leaves the corners of its box free.
  const corner = 0.72;
  return inEms([
    ["left", right, 0],
    ["right", left, 0],
    ["top", 0, below],
    ["bottom", 0, above],
    ["top-left", right * corner, below * corner],
    ["bottom-left", right * corner, above * corner],
    ["top-right", left * corner, below * corner],
    ["bottom-right", left * corner, above * corner],
  ]);
}

function stackAnchors({ boxPx }: SeatGroup): GroupProperties["anchors"] {
  const middle = (boxPx.left + boxPx.right) / 2;
  return inEms([
    ["bottom", middle, boxPx.top - gapPx],
    ["top", middle, boxPx.bottom + gapPx],
    ["bottom-left", boxPx.left, boxPx.top - gapPx],
    ["bottom-right", boxPx.right, boxPx.top - gapPx],
    ["left", boxPx.right + gapPx, 0],
    ["right", boxPx.left - gapPx, 0],
  ]);
}

function inEms(anchors: readonly (readonly [anchor: string, x: number, y: number])[]) {
  const em = (pixels: number) => Math.round((pixels / groupTextSizePx) * 100) / 100;
  return anchors.flatMap(([anchor, x, y]) => [anchor, [em(x), em(y)] as const]);
}
