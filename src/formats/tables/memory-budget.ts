export { isMemoryFailure } from "../../lib/memory-failure.ts";

import type { RowBatch } from "./table-driver.ts";
import { sumCells } from "./text-chunk.ts";

/** Adds up what the rows of a file take, so that reading ends before the memory does. */
export interface MemoryBudget {
  /** Counts a batch in; false: there is no room for more. */
  add(batch: RowBatch): boolean;
}

/** Columns of events on both sides, merged ones, and those on the graphics card, while they are handed over. */
export const bytesPerRow = 350;

/** `limit`: bytes that one file may take in all. */
export function createMemoryBudget(limit: number): MemoryBudget {
  let used = 0;
  return {
    add({ columns, length }) {
      used += length * bytesPerRow;
      // A text stands on the page, and the words of most cells stand in the worker to be searched.
      for (const column of columns) {
        const { bytes, offsets, codes } = column;
        used += bytes.length + sumCells(column) + offsets.byteLength + (codes?.byteLength ?? 0);
      }
      return used < limit;
    },
  };
}

const gibibyte = 2 ** 30;
/** Half of a device that tells nothing, an old phone say. */
const usualGibibytes = 4;

/** What a file may take on a device that says how much memory it has, in gibibytes; browsers say 8 at most. */
export function findMemoryLimit(deviceGibibytes: number | undefined): number {
  return ((deviceGibibytes ?? usualGibibytes) / 2) * gibibyte;
}
