import type { Strip } from "./chart-layout.ts";
import { markPx } from "./chart-model.ts";
import type { ChartScene } from "./chart-scene.ts";
import { listStretches } from "./compared-rows.ts";
import { drawLaneShape, outsideAlpha } from "./draw-lane-shape.ts";
import { shapeLaneItem } from "./lane-shapes.ts";

/** One lane per layer: bars for what lasted or is not known to the day, the very marks of the map for the rest. */
export function drawLanes(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { layout, colors, lanes } = scene;
  const plot = { from: layout.plotStart, to: layout.plotStart + layout.plotWidth };
  context.save();
  context.beginPath();
  const margin = markPx;
  const top = layout.histogram.bottom;
  context.rect(plot.from - margin, top, layout.plotWidth + 2 * margin, layout.band.top - top);
  context.clip();
  const focused: (() => void)[] = [];
  lanes.forEach((lane, index) => {
    const strip = layout.lanes[index];
    if (strip === undefined) return;
    context.globalAlpha = colors.forced ? 0.35 : 1;
    context.fillStyle = colors.line;
    context.fillRect(plot.from, strip.bottom - 0.5, layout.plotWidth, 0.5);
    context.globalAlpha = 1;
    if (lane.dense) {
      drawHeat(context, scene, lane.layer, strip);
      return;
    }
    const bars: (() => void)[] = [];
    const marks: (() => void)[] = [];
    for (const item of lane.items) {
      if (scene.mask[item.row] !== 1) continue;
      const shape = shapeLaneItem(item, strip, lane, plot, scene.xAt);
      if (shape === null) continue;
      const draw = () => drawLaneShape(context, scene, item.row, shape);
      // What is looked at stands on top of everything, marks on top of bars, and bars on what is barely known.
      if (item.row === scene.selectedRow || item.row === scene.hoveredRow) focused.push(draw);
      else if (shape.isMark) marks.push(draw);
      else if (shape.loose) draw();
      else bars.push(draw);
    }
    for (const draw of [...bars, ...marks]) draw();
  });
  for (const draw of focused) draw();
  context.restore();
}

/** How many begin in each column, as strength of the layer's hue: the square root, so that single events stay visible. */
function drawHeat(context: CanvasRenderingContext2D, scene: ChartScene, layer: number, strip: Strip): void {
  const { heat, layout, colors } = scene;
  if (heat === null) return;
  const columnPx = layout.plotWidth / Math.max(heat.bins, 1);
  context.fillStyle = colors.hues[layer] ?? colors.ink;
  const inside = listStretches(scene).filter(({ isInside }) => isInside);
  const counts = [heat.certain[layer], heat.possible[layer]];
  let most = 1;
  for (let column = 0; column < heat.bins; column++) most = Math.max(most, countAt(counts, column));
  for (let column = 0; column < heat.bins; column++) {
    const count = countAt(counts, column);
    if (count === 0) continue;
    const x = layout.plotStart + column * columnPx;
    const isInside = inside.some(({ from, to }) => x + columnPx > from && x < to);
    context.globalAlpha = (0.2 + 0.8 * Math.sqrt(count / most)) * (isInside ? 1 : outsideAlpha);
    context.fillRect(x, strip.top + 1, columnPx, strip.bottom - strip.top - 2);
  }
  context.globalAlpha = 1;
}

function countAt(counts: readonly (Uint32Array | undefined)[], column: number): number {
  return counts.reduce((sum, some) => sum + (some?.[column] ?? 0), 0);
}
