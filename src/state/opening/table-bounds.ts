import { toLat, toLng } from "../../geometry/web-mercator.ts";
import { type EventTable, toInstant } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";

/** The whole years around all dated events; null where none is dated. Open ends do not count. */
export function findYears(table: EventTable): TimeWindow | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.dated; row++) {
    const start = toInstant(table, table.earliestStart[row] ?? 0);
    const end = toInstant(table, table.latestEnd[row] ?? 0);
    if (Number.isFinite(start) && start < from) from = start;
    if (Number.isFinite(end) && end > to) to = end;
    if (Number.isFinite(start) && start > to) to = start;
    if (Number.isFinite(end) && end < from) from = end;
  }
  if (from > to) return null;
  const first = new Date(from).getUTCFullYear();
  // The last instant that still counts lies before the end.
  const last = new Date(Math.max(to - 1, from)).getUTCFullYear();
  const yearStart = (year: number) => new Date(0).setUTCFullYear(year, 0, 1);
  return { from: yearStart(first), to: yearStart(last + 1) };
}

export interface TableBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Around all events that have a point, the farthest hundredth to each side left out where there are many. */
export function findBounds(table: EventTable): TableBounds | null {
  const rows = listPlacedRows(table);
  if (rows.length === 0) return null;
  const across = (column: Uint32Array) => {
    const values = rows.map((row) => column[row] ?? 0).sort();
    const left = rows.length < leastTrimmed ? 0 : Math.floor(rows.length / 100);
    return [values[left] ?? 0, values[values.length - 1 - left] ?? 0] as const;
  };
  const [west, east] = across(table.x);
  const [north, south] = across(table.y);
  return { west: toLng(west), south: toLat(south), east: toLng(east), north: toLat(north) };
}

const leastTrimmed = 1000;
/** A sample is enough to say where they are. */
const mostLookedAt = 20_000;

function listPlacedRows({ length, placed }: EventTable): Uint32Array {
  const stride = Math.max(Math.ceil(length / mostLookedAt), 1);
  const rows: number[] = [];
  for (let row = 0; row < length; row += stride) if (placed[row] === 1) rows.push(row);
  return Uint32Array.from(rows);
}
