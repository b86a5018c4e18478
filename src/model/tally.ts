import { buildEndOrder, findEndsUntil } from "./end-order.ts";
import type { EventTable } from "./event-table.ts";
import { findStartsBefore, type UnitWindow } from "./unit-window.ts";

/** What is counted of each row, in numbered counters. */
export interface Counting {
  readonly counters: number;
  /**
   * Adds the rows order[from] to order[to - 1] to every counter that they count for; null: the rows themselves. Many at a
   * time, since a call for each would take longer than its counting.
   */
  add(order: Uint32Array | null, from: number, to: number, counts: Int32Array): void;
}

export function increase(counts: Int32Array, counter: number): void {
  counts[counter] = (counts[counter] ?? 0) + 1;
}

/** Counters of any window of one table without a pass over its rows. */
export interface Tally {
  /** Over the rows that are possibly in a window whose ends are in order. Not to be written to. */
  countWindow(units: UnitWindow): Int32Array;
  /** Over the rows [0, end), for ends that ascend: `take` sees the counters at each; they change with the next. */
  countBefore(ends: readonly number[], take: (counts: Int32Array, index: number) => void): void;
}

/** Rows counted between two pauses: about a millisecond's work. */
const rowsPerSlice = 16_384;
const leastBlock = 256;

/**
 * A row is possibly in a window where it starts before the window's end and does not end by its start; what ends by then
 * has started too. So a window's counts are those of the rows that start before its end, less those that end by its
 * start: two lookups in running sums, one by start and one by end. The sums are kept for every so many rows, and the rest
 * is counted when asked, so that they take little room however many counters there are.
 */
export function* buildTally(table: EventTable, counting: Counting): Generator<undefined, Tally, undefined> {
  const endOrder = yield* buildEndOrder(table);
  const { counters } = counting;
  let block = leastBlock;
  while (block < counters * 4) block *= 2;
  const byStart = yield* sumBlocks(null, table.dated, block, counting);
  const byEnd = yield* sumBlocks(endOrder, table.dated, block, counting);

  /** The counters of the first `end` rows of an order. */
  const sumUntil = (order: Uint32Array | null, sums: Uint32Array, end: number): Int32Array => {
    const whole = Math.floor(end / block);
    const counts = Int32Array.from(sums.subarray(whole * counters, (whole + 1) * counters));
    counting.add(order, whole * block, end, counts);
    return counts;
  };

  // Layers and facets ask for the same window one after the other.
  let last: { readonly from: number; readonly to: number; readonly counts: Int32Array } | null = null;

  return {
    countWindow({ from, to }) {
      if (last?.from === from && last.to === to) return last.counts;
      const counts = sumUntil(null, byStart, findStartsBefore(table, to));
      const over = sumUntil(endOrder, byEnd, findEndsUntil(table, endOrder, from));
      for (let counter = 0; counter < counters; counter++) {
        counts[counter] = (counts[counter] ?? 0) - (over[counter] ?? 0);
      }
      last = { from, to, counts };
      return counts;
    },
    countBefore(ends, take) {
      let at = 0;
      let counts: Int32Array = new Int32Array(counters);
      for (const [index, end] of ends.entries()) {
        if (Math.floor(end / block) > Math.floor(at / block)) counts = sumUntil(null, byStart, end);
        else counting.add(null, at, end, counts);
        at = Math.max(at, end);
        take(counts, index);
      }
    },
  };
}

/** The counters before each block of an order; null: the order of the rows. */
function* sumBlocks(
  order: Uint32Array | null,
  length: number,
  block: number,
  counting: Counting,
): Generator<undefined, Uint32Array, undefined> {
  const { counters } = counting;
  const blocks = Math.floor(length / block);
  const sums = new Uint32Array((blocks + 1) * counters);
  const counts = new Int32Array(counters);
  for (let done = 0; done < blocks; done++) {
    const end = (done + 1) * block;
    counting.add(order, done * block, end, counts);
    sums.set(counts, (done + 1) * counters);
    if (end % rowsPerSlice === 0) yield;
  }
  return sums;
}
