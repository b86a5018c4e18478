import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import { toUnits } from "./query.ts";

/**
 * Of the mask's rows that can first have begun in the stretch and are on the map, the latest: what has just appeared when
 * the edge of time has passed over it. -1: none.
 */
export function findAppeared(table: EventTable, mask: Uint8Array, stretch: TimeWindow): number {
  const { from, to } = toUnits(table, stretch);
  const { earliestStart, placed, dated } = table;
  for (let row = countBefore(earliestStart, dated, to) - 1; row >= 0; row--) {
    if ((earliestStart[row] ?? from) < from) return -1;
    if (mask[row] === 1 && placed[row] === 1) return row;
  }
  return -1;
}

/** How many of the ascending starts are before `end`. */
function countBefore(starts: Int32Array, length: number, end: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
