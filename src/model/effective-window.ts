import { dayMs, type TimeWindow } from "./instant.ts";
import type { TimeMode } from "./time-mode.ts";

/** What is asked of the events: until = everything up to the end handle, moment = the day of the start handle. */
export function toEffectiveWindow(mode: TimeMode, window: TimeWindow): TimeWindow {
  if (mode === "until") return { from: Number.NEGATIVE_INFINITY, to: window.to };
  if (mode === "moment") {
    const from = Math.floor(window.from / dayMs) * dayMs;
    return { from, to: from + dayMs };
  }
  return window;
}
