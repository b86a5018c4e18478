import type { EventTable } from "./event-table.ts";
import { openEnd } from "./open-units.ts";
import { orderByKeys, toSortKeys } from "./radix-order.ts";

const known = new WeakMap<EventTable, Uint32Array>();

/** The dated rows by latest end; made once a table. */
export function findEndOrder(table: EventTable): Uint32Array {
  const remembered = known.get(table);
  if (remembered !== undefined) return remembered;
  const order = orderByKeys([toSortKeys(table.latestEnd.subarray(0, table.dated))], table.dated);
  known.set(table, order);
  return order;
}

/** How many rows end at or before `from`: they are the first so many of the order. */
export function findEndsUntil(table: EventTable, order: Uint32Array, from: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table.latestEnd[order[middle] ?? 0] ?? openEnd) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}
