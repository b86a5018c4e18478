import type { EventTable } from "../../model/event-table.ts";
import type { Histogram } from "../../model/histogram.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { Lane } from "../../model/lanes.ts";
import type { Layer } from "../../model/situation.ts";
import type { Tick } from "../../model/time-axis.ts";
import type { TimeMode } from "../../model/time-mode.ts";
import type { ChartColors } from "./chart-colors.ts";
import type { ChartLayout } from "./chart-layout.ts";

/** All that one frame of the chart is drawn from. */
export interface ChartScene {
  readonly layout: ChartLayout;
  readonly colors: ChartColors;
  readonly axis: TimeWindow;
  /** What is asked of the events; may be open. */
  readonly window: TimeWindow;
  /** The pinned window A of a comparison, whose B is then `window`; null: nothing is compared. */
  readonly comparison: TimeWindow | null;
  /** What draws the pinned window; null: not compared, or still being fetched. */
  readonly drawsComparison: ComparisonDrawing | null;
  readonly mode: TimeMode;
  readonly table: EventTable;
  readonly mask: Uint8Array;
  readonly layers: readonly Layer[];
  readonly hiddenLayers: ReadonlySet<string>;
  readonly lanes: readonly Lane[];
  readonly edges: Float64Array;
  readonly histogram: Histogram;
  readonly heat: Histogram | null;
  readonly ticks: readonly Tick[];
  /** All of time, and what begins in it by column. */
  readonly whole: TimeWindow;
  readonly wholeCounts: Histogram;
  /** What has been played since playing began; null where time does not play. */
  readonly elapsed: TimeWindow | null;
  /** The bin of the histogram under the pointer; -1: none. */
  readonly pointedBin: number;
  readonly selectedRow: number;
  readonly hoveredRow: number;
  /** CSS pixels from the chart's left; infinite for open ends. */
  readonly xAt: (instant: number) => number;
  readonly overviewXAt: (instant: number) => number;
}

/** `draw-comparison.ts`. */
export interface ComparisonDrawing {
  drawComparisonGround(context: CanvasRenderingContext2D, scene: ChartScene): void;
  drawComparison(context: CanvasRenderingContext2D, scene: ChartScene): void;
  drawComparisonOverview(context: CanvasRenderingContext2D, scene: ChartScene, bottom: number): void;
}

/** The window in CSS pixels, cut to the plot. */
export function findWindowStrip({ layout, window, xAt }: ChartScene): PixelRange {
  return cutToPlot(layout, xAt(window.from), xAt(window.to));
}

export interface PixelRange {
  readonly from: number;
  readonly to: number;
}

export function cutToPlot({ plotStart, plotWidth }: ChartLayout, from: number, to: number): PixelRange {
  const cut = (x: number): number => Math.min(Math.max(x, plotStart), plotStart + plotWidth);
  return { from: cut(from), to: cut(to) };
}
