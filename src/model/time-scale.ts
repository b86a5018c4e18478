import { dayMs, type Instant, minuteMs } from "./instant.ts";

/** How a table counts time: whole units from the origin on, in 32 bits. */
export interface TimeScale {
  readonly origin: Instant;
  readonly unitMs: number;
  /** Some instant is finer than a day, and the units can say so. */
  readonly carriesTimes: boolean;
}

/** Units from the origin to 2^31 - 1, but for the two that say "open". */
const mostUnits = 0x7fffffff - 2;

/**
 * Minutes, or days where the range does not fit into 32 bits of minutes (about 4,000 years), from the first day on. What
 * is not finite (open ends, rows without a date) is passed over.
 */
export function chooseTimeScale(columns: readonly Float64Array[]): TimeScale {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let onDays = true;
  for (const column of columns) {
    for (let index = 0; index < column.length; index++) {
      const instant = column[index] ?? Number.NaN;
      // Neither infinite nor NaN.
      if (instant - instant !== 0) continue;
      if (instant < first) first = instant;
      if (instant > last) last = instant;
      if (onDays && !isWholeDay(instant)) onDays = false;
    }
  }
  if (first > last) return { origin: 0, unitMs: minuteMs, carriesTimes: false };
  const origin = Math.floor(first / dayMs) * dayMs;
  const isInMinutes = (last - origin) / minuteMs < mostUnits;
  return {
    origin,
    unitMs: isInMinutes ? minuteMs : dayMs,
    carriesTimes: !onDays && isInMinutes,
  };
}

/** Division and product rather than the remainder, which costs ten times as much. */
function isWholeDay(instant: Instant): boolean {
  return Math.floor(instant / dayMs) * dayMs === instant;
}
