import type { Mapping } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import { dayMs, type Instant } from "../../model/instant.ts";
import { parseWhen } from "../../model/when.ts";
import { type DateFault, toRowDate } from "./row-date.ts";

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

/** Reads dates of rows as `parseWhen` would, each different one once. */
export function createInstantReader(
  mapping: Mapping,
): (start: string, end: string, precision: string) => RowInstants {
  let known = new Map<string, RowInstants>();
  return (start, end, precision) => {
    const key = end === "" && precision === "" ? start : `${start}\u0000${end}\u0000${precision}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const read = toInstants(start, end, precision, mapping);
    if (known.size >= mostRemembered) known = new Map();
    known.set(key, read);
    return read;
  };
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
