import type { TextChunk } from "./text-chunk.ts";

/**
 * Asks for a number of each cell of [from, to), and puts them into `target` from `at` on. Of texts that are numbered in the
 * chunk each is asked for once, and no more than the cells need.
 */
export function numberCells(
  chunk: TextChunk,
  { from, to, at }: CellRange,
  numberOf: (chunk: TextChunk, text: number) => number,
  target: Uint32Array,
): void {
  const { codes, offsets } = chunk;
  let place = at;
  if (codes === null) {
    for (let cell = from; cell < to; cell++) target[place++] = numberOf(chunk, cell);
    return;
  }
  const known = new Int32Array(offsets.length).fill(-1);
  for (let cell = from; cell < to; cell++) {
    const text = codes[cell] ?? 0;
    let number = known[text] ?? -1;
    if (number < 0) {
      number = numberOf(chunk, text);
      known[text] = number;
    }
    target[place++] = number;
  }
}

/** Cells that follow one another, and the event that the first of them becomes. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}
