import { readDecimal } from "./decimal.ts";
import type { CellRange } from "./number-cells.ts";
import { countCells, readText, type TextChunk } from "./text-chunk.ts";

/** Numbers of cells; NaN where one has none. `fail`: it has something else. */
export function readMagnitudes(
  chunk: TextChunk,
  { from, to, at }: CellRange,
  target: Float32Array,
  fail: (cell: number) => void,
): void {
  const { codes, offsets } = chunk;
  if (countCells(chunk) === 0) {
    target.fill(Number.NaN, at, at + to - from);
    return;
  }
  // Of numbered texts each is read once.
  const known = codes === null ? null : readAll(chunk, offsets.length - 1);
  for (let cell = from; cell < to; cell++) {
    const text = codes === null ? cell : (codes[cell] ?? 0);
    const number = known === null ? readDecimal(chunk, text) : (known[text] ?? Number.NaN);
    target[at + cell - from] = number;
    if (Number.isNaN(number) && readText(chunk, text).trim() !== "") fail(cell);
  }
}

function readAll(chunk: TextChunk, count: number): Float64Array {
  const numbers = new Float64Array(count);
  for (let text = 0; text < count; text++) numbers[text] = readDecimal(chunk, text);
  return numbers;
}
