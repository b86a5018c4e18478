import type { Lane } from "../../model/lanes.ts";

/** A horizontal part of the chart, in CSS pixels from its top. */
export interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** Where everything of the chart sits, in CSS pixels from its top left. Nothing here depends on the window. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Time runs from here over `plotWidth` pixels; names stand before it. */
  readonly plotStart: number;
  readonly plotWidth: number;
  /** Beside the plot, for the grips of handles at its ends and for what gathers as earlier and later. */
  readonly margin: number;
  readonly histogram: Strip;
  /** Parallel to the lanes; empty where there is no room for them. */
  readonly lanes: readonly Strip[];
  /** Where the band and the grips of the handles are. */
  readonly band: Strip;
  readonly ticks: Strip;
  /** The whole of time, and where the axis is in it. */
  readonly overview: Strip;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Wide enough for the names of layers; else their initials, or nothing where there are no lanes. */
const nameGutterPx = 134;
const initialGutterPx = 22;
const namesFromWidthPx = 860;
/** Room for a grip at either end, and for a finger on it where the chart is narrow. */
const marginPx = 14;
const narrowMarginPx = 24;
const narrowBelowPx = 720;
const ticksPx = 17;
const bandPx = 12;
const overviewPx = 11;
const subRowPx = 4.6;
const looseRowPx = 2.4;
const leastLanePx = 11.5;
/** What the histogram keeps at least of the height, and what is left to it at most beside lanes. */
const leastHistogramPx = 24;
const histogramShare = 0.35;

/** What the lanes need is known before their sub-rows are: the plot's width alone. */
export function findPlot(
  width: number,
  hasLanes: boolean,
): Pick<ChartLayout, "plotStart" | "plotWidth" | "margin"> {
  const gutter = hasLanes ? (width >= namesFromWidthPx ? nameGutterPx : initialGutterPx) : 0;
  const margin = width < narrowBelowPx ? narrowMarginPx : marginPx;
  const plotStart = gutter + margin;
  return { plotStart, plotWidth: Math.max(width - plotStart - margin, 1), margin };
}

/** `lanes` null: not shown. */
export function layOutChart(size: ChartSize, lanes: readonly Lane[] | null): ChartLayout {
  const { width, height } = size;
  const overview = { top: height - overviewPx, bottom: height };
  const ticks = { top: overview.top - ticksPx, bottom: overview.top };
  const band = { top: ticks.top - bandPx, bottom: ticks.top };
  const free = Math.max(band.top, 0);
  const fixed = { width, height, ...findPlot(width, lanes !== null), band, ticks, overview };
  if (lanes === null || lanes.length === 0) {
    return { ...fixed, histogram: { top: 0, bottom: free }, lanes: [] };
  }
  const room = free - Math.max(leastHistogramPx, free * histogramShare);
  // Every lane gets what a mark and a name need; the rest goes to those of many sub-rows. No lane leaves the dock.
  const base = Math.min(leastLanePx, room / lanes.length);
  const wishes = lanes.map(({ subRowCount, looseRowCount }) =>
    Math.max(subRowCount * subRowPx - base, looseRowCount * looseRowPx - base, 0),
  );
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  const share = wished === 0 ? 0 : Math.min((room - base * lanes.length) / wished, 1.4);
  const heights = wishes.map((wish) => base + wish * share);
  let top = free - heights.reduce((sum, height) => sum + height, 0);
  const histogram = { top: 0, bottom: top - 3 };
  const strips = heights.map((laneHeight) => {
    const strip = { top, bottom: top + laneHeight };
    top = strip.bottom;
    return strip;
  });
  return { ...fixed, histogram, lanes: strips };
}
