import type { EventTable } from "../../model/event-table.ts";

/** Stretches of rows to be drawn: [firsts[0], firsts[0] + counts[0]) and so on. */
export interface RowRanges {
  readonly firsts: Int32Array;
  readonly counts: Int32Array;
  readonly length: number;
}

interface RowBlocks {
  /** Rows in a block. */
  readonly size: number;
  /** The latest end in each. */
  readonly latestEnd: Int32Array;
}

const leastSize = 256;
/** So that a frame never has more stretches to name than this. */
const mostBlocks = 1024;
const known = new WeakMap<EventTable, RowBlocks>();

/**
 * The rows of [first, end) without those blocks in which everything is over by `from`. One event that lasts for years
 * makes the whole range reach back to it; so of a large table most of what would be looked at is passed over.
 */
export function findRowRanges(table: EventTable, first: number, end: number, from: number): RowRanges {
  const { size, latestEnd } = findBlocks(table);
  const firstBlock = Math.floor(first / size);
  const most = first < end ? Math.ceil(end / size) - firstBlock : 0;
  const firsts = new Int32Array(most);
  const counts = new Int32Array(most);
  let length = 0;
  let reached = -1;
  for (let block = firstBlock; block < firstBlock + most; block++) {
    if ((latestEnd[block] ?? 0) <= from) continue;
    const blockFirst = Math.max(block * size, first);
    const blockEnd = Math.min((block + 1) * size, end);
    if (blockFirst === reached) counts[length - 1] = (counts[length - 1] ?? 0) + blockEnd - blockFirst;
    else {
      firsts[length] = blockFirst;
      counts[length] = blockEnd - blockFirst;
      length++;
    }
    reached = blockEnd;
  }
  return { firsts, counts, length };
}

function findBlocks(table: EventTable): RowBlocks {
  const remembered = known.get(table);
  if (remembered !== undefined) return remembered;
  let size = leastSize;
  while (size * mostBlocks < table.dated) size *= 2;
  const latestEnd = new Int32Array(Math.ceil(table.dated / size));
  for (let block = 0; block < latestEnd.length; block++) {
    let latest = table.latestEnd[block * size] ?? 0;
    const end = Math.min((block + 1) * size, table.dated);
    for (let row = block * size; row < end; row++) latest = Math.max(latest, table.latestEnd[row] ?? latest);
    latestEnd[block] = latest;
  }
  const blocks = { size, latestEnd };
  known.set(table, blocks);
  return blocks;
}
