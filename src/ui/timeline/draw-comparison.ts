import type { TimeWindow } from "../../model/instant.ts";
import { comparison as words } from "../../words/comparison.ts";
import { type ChartScene, cutToPlot, findWindowStrip, type PixelRange } from "./chart-scene.ts";
import { findComparisonStrip } from "./compared-rows.ts";

const letterPx = 10;
const boxPx = 13;
const notePx = 80;
const dashPx = [3, 2];

/** Behind everything: the pinned window's own ground, as the other has one. */
export function drawComparisonGround(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const strip = findComparisonStrip(scene);
  if (strip === null) return;
  context.globalAlpha = 0.06;
  context.fillStyle = scene.colors.ink;
  context.fillRect(strip.from, 0, Math.max(strip.to - strip.from, 1), scene.layout.band.bottom);
  context.globalAlpha = 1;
}

/** Over everything: the pinned window's dashed edges and empty band, and the letters of both windows. */
export function drawComparison(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { comparison, layout, colors, xAt } = scene;
  const strip = findComparisonStrip(scene);
  if (comparison === null || strip === null) return;
  const { top, bottom } = layout.band;
  context.save();
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.25;
  context.setLineDash(dashPx);
  context.beginPath();
  for (const instant of [comparison.from, comparison.to]) {
    const x = xAt(instant);
    if (x < layout.plotStart - 0.5 || x > layout.plotStart + layout.plotWidth + 0.5) continue;
    context.moveTo(x, 0);
    context.lineTo(x, bottom);
  }
  context.stroke();
  context.setLineDash([]);
  context.strokeRect(strip.from, top + 3.5, Math.max(strip.to - strip.from, 1), bottom - top - 7);
  context.restore();
  drawLetters(context, scene, strip, findWindowStrip(scene));
}

/** The pinned window in the strip that shows all of time. */
export function drawComparisonOverview(
  context: CanvasRenderingContext2D,
  { comparison, layout, colors, overviewXAt }: ChartScene,
  bottom: number,
): void {
  if (comparison === null) return;
  const { from, to } = cutToPlot(layout, overviewXAt(comparison.from), overviewXAt(comparison.to));
  context.strokeStyle = colors.ink;
  context.lineWidth = 1;
  context.strokeRect(from + 0.5, bottom - 3.5, Math.max(to - from - 1, 1), 3);
}

/** A in outline, B filled, each at the edge that its window is known by; one beside the other where they would collide. */
function drawLetters(
  context: CanvasRenderingContext2D,
  scene: ChartScene,
  a: PixelRange,
  b: PixelRange,
): void {
  const { layout, mode, comparison, window } = scene;
  const isSeen = (asked: TimeWindow | null, { from, to }: PixelRange): boolean =>
    asked !== null && (to > from || (from > layout.plotStart && from < layout.plotStart + layout.plotWidth));
  const placeOf = ({ from, to }: PixelRange): number => (mode === "until" ? to - boxPx - 2 : from + 2);
  const plotEnd = layout.plotStart + layout.plotWidth;
  const atA = Math.min(Math.max(placeOf(a), layout.plotStart + 1), plotEnd - boxPx);
  let atB = Math.min(Math.max(placeOf(b), layout.plotStart + 1), plotEnd - boxPx);
  const isCrowded = isSeen(comparison, a) && Math.abs(atA - atB) < boxPx + 2;
  if (isCrowded) atB = atA + boxPx + 2 <= plotEnd - boxPx ? atA + boxPx + 2 : atA - boxPx - 2;
  if (isSeen(comparison, a)) drawLetter(context, scene, words.letterA, atA, false);
  if (isSeen(window, b)) drawLetter(context, scene, words.letterB, atB, true);
}

function drawLetter(
  context: CanvasRenderingContext2D,
  { colors, layout }: ChartScene,
  letter: string,
  x: number,
  isFilled: boolean,
): void {
  // At the plot's start it is told how many events lie before it.
  const y = layout.histogram.top + (x < layout.plotStart + notePx ? boxPx + 2 : 1);
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, boxPx - 1, boxPx - 1, 2);
  context.fillStyle = isFilled ? colors.ink : colors.panel;
  context.fill();
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.25;
  context.stroke();
  context.font = `600 ${letterPx}px ${colors.family}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = isFilled ? colors.panel : colors.ink;
  context.fillText(letter, x + boxPx / 2, y + boxPx / 2 + 0.5);
  context.textAlign = "left";
}
