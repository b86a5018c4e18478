import { clamp } from "../lib/clamp.ts";
import { dayMs, type Instant, minuteMs } from "./instant.ts";

/** From finest to coarsest. */
export const axisUnits = ["minute", "hour", "day", "month", "year", "decade", "century"] as const;
export type AxisUnit = (typeof axisUnits)[number];

/** The furthest instants that a JavaScript date can hold: years -271821 and 275760. */
const furthest = 8.64e15;
const hourMs = 60 * minuteMs;

/** Milliseconds of the units that always last the same. */
const fixedUnits: Partial<Record<AxisUnit, number>> = { minute: minuteMs, hour: hourMs, day: dayMs };
const yearsIn: Partial<Record<AxisUnit, number>> = { year: 1, decade: 10, century: 100 };

/** Proleptic Gregorian calendar, UTC; `year` astronomical (0 is 1 BCE), `month` 0-11 and `day` from 1 may overflow. NaN beyond what dates can hold. */
export function toUtc(year: number, month = 0, day = 1): Instant {
  // Date.UTC reads years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The beginning of the unit that holds the instant; open ends stay open. */
export function startOfUnit(instant: Instant, unit: AxisUnit): Instant {
  if (!Number.isFinite(instant)) return instant;
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) return within(Math.floor(instant / fixed) * fixed);
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (unit === "month") return within(toUtc(year, date.getUTCMonth()), instant);
  const years = yearsIn[unit] ?? 1;
  return within(toUtc(Math.floor(year / years) * years), instant);
}

/** Calendar-correct: 31 January and one month is the last of February. Open ends stay open. */
export function addUnits(instant: Instant, unit: AxisUnit, count: number): Instant {
  if (!Number.isFinite(instant)) return instant;
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) return within(instant + count * fixed);
  const date = new Date(instant);
  const months = unit === "month" ? count : count * 12 * (yearsIn[unit] ?? 1);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(toUtc(year, month + 1, 0)).getUTCDate();
  const day = toUtc(year, month, Math.min(date.getUTCDate(), lastDay));
  const timeOfDay = instant - Math.floor(instant / dayMs) * dayMs;
  return within(day + timeOfDay, Math.sign(count) * furthest);
}

/** The nearest beginning of a unit; the later one of two equally near. */
export function snap(instant: Instant, unit: AxisUnit): Instant {
  if (!Number.isFinite(instant)) return instant;
  const before = startOfUnit(instant, unit);
  const after = addUnits(before, unit, 1);
  return instant - before < after - instant ? before : after;
}

/** Kept to what dates can hold. */
function within(instant: Instant, otherwise: Instant = 0): Instant {
  return clamp(Number.isNaN(instant) ? otherwise : instant, -furthest, furthest);
}
