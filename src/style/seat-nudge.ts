/** A circle of marks that a stack must not cover. Pixels in the plane of one zoom step. */
export interface NudgeCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A stack as a box about its hand-placed point; its label's room counts. */
export interface NudgeBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface Nudge {
  readonly dx: number;
  readonly dy: number;
}

const gapPx = 4;
const mostRounds = 12;
/** Further than this a stack would stand on another country: then it may rather touch. */
const farthestPx = 110;

const stay: Nudge = { dx: 0, dy: 0 };

/**
 * How far each stack gives way to sunflowers and to the stacks before it, in whole pixels: far out the hand-placed points
 * lie closer together than the marks are wide. Depends on the zoom step alone, so nothing moves while time does.
 */
export function nudgeStacks(boxes: readonly NudgeBox[], circles: readonly NudgeCircle[]): Nudge[] {
  const settled: NudgeBox[] = [];
  return boxes.map((box) => {
    const nudge = nudgeOne(box, circles, settled);
    settled.push({ ...box, x: box.x + nudge.dx, y: box.y + nudge.dy });
    return nudge;
  });
}

function nudgeOne(box: NudgeBox, circles: readonly NudgeCircle[], others: readonly NudgeBox[]): Nudge {
  let { x, y } = box;
  for (let round = 0; round < mostRounds; round++) {
    const push = deepestPush({ ...box, x, y }, circles, others);
    if (push === null) break;
    x += push.dx;
    y += push.dy;
  }
  const dx = Math.round(x - box.x);
  const dy = Math.round(y - box.y);
  return Math.hypot(dx, dy) > farthestPx ? stay : { dx, dy };
}

/** The shortest way out of whatever the box lies deepest in; null where it is free. */
function deepestPush(
  box: NudgeBox,
  circles: readonly NudgeCircle[],
  others: readonly NudgeBox[],
): Nudge | null {
  let deepest: Nudge | null = null;
  let depth = 0;
  const consider = (push: Nudge | null) => {
    const length = push === null ? 0 : Math.hypot(push.dx, push.dy);
    if (length > depth) {
      deepest = push;
      depth = length;
    }
  };
  for (const circle of circles) consider(wayOutOfCircle(box, circle));
  for (const other of others) consider(wayOutOfBox(box, other));
  return deepest;
}

/** Away from the circle's middle through the box's nearest point; straight east from the very middle. */
function wayOutOfCircle(box: NudgeBox, circle: NudgeCircle): Nudge | null {
  const nearX = Math.min(Math.max(circle.x, box.x - box.halfWidth), box.x + box.halfWidth);
  const nearY = Math.min(Math.max(circle.y, box.y - box.halfHeight), box.y + box.halfHeight);
  const reach = circle.radius + gapPx;
  const distance = Math.hypot(nearX - circle.x, nearY - circle.y);
  if (distance >= reach) return null;
  if (distance > 0) {
    const share = (reach - distance) / distance;
    return { dx: (nearX - circle.x) * share, dy: (nearY - circle.y) * share };
  }
  // The middle of the circle is inside the box: out by the nearest side of the box.
  const east = circle.x + reach - (box.x - box.halfWidth);
  const west = box.x + box.halfWidth - (circle.x - reach);
  const south = circle.y + reach - (box.y - box.halfHeight);
  const north = box.y + box.halfHeight - (circle.y - reach);
  return shortest(east, west, south, north);
}

function wayOutOfBox(box: NudgeBox, other: NudgeBox): Nudge | null {
  const width = box.halfWidth + other.halfWidth + gapPx;
  const height = box.halfHeight + other.halfHeight + gapPx;
  const dx = box.x - other.x;
  const dy = box.y - other.y;
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return null;
  return shortest(width - dx, width + dx, height - dy, height + dy);
}

/** Of equals the first: east before west before south before north. */
function shortest(east: number, west: number, south: number, north: number): Nudge {
  const least = Math.min(east, west, south, north);
  if (least === east) return { dx: east, dy: 0 };
  if (least === west) return { dx: -west, dy: 0 };
  return least === south ? { dx: 0, dy: south } : { dx: 0, dy: -north };
}
