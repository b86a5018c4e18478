import { worldSize } from "../../geometry/web-mercator.ts";
import { type EventTable, noPlace } from "../../model/event-table.ts";
import { fewestDense } from "../../style/density-ramp.ts";
import { findMagnitudeScale } from "../../style/magnitude-scale.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import type { View } from "./view.ts";

/** Answers whether so many marks would stand on the screen that they only hide each other. */
export interface Crowding {
  /**
   * `rows`: how many of the table's rows are about to be drawn, wherever they are. Once dense, it takes clearly fewer to be
   * sparse again, so that nothing flickers while time moves.
   */
  isDense(view: View, rows: number, mask: Uint8Array | null, wasDense: boolean): boolean;
}

/** CSS pixels of the screen for each mark of the usual size: with fewer, marks would cover more ground than there is. */
const roomPx = 100;
const stillDense = 0.75;

/** Which rows are on the screen is known by their places; counted when it is first in doubt. */
export function createCrowding(table: EventTable): Crowding {
  const larger = findMeanArea(table);
  let spread: Spread | null = null;
  let last: { readonly key: string; readonly share: number } | null = null;

  function shareInSight(view: View): number {
    const key = [view.centerX, view.centerY, view.pixelsPerUnit, view.width, view.height].join();
    if (last?.key === key) return last.share;
    spread ??= findSpread(table);
    const share = countInSight(spread, view) / Math.max(spread.looked, 1);
    last = { key, share };
    return share;
  }

  return {
    isDense(view, rows, mask, wasDense) {
      const usual = Math.max(fewestDense, (view.width * view.height) / roomPx);
      const capacity = (usual / larger) * (wasDense ? stillDense : 1);
      // Almost always this is all there is to ask.
      if (rows <= capacity) return false;
      const shown = mask === null ? 1 : shareShown(mask);
      return rows * shown > capacity && rows * shown * shareInSight(view) > capacity;
    },
  };
}

/** So many rows, evenly taken, tell shares well enough: a pass over a million would be felt in the frame that asks. */
const mostLookedAt = 65_536;
const strideOf = (length: number) => Math.ceil(length / mostLookedAt) || 1;

/** How much ground a mark covers in the mean, in marks of the usual size. */
function findMeanArea(table: EventTable): number {
  const scale = findMagnitudeScale(table);
  if (scale === null || table.length === 0) return 1;
  const stride = strideOf(table.length);
  let [sum, looked] = [0, 0];
  for (let row = 0; row < table.length; row += stride) {
    sum += (scale.sizeOf(table.magnitude?.[row] ?? Number.NaN) / mapMarkSize) ** 2;
    looked++;
  }
  return sum / looked;
}

const shares = new WeakMap<Uint8Array, number>();

function shareShown(mask: Uint8Array): number {
  const known = shares.get(mask);
  if (known !== undefined) return known;
  const stride = strideOf(mask.length);
  let [count, looked] = [0, 0];
  for (let row = 0; row < mask.length; row += stride) {
    count += mask[row] ?? 0;
    looked++;
  }
  const share = count / Math.max(looked, 1);
  shares.set(mask, share);
  return share;
}

/** Points and how many rows stand on each: the places, and the middles of cells for rows without one. */
interface Spread {
  /** How many rows were looked at, with a place or without. */
  readonly looked: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly counts: Uint32Array;
}

/** Rows without a place are gathered in cells a two-thousandth of the world wide, which is a screen at the largest zoom. */
const cellShift = 21;

function findSpread(table: EventTable): Spread {
  const { place, placed, x, y } = table;
  const ofPlace = new Uint32Array(table.placeIds.length);
  const first = new Uint32Array(table.placeIds.length);
  const ofCell = new Map<number, number>();
  const stride = strideOf(table.length);
  let looked = 0;
  for (let row = 0; row < table.length; row += stride) {
    looked++;
    if (placed[row] !== 1) continue;
    const index = place[row] ?? noPlace;
    if (index !== noPlace) {
      ofPlace[index] = (ofPlace[index] ?? 0) + 1;
      first[index] = row;
      continue;
    }
    const cell = ((x[row] ?? 0) >>> cellShift) * 2 ** 11 + ((y[row] ?? 0) >>> cellShift);
    ofCell.set(cell, (ofCell.get(cell) ?? 0) + 1);
  }
  const size = ofPlace.length + ofCell.size;
  const [xs, ys, counts] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
  for (let index = 0; index < ofPlace.length; index++) {
    xs[index] = x[first[index] ?? 0] ?? 0;
    ys[index] = y[first[index] ?? 0] ?? 0;
    counts[index] = ofPlace[index] ?? 0;
  }
  let next = ofPlace.length;
  for (const [cell, count] of ofCell) {
    xs[next] = (Math.floor(cell / 2 ** 11) + 0.5) * 2 ** cellShift;
    ys[next] = ((cell % 2 ** 11) + 0.5) * 2 ** cellShift;
    counts[next] = count;
    next++;
  }
  return { looked, xs, ys, counts };
}

function countInSight({ xs, ys, counts }: Spread, view: View): number {
  const west = view.centerX - view.originX / view.pixelsPerUnit;
  const width = view.width / view.pixelsPerUnit;
  const north = view.centerY - view.originY / view.pixelsPerUnit;
  const south = north + view.height / view.pixelsPerUnit;
  let count = 0;
  for (let index = 0; index < counts.length; index++) {
    const y = ys[index] ?? 0;
    if (y < north || y > south) continue;
    // However far east of the western edge, counted around the world.
    const east = ((((xs[index] ?? 0) - west) % worldSize) + worldSize) % worldSize;
    if (east <= width) count += counts[index] ?? 0;
  }
  return count;
}
