import { type AxisUnit, addUnits, toUtc } from "./calendar.ts";
import type { EdtfNode, ReadDate } from "./edtf-node.ts";
import { dayMs, type Instant, minuteMs } from "./instant.ts";
import type { IssueCode } from "./issue.ts";
import { readPlainDate } from "./plain-date.ts";

/** One date of EDTF levels 0 and 1 as the half-open range that its text names, before any widening. */
export interface DateRange {
  readonly from: Instant;
  readonly to: Instant;
  /** A day, or a minute where a time is given. */
  readonly unitMs: number;
  readonly precision: "minute" | "day" | "month" | "year" | "decade" | "century";
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** "open": written as "..". */
export type EdtfEnd = DateRange | "open";

export type EdtfFailure = {
  readonly ok: false;
  readonly code: IssueCode;
  readonly values: Readonly<Record<string, string>>;
};

export type ParsedEdtf =
  | { readonly ok: true; readonly start: EdtfEnd; readonly end: EdtfEnd; readonly isInterval: boolean }
  | EdtfFailure;

type ParsedDate = { readonly ok: true; readonly range: DateRange; readonly isMasked: boolean } | EdtfFailure;

/** No date of levels 0 and 1 is longer; keeps a hostile text away from a grammar whose time grows with it. */
const longestDate = 48;

/**
 * Text or anything else -> the range or ranges it names. Never throws. `read` takes one date apart; instants are made here
 * from its tree, because the `min` and `max` of the `edtf` package misread seasons, masks, unknown ends and local times.
 * Intervals are split here, so that each end keeps its own qualifier and unit. A reader of plain dates alone accepts and
 * refuses the same texts as the package's whole grammar, but knows fewer reasons: see explainEdtf.
 */
export function parseEdtf(input: unknown, read: ReadDate = readPlainDate): ParsedEdtf {
  if (typeof input !== "string") return failure("edtf-unreadable", input === null ? "null" : typeof input);
  if (input.startsWith("[") || input.startsWith("{")) return failure("edtf-set", input);
  const parts = input.split("/");
  const [first = "", second] = parts;
  if (parts.length > 2) return failure("edtf-unreadable", input);

  if (second === undefined) {
    const date = parseDate(first, input, read);
    return date.ok ? { ok: true, start: date.range, end: date.range, isInterval: false } : date;
  }

  if (first === "") return failure("edtf-unknown-start", input);
  if (second === "") return failure("edtf-unknown-end", input);
  const start = parseEnd(first, input, read);
  if (!start.ok) return start;
  const end = parseEnd(second, input, read);
  if (!end.ok) return end;
  return { ok: true, start: start.end, end: end.end, isInterval: true };
}

/** `~` and `?` widen by 3 days, 1 month or 1 year by precision, either side; `%` is both, and widens twice. */
export function widen(range: DateRange): { readonly from: Instant; readonly to: Instant } {
  const times = (range.approximate ? 1 : 0) + (range.uncertain ? 1 : 0);
  if (times === 0) return range;
  const [unit, count] = widening[range.precision];
  return { from: addUnits(range.from, unit, -times * count), to: addUnits(range.to, unit, times * count) };
}

const widening = {
  minute: ["day", 3],
  day: ["day", 3],
  month: ["month", 1],
  year: ["year", 1],
  decade: ["year", 1],
  century: ["year", 1],
} as const satisfies Record<DateRange["precision"], readonly [AxisUnit, number]>;

function parseEnd(
  text: string,
  whole: string,
  read: ReadDate,
): { readonly ok: true; readonly end: EdtfEnd } | EdtfFailure {
  if (text === "..") return { ok: true, end: "open" };
  const date = parseDate(text, whole, read);
  if (!date.ok) return date;
  // Masked digits within an interval are level 2; centuries within one are no EDTF at all.
  if (date.isMasked) return failure("edtf-level-2", whole);
  if (date.range.precision === "century") return failure("edtf-unreadable", whole);
  return { ok: true, end: date.range };
}

function parseDate(text: string, whole: string, read: ReadDate): ParsedDate {
  if (text.length > longestDate) return failure("edtf-unreadable", whole);
  const node = read(text);
  if (node === null) return failure(isImpossibleDay(text) ? "edtf-out-of-range" : "edtf-unreadable", whole);
  if (node.type === "Season") return failure("edtf-season", whole);
  if (node.type === "List" || node.type === "Set") return failure("edtf-set", whole);
  if (node.level > 1) return failure(text.includes("X") ? "edtf-mask" : "edtf-level-2", whole);

  const range = toRange(node);
  if (range === null) return failure("edtf-mask", whole);
  const widened = widen(range);
  const isHeld = Math.max(Math.abs(widened.from), Math.abs(widened.to)) < 8.64e15;
  // NaN, too, is not held.
  if (!isHeld || !isRealDay(node)) return failure("edtf-out-of-range", whole);
  return { ok: true, range, isMasked: (node.unspecified ?? 0) !== 0 };
}

/** null where the mask leaves no year. */
function toRange(node: EdtfNode): DateRange | null {
  const [year = 0, month, day, hours, minutes = 0] = node.values;
  const qualifiers = { approximate: node.approximate === true, uncertain: node.uncertain === true };
  const mask = node.unspecified ?? 0;
  if ((mask & 0b11) !== 0) return null;

  if (node.type === "Century") return toYears(year * 100, 100, "century", qualifiers);
  if ((mask & 0b1111) === 0b1100) return toYears(year, 100, "century", qualifiers);
  if ((mask & 0b1111) === 0b1000) return toYears(year, 10, "decade", qualifiers);
  if (month === undefined || (mask & 0b110000) !== 0) return toYears(year, 1, "year", qualifiers);
  if (day === undefined || (mask & 0b11000000) !== 0) {
    const to = toUtc(year, month + 1);
    return { from: toUtc(year, month), to, unitMs: dayMs, precision: "month", ...qualifiers };
  }

  const from = toUtc(year, month, day);
  // A local time without a zone is a date: the package would read it in the reader's own zone.
  if (hours === undefined || node.timeZone === undefined) {
    return { from, to: from + dayMs, unitMs: dayMs, precision: "day", ...qualifiers };
  }
  const minute = from + (hours * 60 + minutes - (node.offset ?? 0)) * minuteMs;
  return { from: minute, to: minute + minuteMs, unitMs: minuteMs, precision: "minute", ...qualifiers };
}

/** Before year 0 masked digits count backwards: -201X is -2019 to -2010, and -20XX is -2099 to -2000. */
function toYears(
  year: number,
  count: number,
  precision: "year" | "decade" | "century",
  qualifiers: { readonly approximate: boolean; readonly uncertain: boolean },
): DateRange {
  const isBefore = year < 0 || Object.is(year, -0);
  const first = isBefore ? year - count + 1 : year;
  return { from: toUtc(first), to: toUtc(first + count), unitMs: dayMs, precision, ...qualifiers };
}

/** The grammar lets 29 February through in every year. */
function isRealDay(node: EdtfNode): boolean {
  const [year = 0, month, day] = node.values;
  if (month === undefined || day === undefined) return true;
  return new Date(toUtc(year, month, day)).getUTCMonth() === month;
}

/** Written like a date, yet of no month or day that exists: "2018-02-30", "2018-13". */
function isImpossibleDay(text: string): boolean {
  const [, year, month = "", day = "01"] = /^(-?\d{4})-(\d\d)(?:-(\d\d))?(?:[T~?%].*)?$/.exec(text) ?? [];
  if (month === "") return false;
  if (Number(month) < 1 || Number(month) > 12) return true;
  const lastDay = new Date(toUtc(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > lastDay;
}

function failure(code: IssueCode, value: string): EdtfFailure {
  return { ok: false, code, values: { value: value.length > 80 ? `${value.slice(0, 80)}…` : value } };
}
