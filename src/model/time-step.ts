import { clamp } from "../lib/clamp.ts";
import { type AxisUnit, addUnits, startOfUnit } from "./calendar.ts";
import type { EventTable } from "./event-table.ts";
import { dayMs, type Instant, minuteMs, type TimeWindow } from "./instant.ts";
import { findRowRange, membership, toUnits } from "./query.ts";
import type { TimeMode } from "./time-mode.ts";
import { clampWindow } from "./time-window.ts";
import { inWindow, type When } from "./when.ts";

/** What a window, and an axis, are long at least: a day, or a minute where the data carries times. */
export function findLeastWindowMs(table: Pick<EventTable, "carriesTimes">): number {
  return table.carriesTimes ? minuteMs : dayMs;
}

/**
 * The window in whole days or minutes. Where no date is finer, it holds the very same events: their ends lie on such units
 * themselves.
 */
export function roundOut({ from, to }: TimeWindow, unitMs: number): TimeWindow {
  return { from: Math.floor(from / unitMs) * unitMs, to: Math.ceil(to / unitMs) * unitMs };
}

/** So many units on (or back), within the extent: both ends in "window", the handle in "until", the day in "moment". */
export function stepWindow(
  window: TimeWindow,
  mode: TimeMode,
  unit: AxisUnit,
  count: number,
  extent: TimeWindow,
): TimeWindow {
  if (mode === "until") {
    const to = clamp(addUnits(window.to, unit, count), addUnits(extent.from, unit, 1), extent.to);
    return { from: Math.min(window.from, to), to };
  }
  if (mode === "moment") {
    const day = startOfUnit(addUnits(window.from, unit, count), "day");
    const from = clamp(day, extent.from, extent.to - dayMs);
    return { from, to: from + dayMs };
  }
  const shifted = { from: addUnits(window.from, unit, count), to: addUnits(window.to, unit, count) };
  return clampWindow(shifted, extent);
}

/**
 * The next (1) or previous (-1) dated row of the mask. From row -1 (nothing selected): the first or last one in the window,
 * else the nearest one beyond it. -1: there is none.
 */
export function findNextRow(
  table: EventTable,
  mask: Uint8Array,
  row: number,
  direction: -1 | 1,
  window: TimeWindow,
): number {
  if (row >= 0) {
    const from = Math.min(row + direction, direction === 1 ? row + 1 : table.dated - 1);
    return findRow(from, direction, table.dated, (candidate) => mask[candidate] === 1);
  }
  const { first, end } = findRowRange(table, toUnits(table, window));
  const inside = findRow(direction === 1 ? first : end - 1, direction, end, (candidate) => {
    return candidate >= first && mask[candidate] === 1 && membership(table, candidate, window) > 0;
  });
  if (inside !== -1) return inside;
  const beyond = direction === 1 ? end : first - 1;
  return findRow(beyond, direction, table.dated, (candidate) => mask[candidate] === 1);
}

/**
 * The window moved as little as needed to hold the event, certainly where it can; wider only where the event's range is
 * longer than it. A window that holds it possibly already stays, and so does any window for a date that says nothing.
 */
export function holdWhen(window: TimeWindow, mode: TimeMode, when: When): TimeWindow {
  const range = toKnownRange(when);
  if (range === null) return window;
  if (mode === "moment") {
    const day = toDay(window.from);
    return inWindow(when, day) === "no" ? toDay(range.from) : window;
  }
  if (mode === "until") {
    if (inWindow(when, { from: Number.NEGATIVE_INFINITY, to: window.to }) !== "no") return window;
    const to = Number.isFinite(when.latestStart)
      ? Math.min(when.latestEnd, when.latestStart + dayMs)
      : range.to;
    return { from: Math.min(window.from, to), to };
  }
  if (inWindow(when, window) !== "no") return window;
  if (range.to - range.from >= window.to - window.from) return range;
  const byMs = range.from < window.from ? range.from - window.from : range.to - window.to;
  return { from: window.from + byMs, to: window.to + byMs };
}

/** From the first to the last that is known of it; of an open side the nearest day. */
function toKnownRange(when: When): TimeWindow | null {
  const { earliestStart, earliestEnd, latestEnd } = when;
  if (Number.isFinite(earliestStart)) {
    return { from: earliestStart, to: Number.isFinite(latestEnd) ? latestEnd : earliestEnd };
  }
  return Number.isFinite(latestEnd) ? { from: latestEnd - dayMs, to: latestEnd } : null;
}

function toDay(instant: Instant): TimeWindow {
  const from = startOfUnit(instant, "day");
  return { from, to: from + dayMs };
}

/** The first row from `start` on, in the direction, within [0, end), that fits; -1: none. */
function findRow(start: number, direction: -1 | 1, end: number, fits: (row: number) => boolean): number {
  for (let row = start; row >= 0 && row < end; row += direction) if (fits(row)) return row;
  return -1;
}
