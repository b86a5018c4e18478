import type { TimeWindow } from "../../model/instant.ts";
import type { State } from "../../state/types.ts";

/** The mask's rows that begin in a bin, in time order. `layer`: only those of this layer. */
export function listRowsOfBin(state: State, { from, to }: TimeWindow, layer?: number): readonly number[] {
  const table = state.table.peek();
  const mask = state.mask.peek();
  const end = (to - table.origin) / table.unitMs;
  const rows: number[] = [];
  const first = countBefore(table.earliestStart, table.dated, (from - table.origin) / table.unitMs);
  for (let row = first; row < table.dated; row++) {
    if ((table.earliestStart[row] ?? end) >= end) break;
    if (mask[row] === 1 && (layer === undefined || table.layer[row] === layer)) rows.push(row);
  }
  return rows;
}

/**
 * The row after `present` among the mask's rows that begin before the histogram's first edge, or at or after its last:
 * nearest to the axis first, and after the furthest the nearest again. -1: none.
 */
export function findNextBeside(
  state: State,
  side: "earlier" | "later",
  edges: Float64Array,
  present: number,
): number {
  const table = state.table.peek();
  const mask = state.mask.peek();
  const edge = (side === "earlier" ? edges[0] : edges.at(-1)) ?? 0;
  const bound = countBefore(table.earliestStart, table.dated, (edge - table.origin) / table.unitMs);
  const [nearest, step, isIn] =
    side === "earlier"
      ? [bound - 1, -1, (row: number) => row >= 0 && row < bound]
      : [bound, 1, (row: number) => row >= bound && row < table.dated];
  const find = (start: number): number => {
    for (let row = start; isIn(row); row += step) if (mask[row] === 1) return row;
    return -1;
  };
  const next = isIn(present) ? find(present + step) : -1;
  return next === -1 ? find(nearest) : next;
}

/** How many of the ascending starts are before `least`. */
function countBefore(starts: Int32Array, length: number, least: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
