import type { ChartLayout } from "../timeline/chart-layout.ts";
import { type ChartScene, findWindowStrip } from "../timeline/chart-scene.ts";
import { drawAxis } from "../timeline/draw-axis.ts";
import { drawComparison, drawComparisonGround } from "../timeline/draw-comparison.ts";
import { drawHistogram } from "../timeline/draw-histogram.ts";

const ticksPx = 18;
const bandPx = 11;
const marginPx = 16;
const leastBandPx = 3;

/** A thin timeline: bars, the window's band, and ticks; of the size in which it is drawn, which is then enlarged. */
export function layOutStageTimeline(width: number, height: number): ChartLayout {
  const ticks = { top: height - ticksPx, bottom: height };
  const band = { top: ticks.top - bandPx, bottom: ticks.top };
  return {
    width,
    height,
    plotStart: marginPx,
    plotWidth: Math.max(width - 2 * marginPx, 1),
    margin: marginPx,
    histogram: { top: 0, bottom: band.top },
    lanes: [],
    band,
    ticks,
    overview: { top: height, bottom: height },
  };
}

/** `ratio`: the device's pixels per pixel of the layout. */
export function drawStageTimeline(context: CanvasRenderingContext2D, scene: ChartScene, ratio: number): void {
  const { layout, colors } = scene;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, layout.width, layout.height);
  context.globalAlpha = 1;
  const { from, to } = findWindowStrip(scene);
  context.globalAlpha = 0.06;
  context.fillStyle = colors.ink;
  context.fillRect(from, 0, Math.max(to - from, 1), layout.band.bottom);
  context.globalAlpha = 1;
  drawComparisonGround(context, scene);
  drawAxis(context, scene);
  drawHistogram(context, scene, ratio);
  // Where in all of time one is must be seen from the last row, also where it is a single day.
  context.fillStyle = colors.ink;
  const width = Math.max(to - from, leastBandPx);
  context.beginPath();
  context.roundRect(from - (width - (to - from)) / 2, layout.band.top + 3, width, bandPx - 6, 2);
  context.fill();
  drawComparison(context, scene);
}
