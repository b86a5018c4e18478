import { letGo } from "../lib/let-go.ts";
import type { EventColumns } from "./event-columns.ts";
import { orderByKeys, toSortKeys } from "./radix-order.ts";
import type { UnitColumns } from "./unit-columns.ts";

/**
 * The events' order in a table: by earliest start, then latest end, then id; the undated last. Without ids the order in which
 * they were given decides. order[row] is the event that stands in the row. By whole units where none was rounded, which
 * is half the work.
 */
export function findRowOrder(
  { ids, times }: Pick<EventColumns, "ids" | "times">,
  units: Pick<UnitColumns, "earliestStart" | "latestEnd" | "isExact">,
): Uint32Array {
  const keys = toTimeKeys(times, units);
  const { length } = times.earliestStart;
  const order = orderByKeys(keys, length);
  // The sort is stable.
  if (ids === null) {
    for (const key of keys) letGo(key);
    return order;
  }
  let start = 0;
  for (let row = 1; row <= length; row++) {
    if (row < length && areTied(keys, order[row - 1] ?? 0, order[row] ?? 0)) continue;
    if (row - start > 1) sortById(order, start, row, ids);
    start = row;
  }
  return order;
}

/**
 * The same order of rows that have numbered dates, and no ids: the dates, which are far fewer, are sorted, and each row goes
 * where its date's next one stands.
 */
export function orderByDates(
  dates: Uint32Array,
  times: EventColumns["times"],
  units: Pick<UnitColumns, "earliestStart" | "latestEnd" | "isExact">,
): Uint32Array {
  const keys = toTimeKeys(times, units);
  const dateOrder = orderByKeys(keys, times.earliestStart.length);
  const ranks = new Uint32Array(dateOrder.length);
  let rank = 0;
  for (let place = 1; place < dateOrder.length; place++) {
    const date = dateOrder[place] ?? 0;
    if (!areTied(keys, dateOrder[place - 1] ?? 0, date)) rank++;
    ranks[date] = rank;
  }
  const next = new Uint32Array(rank + 2);
  for (let row = 0; row < dates.length; row++) {
    const after = (ranks[dates[row] ?? 0] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let index = 1; index < next.length; index++) next[index] = (next[index] ?? 0) + (next[index - 1] ?? 0);
  const order = new Uint32Array(dates.length);
  for (let row = 0; row < dates.length; row++) {
    const own = ranks[dates[row] ?? 0] ?? 0;
    const place = next[own] ?? 0;
    order[place] = row;
    next[own] = place + 1;
  }
  for (const column of [...keys, dateOrder, ranks, next]) letGo(column);
  return order;
}

function toTimeKeys(
  times: EventColumns["times"],
  units: Pick<UnitColumns, "earliestStart" | "latestEnd" | "isExact">,
): readonly Uint32Array[] {
  return units.isExact
    ? [toSortKeys(units.earliestStart), toSortKeys(units.latestEnd)]
    : [...toKeys(times.earliestStart), ...toKeys(times.latestEnd)];
}

function areTied(keys: readonly Uint32Array[], one: number, other: number): boolean {
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (key !== undefined && key[one] !== key[other]) return false;
  }
  return true;
}

/**
 * Two 32-bit keys that ascend as the numbers do, infinite ones too, with NaN last. Numbers of one sign ascend as their
 * bits do; below zero they descend.
 */
function toKeys(instants: Float64Array): readonly [high: Uint32Array, low: Uint32Array] {
  const high = new Uint32Array(instants.length);
  const low = new Uint32Array(instants.length);
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  const highWord = isLittleEndian ? 1 : 0;
  const lowWord = 1 - highWord;
  for (let index = 0; index < instants.length; index++) {
    const instant = instants[index] ?? Number.NaN;
    if (Number.isNaN(instant)) {
      high[index] = 0xffffffff;
      low[index] = 0xffffffff;
      continue;
    }
    // Minus zero becomes zero, to which it is equal.
    number[0] = instant + 0;
    const bits = words[highWord] ?? 0;
    const flip = bits >>> 31 === 1 ? 0xffffffff : 0;
    high[index] = bits ^ (flip === 0 ? 0x80000000 : flip);
    low[index] = (words[lowWord] ?? 0) ^ flip;
  }
  return [high, low];
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Beyond so many, merging is faster than inserting. */
const mostInserted = 24;

function sortById(order: Uint32Array, start: number, end: number, ids: readonly string[]): void {
  if (end - start > mostInserted) {
    order.subarray(start, end).sort((a, b) => {
      const one = ids[a] ?? "";
      const other = ids[b] ?? "";
      return one < other ? -1 : one > other ? 1 : 0;
    });
    return;
  }
  for (let row = start + 1; row < end; row++) {
    const moved = order[row] ?? 0;
    const id = ids[moved] ?? "";
    let to = row;
    for (; to > start; to--) {
      const before = order[to - 1] ?? 0;
      if ((ids[before] ?? "") <= id) break;
      order[to] = before;
    }
    order[to] = moved;
  }
}
