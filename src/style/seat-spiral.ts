import { mapMarkSize, markMeasures } from "./mark-specs.ts";

/** Between the centres of two neighbouring marks, so that their casings touch and no more. */
export const seatPitchPx = Math.ceil(mapMarkSize * (1 + 2 * markMeasures.casing));

/** No sunflower grows past this, however many events one place has: its marks move closer instead. */
export const largestSpiralPx = 140;

/** The golden angle: no two seats ever stand on one spoke. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Nearest neighbours on a sunflower of scale 1 are never closer than this. */
const closest = 1.56;

function scaleOf(count: number): number {
  return Math.min(seatPitchPx / closest, largestSpiralPx / Math.sqrt(count));
}

/** From so many seats on their mean is nowhere near a pixel off the point. */
const many = 64;

/** Of few: their seats must be laid out to know it, and a thousand places ask for the same ones. */
const radiusOfFew = new Map<number, number>();

/** The circle about its point that holds `count` marks, casings included; whole pixels. */
export function spiralRadiusPx(count: number): number {
  const known = radiusOfFew.get(count);
  if (known !== undefined) return known;
  const radius = findSpiralRadiusPx(count);
  if (count <= many) radiusOfFew.set(count, radius);
  return radius;
}

function findSpiralRadiusPx(count: number): number {
  let furthest = 0;
  if (count > many) {
    furthest = scaleOf(count) * Math.sqrt(count - 0.5) + 1;
  } else {
    const seats = spiralSeats(count);
    for (let seat = 0; seat < count; seat++) {
      furthest = Math.max(furthest, Math.hypot(seats[seat * 2] ?? 0, seats[seat * 2 + 1] ?? 0));
    }
  }
  return Math.ceil(furthest + seatPitchPx / 2);
}

/** Of more, no eye follows the order outwards; a window would be a hollow ring about its place. */
const mostInOrder = 200;

/** Which seat of the spiral each takes: in order, or so that any stretch of time is spread over the whole disc. */
function seatOrder(count: number): (index: number) => number {
  if (count <= mostInOrder) return (index) => index;
  let step = Math.round(count * 0.618);
  while (greatestCommonDivisor(step, count) !== 1) step++;
  return (index) => (index * step) % count;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/**
 * Whole-pixel offsets (x, y, x, y ...) of `count` seats on a sunflower spiral, the oldest innermost where there are not too
 * many. One alone sits exactly on the point; two or more are centred on it. Within `radiusPx` marks move closer.
 */
export function spiralSeats(count: number, radiusPx = Number.POSITIVE_INFINITY): Int16Array {
  const seats = new Int16Array(count * 2);
  if (count < 2) return seats;
  const usualPx = Number.isFinite(radiusPx) ? spiralRadiusPx(count) - seatPitchPx / 2 : 1;
  const scale = scaleOf(count) * Math.min(1, (radiusPx - seatPitchPx / 2) / usualPx);
  const seatOf = seatOrder(count);
  const exact = new Float64Array(count * 2);
  let meanX = 0;
  let meanY = 0;
  for (let seat = 0; seat < count; seat++) {
    const place = seatOf(seat);
    const radius = scale * Math.sqrt(place + 0.5);
    const x = radius * Math.cos(place * turn);
    const y = radius * Math.sin(place * turn);
    exact[seat * 2] = x;
    exact[seat * 2 + 1] = y;
    meanX += x / count;
    meanY += y / count;
  }
  for (let seat = 0; seat < count; seat++) {
    seats[seat * 2] = Math.round((exact[seat * 2] ?? 0) - meanX);
    seats[seat * 2 + 1] = Math.round((exact[seat * 2 + 1] ?? 0) - meanY);
  }
  return seats;
}
