import { finishSlices } from "../lib/finish-slices.ts";
import { letGo } from "../lib/let-go.ts";

const digitBits = 11;
const buckets = 1 << digitBits;

/**
 * The indices 0 to length - 1 in ascending order of the keys, compared one after the other; equal ones keep their order.
 * Digit by digit from the last key's lowest on, so that a million rows take some passes and no comparison.
 */
export function orderByKeys(keys: readonly Uint32Array[], length: number): Uint32Array {
  return finishSlices(orderInSlices(keys, length));
}

/** Indices that are moved between two pauses: some milliseconds' work. */
const rowsPerSlice = 1 << 17;

/** The same, with pauses. */
export function* orderInSlices(
  keys: readonly Uint32Array[],
  length: number,
): Generator<undefined, Uint32Array, undefined> {
  let order = new Uint32Array(length);
  for (let index = 0; index < length; index++) order[index] = index;
  let spare = new Uint32Array(length);
  const places = new Uint32Array(buckets);
  for (let key = keys.length - 1; key >= 0; key--) {
    const column = keys[key] ?? spare;
    for (let shift = 0; shift < 32; shift += digitBits) {
      yield;
      if (!countDigits(column, shift, places, length)) continue;
      for (let from = 0; from < length; from += rowsPerSlice) {
        yield;
        scatter(column, shift, places, order, spare, from, Math.min(from + rowsPerSlice, length));
      }
      [order, spare] = [spare, order];
    }
  }
  letGo(spare);
  return order;
}

/** The keys of a signed column, ascending alike. */
export function toSortKeys(column: Int32Array): Uint32Array {
  const keys = new Uint32Array(column.length);
  for (let index = 0; index < keys.length; index++) keys[index] = (column[index] ?? 0) ^ 0x80000000;
  return keys;
}

/** Where each digit's first index goes; false where all share one digit, so that nothing would move. */
function countDigits(column: Uint32Array, shift: number, places: Uint32Array, length: number): boolean {
  places.fill(0);
  for (let index = 0; index < length; index++) {
    const digit = ((column[index] ?? 0) >>> shift) & (buckets - 1);
    places[digit] = (places[digit] ?? 0) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < buckets; digit++) {
    const count = places[digit] ?? 0;
    if (count === length) return false;
    places[digit] = before;
    before += count;
  }
  return true;
}

function scatter(
  column: Uint32Array,
  shift: number,
  places: Uint32Array,
  given: Uint32Array,
  moved: Uint32Array,
  from: number,
  to: number,
): void {
  for (let position = from; position < to; position++) {
    const index = given[position] ?? 0;
    const digit = ((column[index] ?? 0) >>> shift) & (buckets - 1);
    const place = places[digit] ?? 0;
    moved[place] = index;
    places[digit] = place + 1;
  }
}
