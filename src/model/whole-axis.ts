import { startOfUnit } from "./calendar.ts";
import { type EventTable, isOpen } from "./event-table.ts";
import { dayMs, type TimeWindow } from "./instant.ts";
import { longestAxisMs } from "./time-axis.ts";

/**
 * The extent, or where that is longer than an axis may be (see longestAxisMs) the stretch of it in which most events
 * begin: the latest of several such.
 */
export function findWholeAxis(table: EventTable, extent: TimeWindow): TimeWindow {
  if (extent.to - extent.from <= longestAxisMs) return extent;
  const { earliestStart, dated, origin, unitMs } = table;
  // The axis begins with the year of its first event, which takes up to a year of it.
  const length = (longestAxisMs - 366 * dayMs) / unitMs;
  let most = 0;
  let first = extent.to;
  let low = 0;
  for (let row = 0; row < dated; row++) {
    const start = earliestStart[row] ?? 0;
    if (isOpen(start)) continue;
    while (isOpen(earliestStart[low] ?? 0) || start - (earliestStart[low] ?? 0) >= length) low++;
    if (row - low + 1 < most) continue;
    most = row - low + 1;
    first = origin + (earliestStart[low] ?? 0) * unitMs;
  }
  const from = Math.min(Math.max(startOfUnit(first, "year"), extent.from), extent.to - longestAxisMs);
  return { from, to: from + longestAxisMs };
}
