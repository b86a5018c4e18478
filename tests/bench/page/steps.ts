import type { TimeWindow } from "../../../src/model/instant.ts";
import { dayMs } from "../../../src/model/instant.ts";
import { dayCount, firstDay } from "../generate-events.ts";

/** A year, moved over the ten years from their beginning to their end, a prime number of days at a time. */
export function windowOfStep(step: number): TimeWindow {
  const widthDays = 365;
  const from = firstDay + ((step * 97) % (dayCount - widthDays)) * dayMs;
  return { from, to: from + widthDays * dayMs };
}
