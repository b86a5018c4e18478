import { inSlices } from "../lib/in-slices.ts";
import { placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import { buildTally, increase, type Tally } from "./tally.ts";

/** What of a mask is ready to be counted in any window, without a pass over its rows. */
export interface MaskTally {
  readonly tally: Tally;
  /** Rows of the mask whose start or end is not known exactly, in time order: only these can be possibly in a window. */
  readonly vagueRows: Uint32Array;
  /** Rows of the mask with a date, and without. */
  readonly dated: number;
  readonly undated: number;
}

/** Numbers of the counters; after them comes one for each layer. */
export const maskCounters = { exact: 0, unplaced: 1, countryOnly: 2, vague: 3, layers: 4 } as const;

/** A pass over so many is about a millisecond's work. */
const rowsPerSlice = 131_072;

const known = new WeakMap<Uint8Array, { readonly table: EventTable; readonly made: MaskTally }>();

/** null where it has not been made: then a pass over the rows answers as well. */
export function peekMaskTally(table: EventTable, mask: Uint8Array): MaskTally | null {
  const remembered = known.get(mask);
  return remembered?.table === table ? remembered.made : null;
}

/** Remembered per mask, which must not change from then on. */
export function* buildMaskTally(
  table: EventTable,
  mask: Uint8Array,
): Generator<undefined, MaskTally, undefined> {
  const remembered = peekMaskTally(table, mask);
  if (remembered !== null) return remembered;
  const { layer, placed, precision } = table;
  const tally = yield* buildTally(table, {
    counters: maskCounters.layers + table.layerIds.length,
    add(order, from, to, counts) {
      for (let index = from; index < to; index++) {
        const row = order === null ? index : (order[index] ?? 0);
        if (mask[row] !== 1) continue;
        increase(counts, maskCounters.layers + (layer[row] ?? 0));
        if (!isVague(table, row)) increase(counts, maskCounters.exact);
        if (placed[row] === 0) increase(counts, maskCounters.unplaced);
        else if (precision[row] === country) increase(counts, maskCounters.countryOnly);
        else if ((precision[row] ?? 0) > city) increase(counts, maskCounters.vague);
      }
    },
  });
  let dated = 0;
  let vague = 0;
  let undated = 0;
  yield* inSlices(table.length, rowsPerSlice, (from, to) => {
    const counts = countMasked(table, mask, from, to);
    dated += counts.dated;
    vague += counts.vague;
    undated += counts.undated;
  });
  const vagueRows = new Uint32Array(vague);
  let found = 0;
  yield* inSlices(vague === 0 ? 0 : table.dated, rowsPerSlice, (from, to) => {
    let next = found;
    for (let row = from; row < to; row++) {
      if (mask[row] === 1 && isVague(table, row)) vagueRows[next++] = row;
    }
    found = next;
  });
  const made = { tally, vagueRows, dated, undated };
  known.set(mask, { table, made });
  return made;
}

function countMasked(
  table: EventTable,
  mask: Uint8Array,
  from: number,
  to: number,
): { readonly dated: number; readonly vague: number; readonly undated: number } {
  let dated = 0;
  let vague = 0;
  let undated = 0;
  for (let row = from; row < to; row++) {
    if (mask[row] !== 1) continue;
    if (row >= table.dated) undated++;
    else {
      dated++;
      if (isVague(table, row)) vague++;
    }
  }
  return { dated, vague, undated };
}

const country = placePrecisions.indexOf("country");
const city = placePrecisions.indexOf("city");

/** Whether the row may be only possibly in some window. */
function isVague(table: EventTable, row: number): boolean {
  return (
    table.latestStart[row] !== table.earliestStart[row] || table.earliestEnd[row] !== table.latestEnd[row]
  );
}
