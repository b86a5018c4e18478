import type { EventTable } from "./event-table.ts";
import { openEnd } from "./open-units.ts";
import { orderInSlices, toSortKeys } from "./radix-order.ts";

const known = new WeakMap<EventTable, Uint32Array>();

/** The dated rows by latest end; made once a table, with pauses. */
export function* buildEndOrder(table: EventTable): Generator<undefined, Uint32Array, undefined> {
  const remembered = known.get(table);
  if (remembered !== undefined) return remembered;
  const keys = toSortKeys(table.latestEnd.subarray(0, table.dated));
  const order = yield* orderInSlices([keys], table.dated);
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
