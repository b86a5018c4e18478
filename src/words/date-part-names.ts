import type { DatePart } from "./date-part.ts";

/** Own names, because the browser's list of locales lacks some that the product will speak. */
const longMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const shortMonths = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

export const monthNames = { long: longMonths, short: shortMonths } as const;

export type Length = keyof typeof monthNames;

/** "2018", "44 BCE", "79 CE"; the year is astronomical. */
export function formatYear(year: number): string {
  return `${yearNumber(year)}${eraSuffix(year)}`;
}

/** "3 July 2018", "July 2018", "2018", "the 2010s", "3 July 2018, 14:30 UTC", without any qualifier. */
export function nameOfPart(part: DatePart, length: Length): string {
  const month = monthNames[length][part.month - 1] ?? "";
  switch (part.precision) {
    case "minute":
      return `${part.day} ${month} ${formatYear(part.year)}, ${formatClock(part.minute)} UTC`;
    case "day":
      return `${part.day} ${month} ${formatYear(part.year)}`;
    case "month":
      return `${month} ${formatYear(part.year)}`;
    case "year":
      return formatYear(part.year);
    case "decade":
    case "century":
      return nameOfMany(part, length);
  }
}

/**
 * The two ends of a range, the first without what the second says again: ["20", "30 April 2023"], ["27 September",
 * "10 November 2020"], ["50", "41 BCE"].
 */
export function nameRange(start: DatePart, end: DatePart, length: Length): readonly [string, string] {
  const first = nameQualified(start, length);
  const second = nameQualified(end, length);
  const plain = first === nameOfPart(start, length) && second === nameOfPart(end, length);
  if (!plain || start.precision !== end.precision) return [first, second];
  const month = monthNames[length][start.month - 1] ?? "";
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  switch (start.precision) {
    case "minute":
      if (!sameMonth || start.day !== end.day) return [first, second];
      return [first.slice(0, -" UTC".length), `${formatClock(end.minute)} UTC`];
    case "day":
      if (sameMonth) return [String(start.day), second];
      return [sameYear ? `${start.day} ${month}` : first, second];
    case "month":
      return [sameYear ? month : first, second];
    case "year":
      return [eraSuffix(start.year) === eraSuffix(end.year) ? yearNumber(start.year) : first, second];
    default:
      return [first, second];
  }
}

/** "about 25 April 2023", "possibly 3 May 2024", "possibly about 2013". */
export function nameQualified(part: DatePart, length: Length): string {
  const about = part.approximate ? "about " : "";
  const possibly = part.uncertain ? "possibly " : "";
  return `${possibly}${about}${nameOfPart(part, length)}`;
}

/** The years that a decade or century spans, as two parts: for the ones that have no name of their own. */
export function yearsOf(part: DatePart): readonly [DatePart, DatePart] {
  const size = part.precision === "decade" ? 10 : 100;
  return [
    { ...part, precision: "year" },
    { ...part, precision: "year", year: part.year + size - 1 },
  ];
}

/** Only a decade like "the 2010s" has a name that means one thing; "the 2000s" may be a decade, a century, a millennium. */
export function hasOwnName(part: DatePart): boolean {
  return (
    part.precision !== "century" &&
    !(part.precision === "decade" && (part.year < 1000 || part.year % 100 === 0))
  );
}

function nameOfMany(part: DatePart, length: Length): string {
  if (hasOwnName(part)) return length === "long" ? `the ${part.year}s` : `${part.year}s`;
  const [from, to] = yearsOf({ ...part, approximate: false, uncertain: false });
  const [first, last] = nameRange(from, to, length);
  if (length === "long") return `${first} to ${last}`;
  return first.includes(" ") ? `${first} – ${last}` : `${first}–${last}`;
}

function yearNumber(year: number): string {
  return String(year > 0 ? year : 1 - year);
}

/** Years of three figures and fewer would be read as numbers without it. */
function eraSuffix(year: number): string {
  if (year <= 0) return " BCE";
  return year < 1000 ? " CE" : "";
}

/** "14:05" of minutes since midnight. */
export function formatClock(minuteOfDay: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}
