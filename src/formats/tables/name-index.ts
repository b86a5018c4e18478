import type { NumberedLists } from "../../model/row-lists.ts";
import { createCellMemo } from "./cell-memo.ts";
import { readText, type TextChunk } from "./text-chunk.ts";

/** The different names in the cells of some columns, numbered in the order in which they are met, and the lists that cells make of them. */
export interface NameIndex {
  readonly names: readonly string[];
  /** Which list the names of a text are; 0 has none. Past the limit names have no number, and are left to the event itself. */
  listOf(chunk: TextChunk, text: number): number;
  /** The list of what is in either. */
  join(one: number, other: number): number;
  /** The first name of a list; -1: it has none. */
  firstOf(list: number): number;
  readonly lists: NumberedLists;
}

/** Cells and pairs of lists that are remembered; where they hardly repeat, remembering more is of no use. */
const mostRemembered = 50_000;
const unknown = -1;

/** `split`: one cell -> its names. */
export function createNameIndex(limit: number, split: (cell: string) => readonly string[]): NameIndex {
  const names: string[] = [];
  const numberOf = new Map<string, number>();
  /** The list that has no other name, by the name's number. */
  const alone: number[] = [];
  /** Whole cells repeat as much as the names in them. */
  const memo = createCellMemo(mostRemembered);
  const known = new Int32Array(mostRemembered);
  let joined = new Map<number, number>();
  // The first list is empty.
  let ends = new Uint32Array(64);
  let values = new Uint32Array(64);
  let lists = 1;
  let used = 0;

  function keep(list: readonly number[]): number {
    const [first] = list;
    if (first === undefined) return 0;
    const same = list.length === 1 ? alone[first] : undefined;
    if (same !== undefined) return same;
    if (list.length === 1) alone[first] = lists;
    if (lists === ends.length) ends = widen(ends);
    while (used + list.length > values.length) values = widen(values);
    values.set(list, used);
    used += list.length;
    ends[lists] = used;
    return lists++;
  }

  function toNumbers(cell: string): readonly number[] {
    const numbers: number[] = [];
    for (const name of split(cell)) {
      let number = numberOf.get(name);
      if (number === undefined && names.length < limit) {
        number = names.length;
        numberOf.set(name, number);
        names.push(name);
      }
      if (number !== undefined && !numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }

  const startOf = (list: number) => (list === 0 ? 0 : (ends[list - 1] ?? 0));
  const read = (list: number) => Array.from(values.subarray(startOf(list), ends[list]));

  return {
    names,
    get lists() {
      return { ends: ends.subarray(0, lists), values: values.subarray(0, used) };
    },
    firstOf: (list) => (list === 0 ? -1 : (values[startOf(list)] ?? -1)),
    listOf(chunk, text) {
      if (memo.size >= mostRemembered) memo.clear();
      const before = memo.size;
      const cell = memo.numberOf(chunk, text);
      if (cell < 0) return keep(toNumbers(readText(chunk, text)));
      // A number that was given just now may have been another text's before the memo was cleared.
      const found = memo.size > before ? unknown : (known[cell] ?? unknown);
      if (found !== unknown) return found;
      const list = keep(toNumbers(readText(chunk, text)));
      known[cell] = list;
      return list;
    },
    join(one, other) {
      if (one === 0 || one === other) return other;
      if (other === 0) return one;
      const pair = one * 2 ** 26 + other;
      const found = joined.get(pair);
      if (found !== undefined) return found;
      if (joined.size >= mostRemembered) joined = new Map();
      const list = keep([...new Set([...read(one), ...read(other)])]);
      joined.set(pair, list);
      return list;
    },
  };
}

function widen(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(column.length * 2);
  wider.set(column);
  return wider;
}
