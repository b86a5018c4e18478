import { finishSlices } from "../lib/finish-slices.ts";
import { inSlices } from "../lib/in-slices.ts";
import { claimStatuses, credibilities, kinds, placePrecisions, relevances, reliabilities } from "./event.ts";
import { type EventTable, openEnd, openStart } from "./event-table.ts";
import { countFacetsOf, findFacetOffsets } from "./facet-tally.ts";
import type { TimeWindow } from "./instant.ts";
import { maskCounters, peekMaskTally } from "./mask-tally.ts";
import { buildMaskOf, peekFacetTally } from "./prepared-parts.ts";
import { findFailures, type MaskParts } from "./row-failures.ts";
import { findRowRange, toUnits, type UnitWindow } from "./unit-window.ts";

export type { MaskParts } from "./row-failures.ts";
export { findRowRange, toUnits, type UnitWindow } from "./unit-window.ts";

/** no: 0, possibly: 1, certainly: 2. */
export type RowMembership = 0 | 1 | 2;

/** The rows of a mask that are possibly or certainly in a window, in time order. */
export interface WindowRows {
  readonly rows: Uint32Array;
  /** Parallel to rows; 1: certainly, 0: only possibly. */
  readonly certain: Uint8Array;
}

export interface WindowCounts {
  /** Certainly and possibly in the window; undated ones are not among them. */
  readonly total: number;
  /** Of total: only possibly. */
  readonly possible: number;
  /** Of total: placed only by country. */
  readonly countryOnly: number;
  /** Of total: placed only by district or region. */
  readonly vague: number;
  /** Of total: without a place on the map. */
  readonly unplaced: number;
  /** Of the mask: without a date, whatever the window. */
  readonly undated: number;
  /** Of the mask: dated, but not even possibly in the window. */
  readonly outside: number;
}

/** Events in the window per value of each facet, counted with all the other filters applied; unused values are there with 0. */
export interface FacetCounts {
  readonly kind: ReadonlyMap<string, number>;
  readonly claim: ReadonlyMap<string, number>;
  readonly relevance: ReadonlyMap<string, number>;
  readonly reliability: ReadonlyMap<string, number>;
  /** Keys "1" to "6". */
  readonly credibility: ReadonlyMap<string, number>;
  readonly actor: ReadonlyMap<string, number>;
  readonly source: ReadonlyMap<string, number>;
}

export function membership(table: EventTable, row: number, window: TimeWindow): RowMembership {
  return row < table.dated ? compare(table, row, toUnitsAgain(table, window)) : 0;
}

let last: { readonly table: EventTable; readonly window: TimeWindow; readonly units: UnitWindow } | null =
  null;

/** `toUnits` for those who ask row by row, and so mostly for the window of the row before. */
function toUnitsAgain(table: EventTable, window: TimeWindow): UnitWindow {
  if (last?.table === table && last.window.from === window.from && last.window.to === window.to) {
    return last.units;
  }
  // A copy: whoever asks may write into what was given.
  last = { table, window: { ...window }, units: toUnits(table, window) };
  return last.units;
}

/**
 * One byte a row: 1 where layers, filters and query all let it through. The same array for the same `parts`, which must
 * not change.
 */
export function buildMask(table: EventTable, parts: MaskParts): Uint8Array {
  return finishSlices(buildMaskOf(table, parts));
}

/** Rows between two pauses: about a millisecond's work. */
const rowsPerSlice = 65_536;

/** Of the rows of a mask those that were made ready, and the window that they are of: until another is asked for. */
const foundRows = new WeakMap<
  Uint8Array,
  { readonly table: EventTable; readonly units: UnitWindow; readonly found: WindowRows }
>();

export function findRows(table: EventTable, mask: Uint8Array, window: TimeWindow): WindowRows {
  const units = toUnits(table, window);
  const known = foundRows.get(mask);
  foundRows.delete(mask);
  if (known?.table === table && known.units.from === units.from && known.units.to === units.to) {
    return known.found;
  }
  const { first, end } = findRowRange(table, units);
  const rows = makeRoom(table, mask, units, end - first);
  return takeRows(rows, collectRows(table, mask, units, rows, first, end, 0));
}

/** Makes ready what `findRows` answers for this window, with pauses. */
export function* prepareRows(
  table: EventTable,
  mask: Uint8Array,
  window: TimeWindow,
): Generator<undefined, undefined, undefined> {
  const units = toUnits(table, window);
  const { first, end } = findRowRange(table, units);
  const rows = makeRoom(table, mask, units, end - first);
  let count = 0;
  yield* inSlices(end - first, rowsPerSlice, (from, to) => {
    count = collectRows(table, mask, units, rows, first + from, first + to, count);
  });
  foundRows.set(mask, { table, units, found: takeRows(rows, count) });
}

/** As much as there can be: exactly that where the mask is counted already. */
function makeRoom(table: EventTable, mask: Uint8Array, units: UnitWindow, range: number): WindowRows {
  const prepared = units.from <= units.to ? peekMaskTally(table, mask) : null;
  const most = prepared === null ? range : sumLayers(prepared.tally.countWindow(units));
  return { rows: new Uint32Array(most), certain: new Uint8Array(most) };
}

/** Appends what is found in [from, to) behind the first `count`, and tells how many there are then. */
function collectRows(
  { latestStart, earliestEnd, latestEnd }: EventTable,
  mask: Uint8Array,
  units: UnitWindow,
  { rows, certain }: WindowRows,
  from: number,
  to: number,
  count: number,
): number {
  let found = count;
  for (let row = from; row < to; row++) {
    // All of the range start before the window's end. The columns are as long as the table.
    if (mask[row] !== 1 || (latestEnd[row] ?? openStart) <= units.from) continue;
    rows[found] = row;
    if ((latestStart[row] ?? openEnd) < units.to && (earliestEnd[row] ?? openStart) > units.from) {
      certain[found] = 1;
    }
    found++;
  }
  return found;
}

function takeRows({ rows, certain }: WindowRows, count: number): WindowRows {
  return count === rows.length
    ? { rows, certain }
    : { rows: rows.slice(0, count), certain: certain.slice(0, count) };
}

export function countWindow(table: EventTable, mask: Uint8Array, window: TimeWindow): WindowCounts {
  const units = toUnits(table, window);
  const { first, end } = findRowRange(table, units);
  const prepared = units.from <= units.to ? peekMaskTally(table, mask) : null;
  if (prepared !== null) {
    const counts = prepared.tally.countWindow(units);
    const total = sumLayers(counts);
    const certain = (counts[maskCounters.exact] ?? 0) + countCertain(table, prepared.vagueRows, units, end);
    return {
      total,
      possible: total - certain,
      countryOnly: counts[maskCounters.countryOnly] ?? 0,
      vague: counts[maskCounters.vague] ?? 0,
      unplaced: counts[maskCounters.unplaced] ?? 0,
      undated: prepared.undated,
      outside: prepared.dated - total,
    };
  }
  let total = 0;
  let certain = 0;
  let countryOnly = 0;
  let vague = 0;
  let unplaced = 0;
  for (let row = first; row < end; row++) {
    if (mask[row] !== 1) continue;
    const found = compare(table, row, units);
    if (found === 0) continue;
    total++;
    if (found === 2) certain++;
    if (table.placed[row] === 0) unplaced++;
    else if (table.precision[row] === country) countryOnly++;
    else if ((table.precision[row] ?? 0) > city) vague++;
  }
  const { dated, undated } = countMask(table, mask);
  return { total, possible: total - certain, countryOnly, vague, unplaced, undated, outside: dated - total };
}

/** Events in the window per layer id, with all filters but the layers applied. */
export function countLayers(
  table: EventTable,
  parts: MaskParts,
  window: TimeWindow,
): ReadonlyMap<string, number> {
  return toCounts(table.layerIds, countAllFacets(table, parts, window), 0);
}

export function countFacets(table: EventTable, parts: MaskParts, window: TimeWindow): FacetCounts {
  const counts = countAllFacets(table, parts, window);
  const at = findFacetOffsets(table);
  return {
    kind: toCounts(kinds, counts, at.kind),
    claim: toCounts(claimStatuses, counts, at.claim),
    relevance: toCounts(relevances, counts, at.relevance),
    reliability: toCounts(reliabilities, counts, at.reliability),
    credibility: toCounts(credibilities, counts, at.credibility),
    actor: toCounts(table.actorIds, counts, at.actor),
    source: toCounts(table.sourceIds, counts, at.source),
  };
}

/** The counters of `countFacetsOf` over the rows in the window. */
function countAllFacets(table: EventTable, parts: MaskParts, window: TimeWindow): Int32Array {
  const units = toUnits(table, window);
  const prepared = units.from <= units.to ? peekFacetTally(table, parts) : null;
  if (prepared !== null) return prepared.countWindow(units);
  const counting = countFacetsOf(table, findFailures(table, parts));
  const counts = new Int32Array(counting.counters);
  const { first, end } = findRowRange(table, units);
  for (let row = first; row < end; row++) {
    if (compare(table, row, units) !== 0) counting.add(null, row, row + 1, counts);
  }
  return counts;
}

const country = placePrecisions.indexOf("country");
const city = placePrecisions.indexOf("city");

function compare(table: EventTable, row: number, { from, to }: UnitWindow): RowMembership {
  // The columns are as long as the table; the fallbacks only satisfy the type.
  if ((table.earliestStart[row] ?? openEnd) >= to || (table.latestEnd[row] ?? openStart) <= from) return 0;
  return (table.latestStart[row] ?? openEnd) < to && (table.earliestEnd[row] ?? openStart) > from ? 2 : 1;
}

/** Of the rows below `end`, those that are certainly in the window. */
function countCertain(table: EventTable, rows: Uint32Array, { from, to }: UnitWindow, end: number): number {
  const { latestStart, earliestEnd } = table;
  let certain = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? end;
    if (row >= end) break;
    if ((latestStart[row] ?? openEnd) < to && (earliestEnd[row] ?? openStart) > from) certain++;
  }
  return certain;
}

function sumLayers(counts: Int32Array): number {
  let sum = 0;
  for (let counter: number = maskCounters.layers; counter < counts.length; counter++) {
    sum += counts[counter] ?? 0;
  }
  return sum;
}

const maskCounts = new WeakMap<Uint8Array, { readonly dated: number; readonly undated: number }>();

/** Dated and undated rows of a mask; remembered per mask, so that a moving window pays for its own rows alone. */
function countMask(
  table: EventTable,
  mask: Uint8Array,
): { readonly dated: number; readonly undated: number } {
  const remembered = maskCounts.get(mask);
  if (remembered !== undefined) return remembered;
  let dated = 0;
  let undated = 0;
  for (let row = 0; row < table.length; row++) {
    if (mask[row] !== 1) continue;
    if (row < table.dated) dated++;
    else undated++;
  }
  const counts = { table, dated, undated };
  maskCounts.set(mask, counts);
  return counts;
}

function toCounts(
  values: readonly (string | number)[],
  counts: Int32Array,
  offset: number,
): ReadonlyMap<string, number> {
  return new Map(values.map((value, index) => [String(value), counts[offset + index] ?? 0]));
}
