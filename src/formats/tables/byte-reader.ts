import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import { createCellMemo } from "./cell-memo.ts";
import { type CellRange, numberCells } from "./number-cells.ts";
import { countCells, readText, type TextChunk } from "./text-chunk.ts";

/** Reads cells of a closed list as the numbers of its values. */
export type ByteReader = (
  chunk: TextChunk,
  range: CellRange,
  target: Uint8Array,
  fail: (cell: number, code: TableIssueCode) => void,
) => void;

/** Beside a byte: it is the usual one, for what stands there is not on the list. */
const notListed = 0x100;

/**
 * What cells say is asked once for each different text; it is the standard where one is empty, or not on the list (which is told
 * by `code`).
 */
export function createByteReader<Value>(
  values: readonly Value[],
  standard: Value,
  code: TableIssueCode | null,
  toValue: (cell: string) => Value | null,
): ByteReader {
  const usual = values.indexOf(standard);
  const memo = createCellMemo(1000);
  const known: number[] = [];
  let numbers = new Uint32Array(0);

  function read(text: string): number {
    const value = toValue(text);
    if (value !== null) return values.indexOf(value);
    return text.trim() === "" ? usual : usual | notListed;
  }

  function numberOf(chunk: TextChunk, text: number): number {
    if (chunk.offsets[text] === chunk.offsets[text + 1]) return usual;
    const number = memo.numberOf(chunk, text);
    if (number < 0) return read(readText(chunk, text));
    known[number] ??= read(readText(chunk, text));
    return known[number] ?? usual;
  }

  return (chunk, { from, to, at }, target, fail) => {
    if (countCells(chunk) === 0) {
      target.fill(usual, at, at + to - from);
      return;
    }
    if (numbers.length < to - from) numbers = new Uint32Array(to - from);
    numberCells(chunk, { from, to, at: 0 }, numberOf, numbers);
    for (let cell = from; cell < to; cell++) {
      const number = numbers[cell - from] ?? usual;
      target[at + cell - from] = number;
      if (number >= notListed && code !== null) fail(cell, code);
    }
  };
}
