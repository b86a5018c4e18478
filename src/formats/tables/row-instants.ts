import type { Mapping } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import { dayMs, type Instant } from "../../model/instant.ts";
import { parseWhen } from "../../model/when.ts";
import { createCellMemo } from "./cell-memo.ts";
import { type DateFault, toRowDate } from "./row-date.ts";
import { readCell, type TextChunk } from "./text-chunk.ts";

/** The four instants of a row's date, without the rest of it; NaN where it is undated. */
export interface RowInstants {
  readonly earliestStart: Instant;
  readonly latestStart: Instant;
  readonly earliestEnd: Instant;
  readonly latestEnd: Instant;
  readonly faults: readonly DateFault[];
}

/** Dates repeat: a million rows of ten years have a few thousand of them. Beyond this, times of day hardly repeat any more. */
const mostRemembered = 50_000;

/** Dates of rows, each different one read once. */
export interface InstantReader {
  /** Which of the dates read a row has. */
  read(start: TextChunk, end: TextChunk, precision: TextChunk, cell: number): number;
  /** Four instants of each date, in the order of `RowInstants`, by its number. They may move with the next `read`. */
  readonly instants: Float64Array;
  /** What was wrong with a date; undefined: nothing. */
  faultsOf(date: number): readonly DateFault[] | undefined;
}

/** Reads dates of rows as `parseWhen` would. */
export function createInstantReader(mapping: Mapping): InstantReader {
  const memo = createCellMemo(mostRemembered);
  /** By the numbers of cells; where several cells make a date, by their texts. */
  let known = new Map<string, number>();
  let dateOfCell = new Int32Array(0);
  let instants = new Float64Array(4096);
  const faults = new Map<number, readonly DateFault[]>();
  let dates = 0;

  function keep({ earliestStart, latestStart, earliestEnd, latestEnd, faults: found }: RowInstants): number {
    if (dates * 4 === instants.length) {
      const wider = new Float64Array(instants.length * 2);
      wider.set(instants);
      instants = wider;
    }
    instants.set([earliestStart, latestStart, earliestEnd, latestEnd], dates * 4);
    if (found.length > 0) faults.set(dates, found);
    return dates++;
  }

  /** Dates that no row asks for again are let go. */
  function forget(): void {
    memo.clear();
    known = new Map();
    faults.clear();
    dates = 0;
    dateOfCell = new Int32Array(0);
  }

  function readWhole(start: string, end: string, precision: string): number {
    const key = `${start}\u0000${end}\u0000${precision}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const date = keep(toInstants(start, end, precision, mapping));
    known.set(key, date);
    return date;
  }

  return {
    get instants() {
      return instants;
    },
    faultsOf: (date) => faults.get(date),
    read(start, end, precision, cell) {
      if (dates >= mostRemembered) forget();
      if (!isEmpty(end, cell) || !isEmpty(precision, cell)) {
        return readWhole(readCell(start, cell), readCell(end, cell), readCell(precision, cell));
      }
      const number = memo.numberOf(start, cell);
      if (number < 0) return readWhole(readCell(start, cell), "", "");
      if (number >= dateOfCell.length) {
        const wider = new Int32Array(Math.max(1024, dateOfCell.length * 2)).fill(-1);
        wider.set(dateOfCell);
        dateOfCell = wider;
      }
      let date = dateOfCell[number] ?? -1;
      if (date < 0) {
        date = keep(toInstants(readCell(start, cell), "", "", mapping));
        dateOfCell[number] = date;
      }
      return date;
    },
  };
}

function isEmpty({ offsets }: TextChunk, cell: number): boolean {
  return offsets[cell] === offsets[cell + 1];
}

function toInstants(start: string, end: string, precision: string, mapping: Mapping): RowInstants {
  const { edtf, span, faults } = toRowDate({ start, end, precision }, mapping);
  if (edtf === null) return { ...nothing, faults };
  const plain = toPlainInstants(edtf);
  if (plain !== null) return { ...plain, faults };
  const parsed = parseWhen(edtf, span === undefined ? {} : { span });
  if (parsed.ok) {
    const { earliestStart, latestStart, earliestEnd, latestEnd } = parsed.when;
    return { earliestStart, latestStart, earliestEnd, latestEnd, faults };
  }
  // Where two ends are the wrong way round, which of them is wrong is not known.
  return { ...nothing, faults: [...faults, { role: "start", code: toTableCode(parsed.code) }] };
}

const nothing = {
  earliestStart: Number.NaN,
  latestStart: Number.NaN,
  earliestEnd: Number.NaN,
  latestEnd: Number.NaN,
};

/** One day or minute as it is written by date-text: the same instants that `parseWhen` finds, without its grammar. */
export function toPlainInstants(edtf: string): Omit<RowInstants, "faults"> | null {
  const isDay = edtf.length === 10;
  if (!isDay && !(edtf.length === 17 && edtf[16] === "Z")) return null;
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\dZ)?$/.test(edtf)) return null;
  const from = Date.parse(isDay ? `${edtf}T00:00Z` : edtf);
  // 31 February is a date to Date.parse.
  if (Number.isNaN(from) || new Date(from).toISOString().slice(0, 10) !== edtf.slice(0, 10)) return null;
  const to = from + (isDay ? dayMs : 60_000);
  return { earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to };
}

function toTableCode(code: string): TableIssueCode {
  if (code === "edtf-reversed") return "date-reversed";
  return code === "edtf-out-of-range" ? "date-impossible" : "date-unreadable";
}
