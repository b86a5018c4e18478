import { type ChartScene, cutToPlot } from "./chart-scene.ts";
import { buildFade } from "./fade.ts";

/** The wash behind the moving edge reaches so far back, and is so strong at the edge. */
const washPx = 120;
const washAlpha = 0.26;
const linePx = 3;

/** What has been played since playing began: a line over the histogram, and a wash that fades behind the edge. */
export function drawTrail(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { elapsed, layout, colors, xAt } = scene;
  if (elapsed === null) return;
  const { from, to } = cutToPlot(layout, xAt(elapsed.from), xAt(elapsed.to));
  if (to <= from) return;
  const { top, bottom } = layout.histogram;
  if (!colors.forced) {
    const wash = { from: Math.max(from, to - washPx), to };
    context.fillStyle = buildFade(context, colors.accent, wash, { from: 0, to: washAlpha });
    context.fillRect(wash.from, top, to - wash.from, bottom - top);
  }
  context.fillStyle = colors.accent;
  context.fillRect(from, bottom - linePx + 1, to - from, linePx);
}
