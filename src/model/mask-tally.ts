import { placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import { buildTally, type Tally } from "./tally.ts";

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
    add(row, counts, by) {
      if (mask[row] !== 1) return;
      const layerCounter = maskCounters.layers + (layer[row] ?? 0);
      counts[layerCounter] = (counts[layerCounter] ?? 0) + by;
      if (!isVague(table, row)) counts[maskCounters.exact] = (counts[maskCounters.exact] ?? 0) + by;
      if (placed[row] === 0) counts[maskCounters.unplaced] = (counts[maskCounters.unplaced] ?? 0) + by;
      else if (precision[row] === country) {
        counts[maskCounters.countryOnly] = (counts[maskCounters.countryOnly] ?? 0) + by;
      } else if ((precision[row] ?? 0) > city) {
        counts[maskCounters.vague] = (counts[maskCounters.vague] ?? 0) + by;
      }
    },
  });
  let dated = 0;
  let vague = 0;
  for (let row = 0; row < table.dated; row++) {
    if (row % rowsPerSlice === 0) yield;
    if (mask[row] !== 1) continue;
    dated++;
    if (isVague(table, row)) vague++;
  }
  yield;
  let undated = 0;
  for (let row = table.dated; row < table.length; row++) {
    if (row % rowsPerSlice === 0) yield;
    if (mask[row] === 1) undated++;
  }
  const vagueRows = new Uint32Array(vague);
  for (let row = 0, next = 0; next < vague; row++) {
    if (row % rowsPerSlice === 0) yield;
    if (mask[row] === 1 && isVague(table, row)) vagueRows[next++] = row;
  }
  const made = { tally, vagueRows, dated, undated };
  known.set(mask, { table, made });
  return made;
}

const country = placePrecisions.indexOf("country");
const city = placePrecisions.indexOf("city");

/** Whether the row may be only possibly in some window. */
function isVague(table: EventTable, row: number): boolean {
  return (
    table.latestStart[row] !== table.earliestStart[row] || table.earliestEnd[row] !== table.latestEnd[row]
  );
}
