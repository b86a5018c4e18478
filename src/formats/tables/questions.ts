import type { Question } from "../../model/documents/inspection.ts";
import { columnOf, type DateOrder, dateOrders, type Mapping } from "../../model/documents/mapping.ts";
import { findOrders, toDateText } from "./date-text.ts";
import { toNumber } from "./decimal.ts";
import type { TableSample } from "./sample.ts";

const exampleCount = 3;

/** The mapping, with all that the rows themselves decide, and the questions that only the reader can answer. */
export function findQuestions(
  sample: TableSample,
  guess: Mapping,
): { readonly mapping: Mapping; readonly questions: readonly Question[] } {
  const dates = findDateQuestion(sample, guess);
  const places = findPlaceQuestion(sample, dates.mapping);
  return { mapping: places.mapping, questions: [...dates.questions, ...places.questions] };
}

type Answer = { readonly mapping: Mapping; readonly questions: readonly Question[] };

function findDateQuestion(sample: TableSample, mapping: Mapping): Answer {
  if (mapping.dateOrder !== null) return { mapping, questions: [] };
  for (const role of ["start", "end"] as const) {
    const column = columnOf(mapping, role);
    if (column === null) continue;
    const cells = cellsOf(sample, column);
    const counting = cells.filter((cell) => /^\d{10}(\d{3})?$/.test(cell));
    if (counting.length > cells.length / 2) {
      const unit = (counting[0]?.length ?? 0) === 10 ? "seconds" : "milliseconds";
      const examples = toExamples(counting, (cell) => [read(cell, { dateOrder: null, epoch: unit })]);
      return { mapping: { ...mapping, epoch: unit }, questions: [{ kind: "epoch", column, unit, examples }] };
    }
    const possible = cells.flatMap((cell) => {
      const orders = findOrders(cell);
      // With a year of two digits it is no date either way: nothing to ask about.
      return orders === null || isYearShort(cell) ? [] : [{ cell, orders }];
    });
    if (possible.length === 0) continue;
    const decided = new Set(possible.flatMap(({ orders }) => (orders.length === 1 ? orders : [])));
    const [order] = [...decided];
    if (decided.size === 1 && order !== undefined)
      return { mapping: { ...mapping, dateOrder: order }, questions: [] };
    const open = possible.filter(({ cell, orders }) => orders.length === 2 && !isPalindrome(cell));
    // Where the day is the month in every date, either order says the same.
    if (open.length === 0 && decided.size === 0) {
      return { mapping: { ...mapping, dateOrder: "day-month-year" }, questions: [] };
    }
    const shown = (open.length > 0 ? open : possible).map(({ cell }) => cell);
    const examples = toExamples(shown, (cell) =>
      dateOrders.map((dateOrder) => read(cell, { dateOrder, epoch: null })),
    );
    return { mapping, questions: [{ kind: "date-order", column, examples }] };
  }
  return { mapping, questions: [] };
}

function toExamples(cells: readonly string[], toReadings: (cell: string) => readonly string[]) {
  return [...new Set(cells)].slice(0, exampleCount).map((cell) => ({ cell, readings: toReadings(cell) }));
}

function read(
  cell: string,
  rules: { readonly dateOrder: DateOrder | null; readonly epoch: Mapping["epoch"] },
) {
  const found = toDateText(cell, rules);
  return found.ok ? found.edtf : "";
}

function isYearShort(cell: string): boolean {
  const found = toDateText(cell, { dateOrder: null, epoch: null });
  return !found.ok && found.code === "date-year-short";
}

/** 05/05/2018: the same in both orders. */
function isPalindrome(cell: string): boolean {
  const [first, second] = cell.split(/[/.-]/).map(Number);
  return first === second;
}

function findPlaceQuestion(sample: TableSample, mapping: Mapping): Answer {
  const named = sample.notes.flatMap((note) => (note.kind === "crs" ? [note.name] : []))[0] ?? null;
  const positions = listPositions(sample, mapping);
  if (named !== null && !isDegrees(named)) {
    const code = toEpsg(named);
    if (code !== null && positions.length > 0) {
      return { mapping: { ...mapping, crs: code }, questions: [] };
    }
    return { mapping, questions: [{ kind: "crs", name: named }] };
  }
  if (positions.length === 0) return { mapping, questions: [] };
  const far = positions.filter(([x, y]) => Math.abs(x) > 400 || Math.abs(y) > 400);
  if (far.length > positions.length / 2) return { mapping, questions: [{ kind: "crs", name: null }] };
  const swapped = positions.filter(([x, y]) => Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90);
  if (swapped.length > 0 && swapped.length >= positions.length / 10) {
    return { mapping, questions: [{ kind: "swapped", rows: swapped.length, of: positions.length }] };
  }
  return { mapping, questions: [] };
}

function listPositions(sample: TableSample, mapping: Mapping): readonly (readonly [x: number, y: number])[] {
  const lng = columnOf(mapping, "lng");
  const lat = columnOf(mapping, "lat");
  const pairs: (readonly [number, number])[] = [];
  if (lng !== null && lat !== null) {
    const [x, y] = [sample.names.indexOf(lng), sample.names.indexOf(lat)];
    for (const row of sample.rows) pairs.push([toNumber(row[x] ?? ""), toNumber(row[y] ?? "")]);
  } else {
    for (const { positions, length } of sample.batches) {
      if (positions === null) continue;
      const { degrees, codes } = positions;
      for (let row = 0; row < length; row++) {
        const number = codes === null ? row : (codes[row] ?? 0);
        pairs.push([degrees[number * 2] ?? Number.NaN, degrees[number * 2 + 1] ?? Number.NaN]);
      }
    }
  }
  return pairs.filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
}

function cellsOf(sample: TableSample, column: string): readonly string[] {
  const index = sample.names.indexOf(column);
  return sample.rows.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
}

/** Names under which degrees of WGS 84 (or of the near-equal European frame) are known. */
function isDegrees(name: string): boolean {
  return /CRS:?:?84$|EPSG:?:?4326$|EPSG:?:?4258$|^WGS ?84$/i.test(name);
}

/** "urn:ogc:def:crs:EPSG::3857" -> "EPSG:3857". */
export function toEpsg(name: string): string | null {
  const code = /EPSG:[\d.]*:?(\d{4,6})$/i.exec(name)?.[1];
  return code === undefined ? null : `EPSG:${code}`;
}
