import { type AxisUnit, addUnits, startOfUnit } from "./calendar.ts";
import { dayMs, type Instant, minuteMs, type TimeWindow } from "./instant.ts";
import { writeWindow } from "./time-window.ts";

/** So many whole units of the calendar. */
export interface CalendarSpan {
  readonly unit: Extract<AxisUnit, "year" | "month" | "day" | "minute">;
  readonly count: number;
}

/** The coarsest unit that a window is whole numbers of; null where an end is open. */
export function findCalendarSpan({ from, to }: TimeWindow): CalendarSpan | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  const begins = (unit: AxisUnit) => startOfUnit(from, unit) === from && startOfUnit(to, unit) === to;
  const months = monthOf(to) - monthOf(from);
  if (begins("year")) return { unit: "year", count: months / 12 };
  if (begins("month")) return { unit: "month", count: months };
  if (begins("day")) return { unit: "day", count: (to - from) / dayMs };
  return { unit: "minute", count: Math.max(Math.ceil((to - from) / minuteMs), 1) };
}

/** The window as many of its own lengths on as `count` says: a year moves by a year, be it a leap year or not. */
export function shiftByOwnLength(window: TimeWindow, count: number): TimeWindow {
  const span = findCalendarSpan(window);
  if (span === null) return window;
  const move = (instant: Instant) => addUnits(instant, span.unit, span.count * count);
  return { from: move(window.from), to: move(window.to) };
}

/** EDTF as short as it can be said, to be read and typed over: "2018", "2012/2026", "2018-07", "2018-07-03/2018-07-09". */
export function writeWindowBriefly(window: TimeWindow): string {
  const unit = findCalendarSpan(window)?.unit;
  const tail = unit === "year" ? /-\d\d-\d\d$/ : unit === "month" ? /-\d\d$/ : /$^/;
  const [first, last] = writeWindow(window)
    .split("/")
    .map((end) => end.replace(tail, ""));
  return last === undefined || (last === first && last !== "..") ? (first ?? "") : `${first}/${last}`;
}

function monthOf(instant: Instant): number {
  const date = new Date(instant);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
