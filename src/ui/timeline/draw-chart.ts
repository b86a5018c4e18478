import { type ChartScene, findWindowStrip } from "./chart-scene.ts";
import { drawAxis, drawGutter } from "./draw-axis.ts";
import { drawBeside } from "./draw-beside.ts";
import { drawHistogram } from "./draw-histogram.ts";
import { drawLanes } from "./draw-lanes.ts";
import { drawOverview } from "./draw-overview.ts";
import { drawTrail } from "./draw-trail.ts";

/** The whole chart, from the ground up. `ratio`: the device's pixels per CSS pixel; the context is in CSS pixels. */
export function drawChart(context: CanvasRenderingContext2D, scene: ChartScene, ratio: number): void {
  const { layout } = scene;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, layout.width, layout.height);
  context.globalAlpha = 1;
  drawWindowGround(context, scene);
  scene.drawsComparison?.drawComparisonGround(context, scene);
  drawAxis(context, scene);
  drawHistogram(context, scene, ratio);
  drawTrail(context, scene);
  drawBeside(context, scene);
  drawLanes(context, scene);
  drawOverview(context, scene);
  drawWindowEdges(context, scene);
  scene.drawsComparison?.drawComparison(context, scene);
  drawGutter(context, scene);
}

/** A tint of ink behind what is in the window: the grips and the band themselves are elements over the canvas. */
function drawWindowGround(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { from, to } = findWindowStrip(scene);
  const { colors, layout } = scene;
  context.globalAlpha = 0.06;
  context.fillStyle = colors.ink;
  context.fillRect(from, 0, Math.max(to - from, 1), layout.band.bottom);
  context.globalAlpha = 1;
}

/** The edges are drawn where they are, and not at all where they lie beside the axis. */
function drawWindowEdges(
  context: CanvasRenderingContext2D,
  { window, layout, colors, xAt }: ChartScene,
): void {
  for (const instant of [window.from, window.to]) {
    const x = xAt(instant);
    if (!(x >= layout.plotStart - 0.5 && x <= layout.plotStart + layout.plotWidth + 0.5)) continue;
    context.fillStyle = colors.ink;
    context.fillRect(x - 0.75, 0, 1.5, layout.band.bottom);
  }
}
