import { dayMs, type Instant, minuteMs, type TimeWindow } from "../model/instant.ts";
import type { When } from "../model/when.ts";
import { type DatePart, isWholeDay, readDatePart, toDatePart } from "./date-part.ts";
import { hasOwnName, type Length, nameOfPart, nameQualified, nameRange, yearsOf } from "./date-part-names.ts";

/** What is said where there is no date, or one that cannot be read. */
const undated = "without a date";
const unreadable = (text: string): string => `a date that cannot be read ("${text}")`;

/** "3 July 2018", "15 March 44 BCE": the UTC day that holds the instant. */
function formatDay(instant: Instant): string {
  return formatInstant(instant, "long", false);
}

/** "3 Jul 2018". */
function formatDayShort(instant: Instant): string {
  return formatInstant(instant, "short", false);
}

/** The start of a window: its day, or its minute where it is not a midnight: "3 July 2018, 14:30 UTC". */
function formatFirst(instant: Instant, length: Length = "long"): string {
  return formatInstant(instant, length, true);
}

/** The end of a half-open window as people say it: the last day that is still in it, or the last minute. */
function formatLast(instant: Instant, length: Length = "long"): string {
  return formatInstant(toLast(instant), length, true);
}

/**
 * A date with all its uncertainty, to stand alone or in a sentence: "3 July 2018", "about 25 April 2023", "some time in
 * 2016", "between 20 and 30 April 2023", "27 September to 10 November 2020", "before 1 November 2022 or on it".
 */
function formatWhen(when: When | null): string {
  if (when === null) return undated;
  const ends = readEnds(when.edtf);
  if (ends === null) return fallback(when, "long");
  const throughout = when.span === "throughout";
  if (ends.length === 1) return formatSingle(ends[0], throughout);
  const [start, end] = ends;
  if (start === "open") return end === "open" ? "at an unknown time" : formatUntil(end, throughout);
  if (end === "open") {
    const name = nameQualified(start, "long");
    return throughout ? `from ${name} on` : `${name} or later`;
  }
  if (nameQualified(start, "long") === nameQualified(end, "long")) return formatSingle(start, throughout);
  const [first, last] = nameRange(start, end, "long");
  return throughout ? `${first} to ${last}` : `between ${first} and ${last}`;
}

/** The same, for a narrow column: "3 Jul 2018", "about Jan 2014", "2016", "within 20–30 Apr 2023", "by 1 Nov 2022". */
function formatWhenShort(when: When | null): string {
  if (when === null) return "no date";
  const ends = readEnds(when.edtf);
  if (ends === null) return fallback(when, "short");
  if (ends.length === 1) return nameQualified(ends[0], "short");
  const [start, end] = ends;
  if (start === "open") return end === "open" ? "unknown" : `by ${nameQualified(end, "short")}`;
  if (end === "open") return `from ${nameQualified(start, "short")}`;
  if (nameQualified(start, "short") === nameQualified(end, "short")) return nameQualified(start, "short");
  const joined = joinShort(start, end);
  return when.span === "throughout" ? joined : `within ${joined}`;
}

/** What the text says of the earliest possible start where that is open: "not before 2013"; empty where it says nothing. */
function formatNotBefore(when: When): string {
  const part = when.notBefore === undefined ? null : readDatePart(when.notBefore);
  return part === null ? "" : `not before ${nameQualified(part, "long")}`;
}

/** "1 January 2012 to 31 December 2026", "3 to 9 July 2018", "until 3 July 2018", "from 3 July 2018 on", "all time". */
function formatWindow(window: TimeWindow, length: Length = "long"): string {
  const { from, to } = window;
  if (from === -Infinity && to === Infinity) return "all time";
  if (from === -Infinity) return `until ${formatLast(to, length)}`;
  if (to === Infinity) return `from ${formatFirst(from, length)} on`;
  const start = toPart(from);
  const end = toPart(toLast(to));
  if (start === null || end === null) return `${formatFirst(from, length)} to ${formatLast(to, length)}`;
  // A window with one end at a midnight and one within a day is told in minutes at both ends.
  const fine = start.precision === "minute" || end.precision === "minute";
  const precision = fine ? "minute" : "day";
  const parts = [
    { ...start, precision },
    { ...end, precision },
  ] as const;
  if (nameOfPart(parts[0], length) === nameOfPart(parts[1], length)) return nameOfPart(parts[0], length);
  if (length === "short") return joinShort(parts[0], parts[1]);
  return nameRange(parts[0], parts[1], length).join(" to ");
}

type End = DatePart | "open";

/** The one part of an EDTF date or the two ends of an interval; null for a shape without words of its own. */
function readEnds(edtf: string): readonly [DatePart] | readonly [End, End] | null {
  const texts = edtf.split("/");
  const [start, end] = texts.map((text) =>
    text.trim() === ".." || text === "" ? "open" : readDatePart(text),
  );
  if (texts.length === 1) return start === "open" || start === null || start === undefined ? null : [start];
  if (texts.length > 2 || !start || !end) return null;
  return [start, end];
}

function formatSingle(part: DatePart, throughout: boolean): string {
  const name = nameQualified(part, "long");
  if (part.precision === "day" || part.precision === "minute") return name;
  if (throughout) return `throughout ${name}`;
  if (part.approximate || part.uncertain) return name;
  if (hasOwnName(part)) return `some time in ${name}`;
  return `some time between ${nameRange(...yearsOf(part), "long").join(" and ")}`;
}

/** "Before" alone would shut out the day itself, which the inclusive end of an EDTF interval does not. */
function formatUntil(end: DatePart, throughout: boolean): string {
  const name = nameQualified(end, "long");
  if (throughout) return `until ${name}`;
  if (end.precision === "day") return `before ${name} or on it`;
  return end.precision === "minute" ? `before ${name} or then` : `in ${name} or before`;
}

function joinShort(start: DatePart, end: DatePart): string {
  const [first, last] = nameRange(start, end, "short");
  const close = start.precision === end.precision && !first.includes(" ");
  return close ? `${first}–${last}` : `${first} – ${last}`;
}

/** The plain days between which it lies: for a shape that has no words of its own. */
function fallback(when: When, length: Length): string {
  const { earliestStart: from, latestEnd: to } = when;
  if (Number.isNaN(from) || Number.isNaN(to)) return unreadable(when.edtf);
  const name = formatWindow({ from, to }, length);
  return when.span === "within" && length === "long" ? `within ${name}` : name;
}

function toLast(instant: Instant): Instant {
  return instant - (isWholeDay(instant) ? dayMs : minuteMs);
}

/** null for an open end and for what lies outside the calendar of the machine. */
function toPart(instant: Instant): DatePart | null {
  const part = toDatePart(instant);
  return Number.isNaN(part.year) ? null : part;
}

function formatInstant(instant: Instant, length: Length, withTime: boolean): string {
  const part = toPart(instant);
  if (part === null) return instant < 0 ? "the open past" : "the open future";
  return nameOfPart(withTime ? part : { ...part, precision: "day" }, length);
}

/** Dates as people say them, in UTC, with the last day included. */
export const dates = {
  undated,
  unreadable,
  formatDay,
  formatDayShort,
  formatFirst,
  formatLast,
  formatWhen,
  formatWhenShort,
  formatNotBefore,
  formatWindow,
} as const;
