import { type ChartScene, cutToPlot } from "./chart-scene.ts";
import { listStretches } from "./compared-rows.ts";
import { findHatch } from "./hatch-pattern.ts";

/** What lies outside the window is still there, only fainter. */
const outsideAlpha = 0.3;
/** Room for the words about the scale and for what lies beside the axis. */
const headroomPx = 3;
const leastBarHeightPx = 2;
/** A middling bar lower than this on the linear scale calls for the other one. */
const leastLinearPx = 2.5;

/**
 * Bars stacked by layer: the certain full, the possible hatched, inside the window strong and outside it faint. Linear,
 * unless one bin dwarfs the rest: then the square root, which it says. The tallest bin is never cut.
 */
export function drawHistogram(context: CanvasRenderingContext2D, scene: ChartScene, ratio: number): void {
  const { layout, colors } = scene;
  const { top, bottom } = layout.histogram;
  if (bottom - top < leastBarHeightPx) return;
  drawPointedBin(context, scene);
  for (const { from, to, isInside } of listStretches(scene)) {
    drawBars(context, scene, ratio, from, to, isInside ? 1 : outsideAlpha);
  }
  context.fillStyle = colors.line;
  context.fillRect(layout.plotStart, bottom, layout.plotWidth, 1);
}

/** The column of the bar under the pointer, over the whole height: what is counted there is what lies in it. */
function drawPointedBin(
  context: CanvasRenderingContext2D,
  { pointedBin, edges, layout, colors, xAt }: ChartScene,
): void {
  if (pointedBin < 0) return;
  const { from, to } = cutToPlot(layout, xAt(edges[pointedBin] ?? 0), xAt(edges[pointedBin + 1] ?? 0));
  context.globalAlpha = 0.12;
  context.fillStyle = colors.ink;
  context.fillRect(from, layout.histogram.top, to - from, layout.histogram.bottom - layout.histogram.top);
  context.globalAlpha = 1;
}

/** Whether the tallest bin would press the others flat: when a middling one could hardly be seen beside it. */
export function isDwarfed({ histogram, layout }: Pick<ChartScene, "histogram" | "layout">): boolean {
  const totals = totalsOf(histogram).filter((total) => total > 0);
  totals.sort((a, b) => a - b);
  const middling = totals[totals.length >> 1] ?? 0;
  const roomPx = layout.histogram.bottom - layout.histogram.top - headroomPx;
  return totals.length > 2 && (middling / Math.max(histogram.max, 1)) * roomPx < leastLinearPx;
}

function drawBars(
  context: CanvasRenderingContext2D,
  scene: ChartScene,
  ratio: number,
  from: number,
  to: number,
  alpha: number,
): void {
  if (to <= from) return;
  const { layout, histogram, edges, colors, xAt } = scene;
  const { top, bottom } = layout.histogram;
  const heightOf = findScale(scene, bottom - top - headroomPx);
  const totals = totalsOf(histogram);
  context.save();
  context.beginPath();
  context.rect(from, top, to - from, bottom - top);
  context.clip();
  context.globalAlpha = alpha;
  for (let bin = 0; bin < histogram.bins; bin++) {
    const total = totals[bin] ?? 0;
    if (total === 0) continue;
    const start = xAt(edges[bin] ?? 0);
    const end = xAt(edges[bin + 1] ?? 0);
    if (end <= from || start >= to) continue;
    const gap = end - start > 4 ? 1 : 0;
    const unit = heightOf(total) / total;
    let base = bottom;
    for (let layer = 0; layer < histogram.certain.length; layer++) {
      const hue = colors.hues[layer] ?? colors.ink;
      const possible = histogram.possible[layer]?.[bin] ?? 0;
      const certain = histogram.certain[layer]?.[bin] ?? 0;
      const hatch = possible > 0 ? findHatch(context, hue, ratio) : hue;
      base = fill(context, hue, start, end - gap, base, certain * unit, colors.forced);
      base = fill(context, hatch, start, end - gap, base, possible * unit, colors.forced);
    }
  }
  context.restore();
}

function fill(
  context: CanvasRenderingContext2D,
  style: CanvasPattern | string,
  from: number,
  to: number,
  base: number,
  height: number,
  apart: boolean,
): number {
  if (height <= 0) return base;
  context.fillStyle = style;
  // Where hues do not tell the layers apart, a line of the ground between them does.
  const gap = apart && height > 2 ? 0.75 : 0;
  context.fillRect(from, base - height + gap, to - from, height - gap);
  return base - height;
}

/** From a count to the height of its bar. */
function findScale(scene: ChartScene, roomPx: number): (total: number) => number {
  const { max } = scene.histogram;
  const shrink = isDwarfed(scene) ? Math.sqrt : (count: number) => count;
  return (total) => Math.max((shrink(total) / shrink(Math.max(max, 1))) * roomPx, leastBarHeightPx);
}

function totalsOf(histogram: ChartScene["histogram"]): number[] {
  const totals = new Array<number>(histogram.bins).fill(0);
  for (const layers of [histogram.certain, histogram.possible]) {
    for (const counts of layers) {
      for (let bin = 0; bin < histogram.bins; bin++) totals[bin] = (totals[bin] ?? 0) + (counts[bin] ?? 0);
    }
  }
  return totals;
}
