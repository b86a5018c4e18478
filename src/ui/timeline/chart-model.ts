import { computed, type ReadonlySignal } from "@preact/signals";
import { buildEdges, buildHistogram, type Histogram } from "../../model/histogram.ts";
import type { TimeWindow } from "../../model/instant.ts";
import { buildLanes, type Lane } from "../../model/lanes.ts";
import { type AxisUnit, chooseUnit, instantAt, xOf } from "../../model/time-axis.ts";
import { findLeastWindowMs } from "../../model/time-step.ts";
import type { State } from "../../state/types.ts";
import { type ChartLayout, type ChartSize, findPlot, layOutChart } from "./chart-layout.ts";
import { findLimits } from "./time-limits.ts";

/** What the chart shows beyond the state: lazily derived, so that a frame of a drag costs only what is read of it. */
export interface ChartModel {
  readonly layout: ReadonlySignal<ChartLayout>;
  readonly lanes: ReadonlySignal<readonly Lane[]>;
  readonly finest: ReadonlySignal<"minute" | "day">;
  /** One step of a key, and what handles snap to. */
  readonly unit: ReadonlySignal<AxisUnit>;
  /** What a window, and the axis, are long at least. */
  readonly leastMs: ReadonlySignal<number>;
  readonly edges: ReadonlySignal<Float64Array>;
  readonly histogram: ReadonlySignal<Histogram>;
  /** Counts by column of two pixels, for lanes of too many events for single marks; null where there is none. */
  readonly heat: ReadonlySignal<Histogram | null>;
  readonly limits: ReadonlySignal<TimeWindow>;
  /** What the overview strip shows: the limits, and the axis where an address put it beyond. */
  readonly whole: ReadonlySignal<TimeWindow>;
  /** Counts by column over the whole. */
  readonly wholeCounts: ReadonlySignal<Histogram>;
  /** CSS pixels from the chart's left. */
  readonly xAt: (instant: number) => number;
  readonly instantAtX: (x: number) => number;
  /** The same on the overview strip. */
  readonly overviewXAt: (instant: number) => number;
  readonly overviewInstantAtX: (x: number) => number;
}

/** Pixels of a mark in a lane, and of the narrowest bar of the histogram. */
export const markPx = 8;
const leastBarPx = 7;
/** More would be thinner than can be told apart. */
const mostSubRows = 4;
const mostLooseRows = 8;
export const heatPx = 2;
export const overviewColumnPx = 3;

export function createChartModel(
  state: State,
  size: ReadonlySignal<ChartSize>,
  showsLanes: ReadonlySignal<boolean>,
): ChartModel {
  const plotWidth = computed(() => findPlot(size.value.width, showsLanes.value).plotWidth);
  const finest = computed(() => (state.table.value.carriesTimes ? "minute" : "day"));
  const lanes = computed(() => {
    const { from, to } = state.extent.value;
    return buildLanes(state.table.value, null, {
      leastMs: ((to - from) * (markPx + 2)) / plotWidth.value,
      mostSubRows,
      mostLooseRows,
    });
  });
  const layout = computed(() => layOutChart(size.value, showsLanes.value ? lanes.value : null));
  const edges = computed(() => buildEdges(state.axis.value, plotWidth.value, leastBarPx, finest.value));
  const limits = computed(() => findLimits(state.extent.value, state.window.value));
  const whole = computed(() => findLimits(limits.value, state.axis.value));
  // By its ends: while a window is dragged the limits are made anew, but are the same.
  const wholeFrom = computed(() => whole.value.from);
  const wholeTo = computed(() => whole.value.to);
  const count = (range: TimeWindow, columnPx: number) =>
    buildHistogram(state.table.value, state.mask.value, columnEdges(range, plotWidth.value, columnPx));
  return {
    layout,
    lanes,
    finest,
    unit: computed(() => chooseUnit(state.axis.value, plotWidth.value, finest.value)),
    leastMs: computed(() => findLeastWindowMs(state.table.value)),
    edges,
    histogram: computed(() => buildHistogram(state.table.value, state.mask.value, edges.value)),
    heat: computed(() => (lanes.value.some(({ dense }) => dense) ? count(state.axis.value, heatPx) : null)),
    limits,
    whole,
    wholeCounts: computed(() => count({ from: wholeFrom.value, to: wholeTo.value }, overviewColumnPx)),
    xAt: (instant) => layout.peek().plotStart + xOf(state.axis.peek(), plotWidth.peek(), instant),
    instantAtX: (x) => instantAt(state.axis.peek(), plotWidth.peek(), x - layout.peek().plotStart),
    overviewXAt: (instant) => layout.peek().plotStart + xOf(whole.peek(), plotWidth.peek(), instant),
    overviewInstantAtX: (x) => instantAt(whole.peek(), plotWidth.peek(), x - layout.peek().plotStart),
  };
}

function columnEdges(range: TimeWindow, widthPx: number, columnPx: number): Float64Array {
  const columns = Math.max(Math.ceil(widthPx / columnPx), 1);
  return Float64Array.from({ length: columns + 1 }, (_, column) => {
    return range.from + ((range.to - range.from) * column) / columns;
  });
}
