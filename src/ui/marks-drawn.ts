import type { EventTable } from "../model/event-table.ts";
import type { WindowRows } from "../model/query.ts";

/** How many of the window's rows have a mark on the map. */
export function countMarks(table: EventTable, { rows }: WindowRows): number {
  let count = 0;
  for (const row of rows) count += table.placed[row] === 1 ? 1 : 0;
  return count;
}
