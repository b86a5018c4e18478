import { inSlices } from "../lib/in-slices.ts";
import type { EventTable, RowOrigins } from "./event-table.ts";

/** Where each row of a merged table comes from, and where each row of a part went. */
export interface MergedRows extends Omit<RowOrigins, "tables"> {
  /** Per part and row of it: the merged row, or `leftOut` (merge-rows.ts), where its layer is not shown. */
  readonly mergedRow: readonly Uint32Array[];
  /** How many rows have a date: the first ones. */
  readonly dated: number;
}

/** How many rows are done between two pauses: well below a frame. */
export const rowsPerSlice = 1 << 16;

// A column of every part -> one of all rows. One function for each width: a loop that meets several kinds of arrays is
// many times slower than one that meets one.

export function* collectWords(
  { part, mergedRow }: MergedRows,
  parts: readonly EventTable[],
  read: (part: EventTable) => Uint32Array,
): Generator<undefined, Uint32Array, undefined> {
  const column = new Uint32Array(part.length);
  for (const [index, each] of parts.entries()) {
    const target = mergedRow[index];
    const source = read(each);
    if (target === undefined) continue;
    yield* inSlices(each.length, rowsPerSlice, (from, to) => {
      for (let row = from; row < to; row++) column[target[row] ?? 0] = source[row] ?? 0;
    });
  }
  return column;
}

export function* collectBytes(
  { part, mergedRow }: MergedRows,
  parts: readonly EventTable[],
  read: (part: EventTable) => Uint8Array,
): Generator<undefined, Uint8Array, undefined> {
  const column = new Uint8Array(part.length);
  for (const [index, each] of parts.entries()) {
    const target = mergedRow[index];
    const source = read(each);
    if (target === undefined) continue;
    yield* inSlices(each.length, rowsPerSlice, (from, to) => {
      for (let row = from; row < to; row++) column[target[row] ?? 0] = source[row] ?? 0;
    });
  }
  return column;
}

/** NaN, where a part has no numbers. */
export function* collectNumbers(
  { part, mergedRow }: MergedRows,
  parts: readonly EventTable[],
  read: (part: EventTable) => Float32Array | undefined,
): Generator<undefined, Float32Array, undefined> {
  const column = new Float32Array(part.length).fill(Number.NaN);
  for (const [index, each] of parts.entries()) {
    const target = mergedRow[index];
    const source = read(each);
    if (target === undefined || source === undefined) continue;
    yield* inSlices(each.length, rowsPerSlice, (from, to) => {
      for (let row = from; row < to; row++) column[target[row] ?? 0] = source[row] ?? Number.NaN;
    });
  }
  return column;
}
