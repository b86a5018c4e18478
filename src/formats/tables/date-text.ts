import type { DateOrder, Mapping } from "../../model/documents/mapping.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";

/** How dates are to be read. */
export type DateRules = Pick<Mapping, "dateOrder" | "epoch">;

export type DateText =
  | { readonly ok: true; readonly edtf: string }
  | { readonly ok: false; readonly code: TableIssueCode };

/**
 * One date as it stands in a cell -> EDTF, never more exact than the text: a year stays a year, a local time without a
 * zone is a date, and a time with an offset becomes UTC. What could be read in two ways and is not decided is refused.
 */
export function toDateText(cell: string, rules: DateRules): DateText {
  const text = cell.trim();
  for (const read of readers) {
    const found = read(text, rules);
    if (found !== null) return found;
  }
  // The grammar of EDTF judges what is left.
  return /[0-9]/.test(text) && text.length <= 48 ? { ok: true, edtf: text } : failure("date-unreadable");
}

/** Which orders of day and month the numbers of a date allow; null where it is no such date. */
export function findOrders(cell: string): readonly DateOrder[] | null {
  const [, first = "", , second = ""] = numeric.exec(cell.trim()) ?? [];
  if (first === "") return null;
  const orders: DateOrder[] = [];
  if (isDay(first) && isMonth(second)) orders.push("day-month-year");
  if (isMonth(first) && isDay(second)) orders.push("month-day-year");
  return orders;
}

type Reader = (text: string, rules: DateRules) => DateText | null;

/** Two numbers and a year, with or without a time of day: 3/7/2018, 03.07.2018 14:30. */
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[ T].*)?$/;
/** 2018-07-03, 2018/7/3, 2018.07.03, with or without a time and a zone. */
const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[-+]\d{2}:?\d{2}|[-+]\d{2})?)?$/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/;
const dayName = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?/i;
const dayFirstName =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:,?\s+\d{1,2}:\d{2}.*)?$/i;
const monthFirstName = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+\d{1,2}:\d{2}.*)?$/i;
const monthName = /^([a-z]{3,9})\.?[\s-]+(\d{4})$/i;
const monthNumber = /^(\d{1,2})[/.](\d{4})$/;

const readers: readonly Reader[] = [
  readEpoch,
  (text) => {
    const [, year = "", , month = "", day = "", hours, minutes = "", zone] = yearFirst.exec(text) ?? [];
    if (year === "") return null;
    if (hours === undefined || zone === undefined) return toDay(year, month, day);
    return toMinute([year, month, day, hours, minutes], zone);
  },
  (text) => {
    const [, year = "", month = "", day = "", hours, minutes = "", zone] = compact.exec(text) ?? [];
    if (year === "") return null;
    // GDELT's and others' sign for what is not known.
    if (day === "00") return month === "00" ? { ok: true, edtf: year } : toMonth(year, month);
    return hours === undefined || zone === undefined
      ? toDay(year, month, day)
      : toMinute([year, month, day, hours, minutes], zone);
  },
  readNumeric,
  (text) => {
    const [, day = "", name = "", year = ""] = dayFirstName.exec(text.replace(dayName, "")) ?? [];
    return year === "" ? null : toNamedDay(year, name, day);
  },
  (text) => {
    const [, name = "", day = "", year = ""] = monthFirstName.exec(text.replace(dayName, "")) ?? [];
    return year === "" ? null : toNamedDay(year, name, day);
  },
  (text) => {
    const [, name = "", year = ""] = monthName.exec(text) ?? [];
    const month = monthOf(name);
    return year === "" || month === 0 ? null : { ok: true, edtf: `${year}-${pad(month)}` };
  },
  (text) => {
    const [, month = "", year = ""] = monthNumber.exec(text) ?? [];
    return year === "" ? null : toMonth(year, month);
  },
];

function readEpoch(text: string, { epoch }: DateRules): DateText | null {
  if (epoch === null) return null;
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const instant = new Date(Math.floor(Number(text) * (epoch === "seconds" ? 1000 : 1)));
  if (Number.isNaN(instant.getTime())) return failure("date-impossible");
  const written = instant.toISOString();
  return /^\d{4}-/.test(written)
    ? { ok: true, edtf: `${written.slice(0, 16)}Z` }
    : failure("date-impossible");
}

function readNumeric(text: string, { dateOrder }: DateRules): DateText | null {
  const [, first = "", , second = "", year = ""] = numeric.exec(text) ?? [];
  if (first === "") return null;
  if (year.length === 2) return failure("date-year-short");
  if (dateOrder === null) return failure("date-order");
  return dateOrder === "day-month-year" ? toDay(year, second, first) : toDay(year, first, second);
}

function toNamedDay(year: string, name: string, day: string): DateText | null {
  const month = monthOf(name);
  return month === 0 ? null : toDay(year, String(month), day);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** English, whole or shortened; 0: none. */
function monthOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toDay(year: string, month: string, day: string): DateText {
  if (!isRealDay(Number(year), Number(month), Number(day))) return failure("date-impossible");
  return { ok: true, edtf: `${year}-${pad(month)}-${pad(day)}` };
}

function toMonth(year: string, month: string): DateText {
  return isMonth(month) ? { ok: true, edtf: `${year}-${pad(month)}` } : failure("date-impossible");
}

/** In UTC. */
function toMinute(
  [year = "", month = "", day = "", hours = "", minutes = ""]: readonly string[],
  zone: string,
): DateText {
  if (!isRealDay(Number(year), Number(month), Number(day))) return failure("date-impossible");
  if (Number(hours) > 23 || Number(minutes) > 59) return failure("date-impossible");
  const [, sign = "+", zoneHours = "0", zoneMinutes = "0"] = /^([-+])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === "-" ? -1 : 1);
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  instant.setUTCHours(Number(hours), Number(minutes) - offset);
  const written = instant.toISOString();
  return /^\d{4}-/.test(written)
    ? { ok: true, edtf: `${written.slice(0, 16)}Z` }
    : failure("date-impossible");
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isDay(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 31;
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function pad(number: string | number): string {
  return String(Number(number)).padStart(2, "0");
}

function failure(code: TableIssueCode): DateText {
  return { ok: false, code };
}
