import type { Mapping } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import type { Span } from "../../model/when.ts";
import { toDateText } from "./date-text.ts";

/** What the cells of a row say about its time. */
export interface DateCells {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
}

export interface DateFault {
  readonly role: "start" | "end" | "datePrecision";
  readonly code: TableIssueCode;
}

/** A date as EDTF; absent where the row has none that can be read. */
export interface RowDate {
  readonly edtf: string | null;
  /** Absent: what EDTF means by itself. */
  readonly span?: Span;
  readonly faults: readonly DateFault[];
}

const undated: RowDate = { edtf: null, faults: [] };

/**
 * The cells of a row -> one EDTF date. A precision column makes it as vague as the source says: "within the week" is an
 * interval that holds the event somewhere. An end that cannot be read costs the end alone, a start the date.
 */
export function toRowDate({ start, end, precision }: DateCells, mapping: Mapping): RowDate {
  const hasStart = start.trim() !== "";
  const hasEnd = end.trim() !== "";
  if (!hasStart && !hasEnd) return undated;
  const first = hasStart ? toDateText(start, mapping) : null;
  if (first !== null && !first.ok) return { edtf: null, faults: [{ role: "start", code: first.code }] };
  const last = hasEnd ? toDateText(end, mapping) : null;
  if (last !== null && !last.ok) {
    const faults: readonly DateFault[] = [{ role: "end", code: last.code }];
    return { edtf: first?.edtf ?? null, faults };
  }
  const from = first?.edtf ?? "..";
  const to = last?.edtf ?? from;
  return applyPrecision(from, to, precision.trim(), mapping);
}

function applyPrecision(from: string, to: string, precision: string, mapping: Mapping): RowDate {
  const plain: RowDate = { edtf: from === to ? from : `${from}/${to}`, faults: [] };
  const within = (edtf: string): RowDate => ({ edtf, span: "within", faults: [] });
  const unknown: RowDate = { ...plain, faults: [{ role: "datePrecision", code: "date-precision-unknown" }] };
  const isOneDay = from === to && /^\d{4}-\d\d-\d\d$/.test(from);
  switch (mapping.codebook) {
    case "acled":
      if (precision === "1" || precision === "") return plain;
      if (precision === "2") return isOneDay ? within(`${addDays(from, -3)}/${addDays(from, 3)}`) : plain;
      if (precision === "3") return isOneDay ? within(from.slice(0, 7)) : plain;
      return unknown;
    case "ucdp":
      if (precision === "" || precision === "1") return plain;
      if (precision === "2" || precision === "3") return from === to ? plain : within(`${from}/${to}`);
      if (precision === "4") return toCommon(from, to, 7) ?? within(`${from}/${to}`);
      if (precision === "5") return toCommon(from, to, 4) ?? within(`${from}/${to}`);
      return unknown;
    case "own":
      if (precision === "within" || precision === "throughout") return { ...plain, span: precision };
      return plain;
    default:
      return plain;
  }
}

/** The month or year that both ends share. */
function toCommon(from: string, to: string, length: number): RowDate | null {
  const common = from.slice(0, length);
  const isDate = /^\d{4}(-\d\d)?$/.test(common);
  return isDate && to.startsWith(common) ? { edtf: common, span: "within", faults: [] } : null;
}

function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
