import { clamp } from "../lib/clamp.ts";
import { type AxisUnit, addUnits, axisUnits, startOfUnit } from "./calendar.ts";
import { dayMs, type Instant, type TimeWindow } from "./instant.ts";

export { type AxisUnit, addUnits, axisUnits, snap, startOfUnit } from "./calendar.ts";

export interface Tick {
  readonly instant: Instant;
  /** Pixels from the axis' start. */
  readonly x: number;
  /** The unit that the label names: "year" for 2018, "month" for Jul 2018. */
  readonly unit: AxisUnit;
  /** Begins the next coarser unit too (January among months): the label should say that unit. */
  readonly major: boolean;
  /** false: a tick alone, since its label would leave the axis. */
  readonly labelled: boolean;
}

/** Width in CSS pixels of the label of a tick. */
export type MeasureLabel = (instant: Instant, unit: AxisUnit, major: boolean) => number;

/** The finest unit that the data has any use for. */
export type FinestUnit = "minute" | "day";

/** Every so many of a unit, counted from the beginning of the next coarser one. */
export interface AxisStep {
  readonly unit: AxisUnit;
  readonly count: number;
}

/** From finest to coarsest. */
const steps: readonly AxisStep[] = (
  [
    ["minute", [1, 2, 5, 10, 15, 30]],
    ["hour", [1, 2, 3, 6, 12]],
    ["day", [1, 2, 7, 14]],
    ["month", [1, 2, 3, 6]],
    ["year", [1, 2, 5]],
    ["decade", [1, 2, 5]],
    ["century", [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

/** Mean lengths in ms: good enough to choose by, never to add with. */
const meanMs: Readonly<Record<AxisUnit, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  month: 2_629_746_000,
  year: 31_556_952_000,
  decade: 315_569_520_000,
  century: 3_155_695_200_000,
};

/**
 * Three centuries, whichever their leap days: on a longer axis a year would be too narrow to be seen. What lies beyond
 * the axis gathers in "earlier" and "later".
 */
export const longestAxisMs = 109_575 * dayMs;

const leastUnitPx = 4;
const labelGapPx = 8;
const leastTickPx = 16;

/** The unit that handles snap to and keys step by: the finest that is still some pixels wide, but none under `finest`. */
export function chooseUnit(axis: TimeWindow, widthPx: number, finest: FinestUnit = "day"): AxisUnit {
  const msPerPx = (axis.to - axis.from) / Math.max(1, widthPx);
  const allowed = axisUnits.slice(axisUnits.indexOf(finest));
  return allowed.find((unit) => meanMs[unit] >= leastUnitPx * msPerPx) ?? "century";
}

/** The finest step of at least `leastPx`, none under `finest`. */
export function chooseStep(
  axis: TimeWindow,
  widthPx: number,
  leastPx: number,
  finest: FinestUnit = "day",
): AxisStep {
  return listSteps(axis, widthPx, leastPx, finest)[0] ?? coarsest;
}

/** Ticks in UTC whose labels, centred on them, never collide nor leave the axis; in order. */
export function buildTicks(
  axis: TimeWindow,
  widthPx: number,
  measure: MeasureLabel,
  finest: FinestUnit = "day",
): readonly Tick[] {
  if (!(widthPx > 0) || !(axis.to > axis.from)) return [];
  const candidates = listSteps(axis, widthPx, leastTickPx, finest);
  for (const step of candidates) {
    const ticks = toTicks(axis, widthPx, step, measure);
    if (ticks !== null) return ticks;
  }
  return [];
}

/** The beginnings of a step's units within [from, to], in order. */
export function listBoundaries({ from, to }: TimeWindow, step: AxisStep): Instant[] {
  const boundaries: Instant[] = [];
  for (let instant = startOfStep(from, step); instant <= to; ) {
    if (instant >= from) boundaries.push(instant);
    const next = nextStep(instant, step);
    // Where dates end, so does the list.
    if (next <= instant) break;
    instant = next;
  }
  return boundaries;
}

/** The beginning of the step that holds the instant: every seventh day counts from the first of its month. */
export function startOfStep(instant: Instant, { unit, count }: AxisStep): Instant {
  const start = startOfUnit(instant, unit);
  if (count === 1) return start;
  const index = indexInCoarser(start, unit);
  const whole = addUnits(start, unit, Math.floor(index / count) * count - index);
  // The rest of a month that is no whole step belongs to the step before it.
  return isRest(whole, { unit, count }) ? addUnits(whole, unit, -count) : whole;
}

/** The beginning of the step after the one that begins at the instant. */
export function nextStep(start: Instant, step: AxisStep): Instant {
  const next = addUnits(start, step.unit, step.count);
  if (step.unit !== "day" || step.count === 1) return next;
  const nextMonth = addUnits(startOfUnit(start, "month"), "month", 1);
  return next >= nextMonth || isRest(next, step) ? nextMonth : next;
}

/** Pixels from the axis' start; may lie outside [0, widthPx]; open ends are infinitely far. */
export function xOf(axis: TimeWindow, widthPx: number, instant: Instant): number {
  return ((instant - axis.from) / (axis.to - axis.from)) * widthPx;
}

export function instantAt(axis: TimeWindow, widthPx: number, x: number): Instant {
  return axis.from + (x / widthPx) * (axis.to - axis.from);
}

/**
 * The axis zoomed about an instant, which stays where it is as far as the limits allow; `factor` below 1 zooms in. Never
 * shorter than `leastMs`, never longer than three centuries, never beyond the limits.
 */
export function zoomAxis(
  axis: TimeWindow,
  factor: number,
  about: Instant,
  limits: TimeWindow,
  leastMs: number,
): TimeWindow {
  const width = axis.to - axis.from;
  const mostMs = Math.min(limits.to - limits.from, longestAxisMs);
  const newWidth = clamp(width * factor, Math.min(leastMs, mostMs), mostMs);
  const share = clamp((about - axis.from) / width, 0, 1);
  const pivot = axis.from + share * width;
  return keepWithin(pivot - share * newWidth, newWidth, limits);
}

/** An axis no shorter than `leastMs` (about its middle) and no longer than three centuries (its latest). */
export function limitAxis(axis: TimeWindow, leastMs: number): TimeWindow {
  const width = axis.to - axis.from;
  if (width > longestAxisMs) return { from: axis.to - longestAxisMs, to: axis.to };
  if (width >= leastMs) return axis;
  const from = axis.from + width / 2 - leastMs / 2;
  return { from, to: from + leastMs };
}

/**
 * The axis moved as little as needed for a stretch of time to be seen; where the stretch is longer than the axis, the axis
 * becomes the stretch. Not moved where any of it is in sight already.
 */
export function showOnAxis(axis: TimeWindow, stretch: TimeWindow): TimeWindow {
  if (stretch.to > axis.from && stretch.from < axis.to) return axis;
  const width = axis.to - axis.from;
  if (stretch.to - stretch.from > width) return limitAxis(stretch, 0);
  const middle = (stretch.from + stretch.to) / 2;
  return { from: middle - width / 2, to: middle + width / 2 };
}

/** The axis moved by milliseconds, within the limits. */
export function panAxis(axis: TimeWindow, byMs: number, limits: TimeWindow): TimeWindow {
  const width = Math.min(axis.to - axis.from, limits.to - limits.from);
  return keepWithin(axis.from + byMs, width, limits);
}

const coarsest: AxisStep = { unit: "century", count: 2000 };

function listSteps(
  axis: TimeWindow,
  widthPx: number,
  leastPx: number,
  finest: FinestUnit,
): readonly AxisStep[] {
  const msPerPx = (axis.to - axis.from) / Math.max(1, widthPx);
  const from = axisUnits.indexOf(finest);
  return steps.filter(
    ({ unit, count }) => axisUnits.indexOf(unit) >= from && meanMs[unit] * count >= leastPx * msPerPx,
  );
}

/** null where two labels would collide. */
function toTicks(
  axis: TimeWindow,
  widthPx: number,
  step: AxisStep,
  measure: MeasureLabel,
): readonly Tick[] | null {
  const ticks: Tick[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const instant of listBoundaries(axis, step)) {
    const x = xOf(axis, widthPx, instant);
    const major = isMajor(instant, step.unit);
    const half = measure(instant, step.unit, major) / 2;
    const labelled = x - half >= 0 && x + half <= widthPx;
    if (labelled) {
      if (x - half < taken + labelGapPx) return null;
      taken = x + half;
    }
    ticks.push({ instant, x, unit: step.unit, major, labelled });
  }
  return ticks;
}

const coarserUnit: Readonly<Record<AxisUnit, AxisUnit | null>> = {
  minute: "hour",
  hour: "day",
  day: "month",
  month: "year",
  // A label of a year, decade or century is always a year: none of them says more than another.
  year: null,
  decade: null,
  century: null,
};

function isMajor(instant: Instant, unit: AxisUnit): boolean {
  const coarser = coarserUnit[unit];
  return coarser !== null && startOfUnit(instant, coarser) === instant;
}

/** How many of the unit lie between the beginning of the next coarser one and the instant; years count from year 0. */
function indexInCoarser(start: Instant, unit: AxisUnit): number {
  const date = new Date(start);
  const year = date.getUTCFullYear();
  const indices: Readonly<Record<AxisUnit, number>> = {
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate() - 1,
    month: date.getUTCMonth(),
    year,
    decade: Math.floor(year / 10),
    century: Math.floor(year / 100),
  };
  return indices[unit];
}

/** The last days of a month that are less than half a step would stand too near to the first of the next. */
function isRest(start: Instant, { unit, count }: AxisStep): boolean {
  if (unit !== "day" || count === 1) return false;
  const nextMonth = addUnits(startOfUnit(start, "month"), "month", 1);
  return nextMonth - start < (count * meanMs.day) / 2;
}

function keepWithin(from: Instant, width: number, limits: TimeWindow): TimeWindow {
  const start = clamp(from, limits.from, limits.to - width);
  return { from: start, to: Math.min(start + width, limits.to) };
}
