import { timeline } from "../../words/timeline.ts";
import type { ChartScene } from "./chart-scene.ts";

const labelPx = 10;
const barPx = 8;
/** From the outer end of the margin: as far as may be from the grip of a handle that stands at the end of the axis. */
const gapPx = 2;
const leastBarHeightPx = 4;

/** What begins before the axis or after it, gathered in a bar of its own at either end, with its count. */
export function drawBeside(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { layout, histogram } = scene;
  const start = layout.plotStart;
  const end = start + layout.plotWidth;
  drawBin(context, scene, start - layout.margin + gapPx, histogram.earlier);
  drawBin(context, scene, end + layout.margin - gapPx - barPx, histogram.later);
  context.font = `${labelPx}px ${scene.colors.family}`;
  context.textBaseline = "top";
  context.textAlign = "left";
  if (histogram.earlier > 0)
    writeOnPaper(context, scene, `‹ ${timeline.earlier(histogram.earlier)}`, start + 4);
  context.textAlign = "right";
  if (histogram.later > 0) writeOnPaper(context, scene, `${timeline.later(histogram.later)} ›`, end - 4);
  context.textAlign = "left";
}

/** Beyond the axis there is no length of time to share the count out over: the bar only says that there is something. */
function drawBin(context: CanvasRenderingContext2D, scene: ChartScene, x: number, count: number): void {
  if (count === 0) return;
  const { histogram, layout, colors } = scene;
  const room = layout.histogram.bottom - layout.histogram.top;
  const share = Math.min(Math.sqrt(count / Math.max(histogram.max, count, 1)), 1);
  const height = Math.max(share * room, leastBarHeightPx);
  context.fillStyle = colors.inkFaint;
  context.beginPath();
  context.roundRect(x, layout.histogram.bottom - height, barPx, height, 2);
  context.fill();
}

/** Over bars a text needs paper behind it. */
function writeOnPaper(
  context: CanvasRenderingContext2D,
  { layout, colors }: ChartScene,
  text: string,
  x: number,
): void {
  const y = layout.histogram.top + 1;
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colors.panel;
  context.strokeText(text, x, y);
  context.fillStyle = colors.inkSoft;
  context.fillText(text, x, y);
}
