import { addUnits } from "./calendar.ts";
import { findCalendarSpan, shiftByOwnLength } from "./calendar-span.ts";
import { dayMs, type TimeWindow } from "./instant.ts";
import type { TimeMode } from "./time-mode.ts";

/**
 * What a window is first compared with: the equally long period after it, the one before it where little of the extent or
 * no event is left after it, and its own later half where there is nothing beside it. What has one open end is compared with
 * the rest; in "until" and "moment" it is a year later, or a year earlier. `holdsEvents` tells whether there is any in a window.
 */
export function findSecondWindow(
  window: TimeWindow,
  mode: TimeMode,
  extent: TimeWindow,
  holdsEvents: (window: TimeWindow) => boolean,
): TimeWindow {
  if (mode !== "window") return moveByYear(window, mode, extent);
  const { from, to } = window;
  if (!Number.isFinite(from))
    return Number.isFinite(to) ? { from: to, to: Number.POSITIVE_INFINITY } : laterHalf(extent);
  if (!Number.isFinite(to)) return { from: Number.NEGATIVE_INFINITY, to: from };
  const after = shiftByOwnLength(window, 1);
  const before = shiftByOwnLength(window, -1);
  const roomOf = (beside: TimeWindow): number => (holdsEvents(beside) ? overlap(beside, extent) : 0);
  const roomAfter = roomOf(after);
  const roomBefore = roomOf(before);
  if (roomAfter === 0 && roomBefore === 0) return laterHalf(window);
  return roomAfter * 2 >= after.to - after.from || roomAfter >= roomBefore ? after : before;
}

function moveByYear(window: TimeWindow, mode: TimeMode, extent: TimeWindow): TimeWindow {
  const move = (years: number): TimeWindow => {
    if (mode === "until") {
      const to = addUnits(window.to, "year", years);
      return { from: Math.min(window.from, to - dayMs), to };
    }
    const from = addUnits(window.from, "year", years);
    return { from, to: from + dayMs };
  };
  const later = move(1);
  const reach = mode === "until" ? later.to : later.from;
  return reach <= extent.to ? later : move(-1);
}

/** By whole units of the calendar where the window has several: of fifteen years the last eight. */
function laterHalf(window: TimeWindow): TimeWindow {
  const span = findCalendarSpan(window);
  if (span === null) return window;
  const unit = span.count > 1 ? span.unit : "day";
  const count = span.count > 1 ? span.count : Math.floor((window.to - window.from) / dayMs);
  return { from: addUnits(window.from, unit, Math.floor(count / 2)), to: window.to };
}

function overlap(window: TimeWindow, extent: TimeWindow): number {
  return Math.max(Math.min(window.to, extent.to) - Math.max(window.from, extent.from), 0);
}
