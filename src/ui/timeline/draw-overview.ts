import { type ChartScene, cutToPlot } from "./chart-scene.ts";

/** Under the ticks, and what keeps the strip apart from them. */
const gapPx = 1;
const leastShownPx = 4;

/**
 * The whole of time on one slim strip: where events begin, what of it the axis shows, and where the window is in it. It
 * never zooms.
 */
export function drawOverview(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { layout, colors, axis, window, overviewXAt } = scene;
  const top = layout.overview.top + gapPx;
  const height = layout.overview.bottom - top;
  const { plotStart, plotWidth } = layout;
  context.globalAlpha = colors.forced ? 1 : 0.07;
  context.fillStyle = colors.forced ? colors.panel : colors.ink;
  context.beginPath();
  context.roundRect(plotStart, top, plotWidth, height, 3);
  context.fill();

  const shown = cutToPlot(layout, overviewXAt(axis.from), overviewXAt(axis.to));
  const width = Math.max(shown.to - shown.from, leastShownPx);
  const left = Math.min(shown.from, plotStart + plotWidth - width);
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(left + 0.5, top + 0.5, width - 1, height - 1, 2.5);
  context.fillStyle = colors.panel;
  context.fill();
  drawCounts(context, scene, top + 1, height - 3);
  const held = cutToPlot(layout, overviewXAt(window.from), overviewXAt(window.to));
  context.globalAlpha = colors.forced ? 1 : 0.5;
  context.fillStyle = colors.ink;
  context.fillRect(held.from, top + height - 2, Math.max(held.to - held.from, 2), 2);
  scene.drawsComparison?.drawComparisonOverview(context, scene, top + height);
  context.globalAlpha = 1;
  context.beginPath();
  context.roundRect(left + 0.5, top + 0.5, width - 1, height - 1, 2.5);
  context.strokeStyle = colors.inkFaint;
  context.lineWidth = 1;
  context.stroke();
}

/** The square root, because a single event must be seen beside a hundred in so low a strip. */
function drawCounts(
  context: CanvasRenderingContext2D,
  { wholeCounts, layout, colors }: ChartScene,
  top: number,
  height: number,
): void {
  const { bins, certain, possible, max } = wholeCounts;
  if (max === 0) return;
  const columnPx = layout.plotWidth / bins;
  context.globalAlpha = colors.forced ? 1 : 0.5;
  context.fillStyle = colors.inkSoft;
  for (let bin = 0; bin < bins; bin++) {
    let count = 0;
    for (const layer of certain) count += layer[bin] ?? 0;
    for (const layer of possible) count += layer[bin] ?? 0;
    if (count === 0) continue;
    const barPx = Math.max(Math.sqrt(count / max) * height, 1.5);
    context.fillRect(layout.plotStart + bin * columnPx, top + height - barPx, columnPx - 0.5, barPx);
  }
}
