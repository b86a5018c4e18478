import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import { findRowRange, toUnits } from "./unit-window.ts";

interface AnyColumn {
  readonly id: string;
  readonly name: string;
  /** 1 for the rows of the files that have the column: of the others it says nothing. Absent: all have it. */
  readonly owned?: Uint8Array;
}

/** A column of opened rows with few different values: numbers into a list of texts, one a row. */
export interface FacetColumn extends AnyColumn {
  readonly type: "facet";
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array;
}

/** A column of numbers; NaN: none in that row. */
export interface RangeColumn extends AnyColumn {
  readonly type: "range";
  readonly numbers: Float32Array | Float64Array;
}

export type FilterColumn = FacetColumn | RangeColumn;

/** What of a column is shown: some of its values, or the numbers from one to another, both included. */
export type ColumnFilter =
  | { readonly type: "facet"; readonly shown: ReadonlySet<string> }
  | { readonly type: "range"; readonly from: number; readonly to: number };

/** By the ids of columns; a column that is not in it is not narrowed. */
export type ColumnFilters = ReadonlyMap<string, ColumnFilter>;

export const noColumnFilters: ColumnFilters = new Map();

/**
 * One byte a row: 1 where every narrowed column lets it through; null: none is narrowed. `except` leaves one column out,
 * as its own counts want. A row without a number passes no range; one of a file without the column passes it always.
 */
export function findColumnRows(
  length: number,
  columns: readonly FilterColumn[],
  filters: ColumnFilters,
  except: string | null = null,
): Uint8Array | null {
  let passed: Uint8Array | null = null;
  for (const column of columns) {
    const filter = filters.get(column.id);
    if (filter === undefined || column.id === except) continue;
    passed ??= new Uint8Array(length).fill(1);
    if (column.type === "facet" && filter.type === "facet") passFacet(passed, column, filter.shown);
    if (column.type === "range" && filter.type === "range") passRange(passed, column, filter.from, filter.to);
  }
  return passed;
}

function passFacet(
  passed: Uint8Array,
  { values, codes, owned }: FacetColumn,
  shown: ReadonlySet<string>,
): void {
  const allowed = Uint8Array.from(values, (value) => (shown.has(value) ? 1 : 0));
  for (let row = 0; row < passed.length; row++) {
    if (allowed[codes[row] ?? 0] !== 1 && owned?.[row] !== 0) passed[row] = 0;
  }
}

function passRange(passed: Uint8Array, { numbers, owned }: RangeColumn, from: number, to: number): void {
  for (let row = 0; row < passed.length; row++) {
    const number = numbers[row] ?? Number.NaN;
    if (!(number >= from && number <= to) && owned?.[row] !== 0) passed[row] = 0;
  }
}

/** Calls with the rows of a mask that are possibly in a window. `mask` leaves this column's own filter out. */
function visitRows(
  table: EventTable,
  mask: Uint8Array,
  window: TimeWindow,
  call: (row: number) => void,
): void {
  const units = toUnits(table, window);
  const { first, end } = findRowRange(table, units);
  for (let row = first; row < end; row++) {
    if (mask[row] === 1 && (table.latestEnd[row] ?? 0) > units.from) call(row);
  }
}

/** Events in the window per value, the others' filters applied, in the order of the values; unused ones with 0. */
export function countColumn(
  table: EventTable,
  mask: Uint8Array,
  window: TimeWindow,
  { values, codes, owned }: FacetColumn,
): ReadonlyMap<string, number> {
  const counts = new Uint32Array(values.length);
  visitRows(table, mask, window, (row) => {
    if (owned?.[row] === 0) return;
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  });
  return new Map(values.map((value, code) => [value, counts[code] ?? 0]));
}

/** Equal bins from the least to the most of a column, whatever is shown, so that bars stand still while filters change. */
export interface ColumnHistogram {
  readonly from: number;
  readonly to: number;
  /** All numbers of the column are whole, so that its parts end at whole numbers too. */
  readonly isWhole: boolean;
  /** The last bin holds its upper end too. */
  readonly bins: Uint32Array;
  /** Shown otherwise, but without a number. */
  readonly without: number;
}

/** null where no row of the whole column has a number. */
export function buildColumnHistogram(
  table: EventTable,
  mask: Uint8Array,
  window: TimeWindow,
  column: RangeColumn,
  binCount: number,
): ColumnHistogram | null {
  const ends = findEnds(column);
  if (ends === null) return null;
  const bins = new Uint32Array(binCount);
  const width = (ends.to - ends.from) / binCount;
  let without = 0;
  visitRows(table, mask, window, (row) => {
    if (column.owned?.[row] === 0) return;
    const number = column.numbers[row] ?? Number.NaN;
    if (!Number.isFinite(number)) {
      without++;
      return;
    }
    const bin = width === 0 ? 0 : Math.min(Math.floor((number - ends.from) / width), binCount - 1);
    bins[bin] = (bins[bin] ?? 0) + 1;
  });
  return { ...ends, bins, without };
}

type Ends = Pick<ColumnHistogram, "from" | "to" | "isWhole">;
const knownEnds = new WeakMap<RangeColumn, Ends | null>();

function findEnds(column: RangeColumn): Ends | null {
  const known = knownEnds.get(column);
  if (known !== undefined) return known;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  for (let row = 0; row < column.numbers.length; row++) {
    const number = column.numbers[row] ?? Number.NaN;
    if (!Number.isFinite(number)) continue;
    if (number < from) from = number;
    if (number > to) to = number;
    if (!Number.isInteger(number)) isWhole = false;
  }
  const ends = from > to ? null : { from, to, isWhole };
  knownEnds.set(column, ends);
  return ends;
}
