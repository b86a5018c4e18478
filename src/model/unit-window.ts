import { clamp } from "../lib/clamp.ts";
import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import { openEnd, openStart } from "./open-units.ts";

/** A window in whole units of a table. */
export interface UnitWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The window as the integers that rows are compared with, in TypeScript and shader alike: a row is possibly in it where
 * `earliestStart < to && latestEnd > from`, certainly where also `latestStart < to && earliestEnd > from`. Exact for
 * windows on whole units; others are widened to them. The ends of a bounded side never reach the columns' open ends.
 */
export function toUnits(table: EventTable, window: TimeWindow): UnitWindow {
  const { origin, unitMs } = table;
  const bound = (units: number) =>
    units === Number.NEGATIVE_INFINITY
      ? openStart
      : units === Number.POSITIVE_INFINITY
        ? openEnd
        : clamp(units, openStart + 1, openEnd - 1);
  return {
    from: bound(Math.floor((window.from - origin) / unitMs)),
    to: bound(Math.ceil((window.to - origin) / unitMs)),
  };
}

/** Rows [first, end) are the only ones that can be in the window: two binary searches. */
export function findRowRange(
  table: EventTable,
  units: UnitWindow,
): { readonly first: number; readonly end: number } {
  const first = findFirstOver(table.maxEndSoFar, units.from, table.dated);
  const end = findStartsBefore(table, units.to);
  return { first, end: Math.max(first, end) };
}

/** Rows [0, end) start before `to`. */
export function findStartsBefore(table: EventTable, to: number): number {
  // Starts are whole numbers: the first at or after `to` is the first over to - 1.
  return findFirstOver(table.earliestStart, to - 1, table.dated);
}

/** The first index below `length` whose value in the ascending column is over the limit; `length` where none is. */
function findFirstOver(column: Int32Array, limit: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? openEnd) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
