import type { Mapping } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import type { EventColumns, TimeColumn } from "../../model/event-columns.ts";
import { dayMs, type Instant } from "../../model/instant.ts";
import { parseWhen } from "../../model/when.ts";
import { createCellMemo } from "./cell-memo.ts";
import { type CellRange, numberCells } from "./number-cells.ts";
import { type DateFault, toRowDate } from "./row-date.ts";
import { countCells, readCell, readText, type TextChunk, textOf } from "./text-chunk.ts";

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
  /** Which of the dates the rows of [from, to) have. */
  read(cells: DateChunks, range: CellRange, target: Uint32Array): void;
  /** The instants of each date, by its number. */
  readonly times: EventColumns["times"];
  /** Something was wrong with some date. */
  readonly hasFaults: boolean;
  faultsOf(date: number): readonly DateFault[];
}

/** The columns that dates are read from; no bytes in one that there is not. */
export type DateChunks = Readonly<Record<"start" | "end" | "precision", TextChunk>>;

/** Reads dates of rows as `parseWhen` would. */
export function createInstantReader(mapping: Mapping): InstantReader {
  const memo = createCellMemo(mostRemembered);
  const dateOfCell = new Int32Array(mostRemembered);
  /** Where several cells make a date, by their texts. */
  let known = new Map<string, number>();
  const columns = makeColumns(1024);
  let room = 1024;
  let dates = 0;
  /** What was wrong, by its number; few things are, again and again. */
  const faults: (readonly DateFault[])[] = [nothingWrong];
  const faultsKnown = new Map<string, number>();
  let undated = -1;

  function grow(): void {
    room *= 2;
    for (const name of timeColumns) {
      const wider = new Float64Array(room);
      wider.set(columns[name]);
      columns[name] = wider;
    }
    const wider = new Uint8Array(room);
    wider.set(columns.faults);
    columns.faults = wider;
  }

  function keep(read: RowInstants): number {
    const { faults: found } = read;
    if (dates === room) grow();
    const key = found.map(({ role, code }) => `${role} ${code}`).join();
    let number = found.length === 0 ? 0 : faultsKnown.get(key);
    if (number === undefined) {
      number = faults.length;
      faultsKnown.set(key, number);
      faults.push(found);
    }
    for (const name of timeColumns) columns[name][dates] = read[name];
    columns.faults[dates] = number;
    return dates++;
  }

  function readWhole(start: string, end: string, precision: string): number {
    const key = `${start}\u0000${end}\u0000${precision}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known = new Map();
    const date = keep(toInstants(start, end, precision, mapping));
    known.set(key, date);
    return date;
  }

  function readStart(start: TextChunk, text: number): number {
    if (memo.size >= mostRemembered) memo.clear();
    const before = memo.size;
    const cell = memo.numberOf(start, text);
    if (cell < 0) return readWhole(readText(start, text), "", "");
    if (memo.size === before) return dateOfCell[cell] ?? 0;
    const date = keep(toInstants(readText(start, text), "", "", mapping));
    dateOfCell[cell] = date;
    return date;
  }

  return {
    get times() {
      const part = (name: TimeColumn) => columns[name].subarray(0, dates);
      return {
        earliestStart: part("earliestStart"),
        latestStart: part("latestStart"),
        earliestEnd: part("earliestEnd"),
        latestEnd: part("latestEnd"),
      };
    },
    get hasFaults() {
      return faults.length > 1;
    },
    faultsOf: (date) => faults[columns.faults[date] ?? 0] ?? nothingWrong,
    read({ start, end, precision }, range, target) {
      const { from, to, at } = range;
      if (countCells(end) === 0 && countCells(precision) === 0) {
        if (countCells(start) > 0) return numberCells(start, range, readStart, target);
        if (undated < 0) undated = keep({ ...nothing, faults: nothingWrong });
        target.fill(undated, at, at + to - from);
        return;
      }
      for (let cell = from; cell < to; cell++) {
        target[at + cell - from] =
          isEmpty(end, cell) && isEmpty(precision, cell) && countCells(start) > 0
            ? readStart(start, textOf(start, cell))
            : readWhole(readCell(start, cell), readCell(end, cell), readCell(precision, cell));
      }
    },
  };
}

const timeColumns = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;
const nothingWrong: readonly DateFault[] = [];

function makeColumns(room: number) {
  return {
    earliestStart: new Float64Array(room),
    latestStart: new Float64Array(room),
    earliestEnd: new Float64Array(room),
    latestEnd: new Float64Array(room),
    faults: new Uint8Array(room),
  };
}

function isEmpty(chunk: TextChunk, cell: number): boolean {
  const text = textOf(chunk, cell);
  return chunk.offsets[text] === chunk.offsets[text + 1];
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
