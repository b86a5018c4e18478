import { dayMs, minuteMs, type TimeWindow } from "../../model/instant.ts";

/** The axis in whole days, or minutes where it is shorter than some days: it may begin and end anywhere. */
export function toWholeSpan({ from, to }: TimeWindow): TimeWindow {
  const unit = to - from < 4 * dayMs ? minuteMs : dayMs;
  const start = Math.round(from / unit) * unit;
  return { from: start, to: Math.max(Math.round(to / unit) * unit, start + unit) };
}
