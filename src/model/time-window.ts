import { clamp } from "../lib/clamp.ts";
import { addUnits, toUtc } from "./calendar.ts";
import { parseEdtf, widen } from "./edtf.ts";
import { dayMs, type Instant, minuteMs, type TimeWindow } from "./instant.ts";

/**
 * EDTF as typed or in an address (inclusive) -> half-open window; null where it is unreadable. Any date will do:
 * "2018", "2018-07-03/2018-07-10", "../2020", "2023-04-25~". Reversed ends are swapped.
 */
export function parseWindow(text: string): TimeWindow | null {
  const parsed = parseEdtf(typeof text === "string" ? text.trim() : text);
  if (!parsed.ok) return null;
  const start = parsed.start === "open" ? null : widen(parsed.start);
  const end = parsed.end === "open" ? null : widen(parsed.end);
  if (start !== null && end !== null && end.to <= start.from) return { from: end.from, to: start.to };
  return {
    from: start?.from ?? Number.NEGATIVE_INFINITY,
    to: end?.to ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * "2012-01-01/2026-12-31": the inclusive last day, or the inclusive last minute where an end is no whole day; one day or
 * minute is written once; open ends as "..". Finer than a minute is widened to it, and beyond the years that EDTF can
 * write by day (-9999 to 9999) to the year.
 */
export function writeWindow(window: TimeWindow): string {
  const from = writeEnd(window.from, "from");
  const to = writeEnd(window.to, "to");
  return from === to && from !== ".." ? from : `${from}/${to}`;
}

/** Moves both ends; open ends stay open. */
export function shiftWindow(window: TimeWindow, byMs: number): TimeWindow {
  return { from: window.from + byMs, to: window.to + byMs };
}

/** Moves the window, keeping its width, until it lies within the extent; cut to the extent where it is wider. */
export function clampWindow(window: TimeWindow, extent: TimeWindow): TimeWindow {
  const width = window.to - window.from;
  if (width >= extent.to - extent.from) return extent;
  const from = clamp(window.from, extent.from, extent.to - width);
  return { from, to: from + width };
}

/**
 * A handle at a new place. Pushed past the other they swap; at least `leastMs` stays between them, and the handle that was
 * not moved stays where it is.
 */
export function moveHandle(
  window: TimeWindow,
  handle: "from" | "to",
  instant: Instant,
  leastMs: number,
): TimeWindow {
  const still = handle === "from" ? window.to : window.from;
  const isFrom = instant === still ? handle === "from" : instant < still;
  if (isFrom) return { from: Math.min(instant, still - leastMs), to: still };
  return { from: still, to: Math.max(instant, still + leastMs) };
}

function writeEnd(instant: Instant, end: "from" | "to"): string {
  if (!Number.isFinite(instant)) return "..";
  if (instant % dayMs === 0) {
    const day = end === "from" ? instant : instant - dayMs;
    return isByDay(day) ? writeDay(day) : writeYear(day);
  }
  const minutes = instant / minuteMs;
  const minute = (end === "from" ? Math.floor(minutes) : Math.ceil(minutes) - 1) * minuteMs;
  if (!isByDay(minute)) return writeYear(minute);
  const timeOfDay = new Date(minute).toISOString().slice(-13, -8);
  return `${writeDay(minute)}T${timeOfDay}Z`;
}

const firstByDay = toUtc(-9999);
const lastByDay = toUtc(10_000);

function isByDay(instant: Instant): boolean {
  return instant >= firstByDay && instant < lastByDay;
}

function writeDay(instant: Instant): string {
  const date = new Date(instant);
  const month = String(date.getUTCMonth() + 1).padStart(2, "0");
  const day = String(date.getUTCDate()).padStart(2, "0");
  return `${writeFourDigits(date.getUTCFullYear())}-${month}-${day}`;
}

function writeYear(instant: Instant): string {
  return `Y${new Date(addUnits(instant, "minute", 0)).getUTCFullYear()}`;
}

function writeFourDigits(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}
