import { createCellMemo } from "./cell-memo.ts";
import { readCell, type TextChunk } from "./text-chunk.ts";

/** The different texts of a column, numbered in the order in which they are met. */
export interface NameIndex {
  readonly names: readonly string[];
  /** How many rows have each. */
  readonly counts: readonly number[];
  /** The numbers of a cell's names; past the limit names have none, and are left to the event itself. */
  numbersOf(chunk: TextChunk, cell: number): readonly number[];
}

/** `split`: one cell -> its names. */
export function createNameIndex(limit: number, split: (cell: string) => readonly string[]): NameIndex {
  const names: string[] = [];
  const counts: number[] = [];
  const numberOf = new Map<string, number>();
  /** Whole cells repeat as much as the names in them. */
  const memo = createCellMemo(mostRemembered);
  let known: (readonly number[])[] = [];

  function toNumbers(cell: string): readonly number[] {
    const numbers: number[] = [];
    for (const name of split(cell)) {
      let number = numberOf.get(name);
      if (number === undefined && names.length < limit) {
        number = names.length;
        numberOf.set(name, number);
        names.push(name);
        counts.push(0);
      }
      if (number !== undefined && !numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }

  return {
    names,
    counts,
    numbersOf(chunk, cell) {
      if (memo.size >= mostRemembered) {
        memo.clear();
        known = [];
      }
      const cellNumber = memo.numberOf(chunk, cell);
      let numbers = known[cellNumber];
      if (numbers === undefined) {
        numbers = toNumbers(readCell(chunk, cell));
        if (cellNumber >= 0) known[cellNumber] = numbers;
      }
      for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
      return numbers;
    },
  };
}

const mostRemembered = 50_000;
