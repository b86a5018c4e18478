import type { Instant } from "../../model/instant.ts";
import type { AxisUnit } from "../../model/time-axis.ts";
import { ticks as words } from "../../words/ticks.ts";
import { timeline } from "../../words/timeline.ts";
import type { ChartScene } from "./chart-scene.ts";
import { isDwarfed } from "./draw-histogram.ts";

export const tickFontPx = 11;
const tickPx = 4;
const namesFromPx = 100;
const swatchPx = 7;
const nameStartPx = 12;
/** The buttons of the axis stand at the foot of the gutter (axis-buttons.css). */
const buttonsPx = 54;
const nameFontPx = 11;
const noteFontPx = 10;

/** Ticks and their labels in the page's own type, and faint lines up through the chart where a coarser unit begins. */
export function drawAxis(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { layout, colors, ticks } = scene;
  const { top, bottom } = layout.ticks;
  context.fillStyle = colors.line;
  context.fillRect(layout.plotStart, top, layout.plotWidth, 1);
  context.textBaseline = "middle";
  context.textAlign = "center";
  for (const tick of ticks) {
    const x = layout.plotStart + tick.x;
    context.fillStyle = colors.inkFaint;
    context.fillRect(Math.round(x), top, 1, tick.major ? tickPx + 1 : tickPx);
    context.globalAlpha = colors.forced ? 0.2 : 0.5;
    context.fillStyle = colors.line;
    context.fillRect(Math.round(x), 0, 1, layout.band.top);
    context.globalAlpha = 1;
    if (!tick.labelled) continue;
    context.font = tickFont(colors.family, tick.major);
    context.fillStyle = tick.major ? colors.ink : colors.inkSoft;
    context.fillText(words.formatTick(tick.instant, tick.unit, tick.major), x, (top + bottom) / 2 + 2);
  }
}

/** How wide a label will be, for the model to keep labels apart. */
export function measureTick(context: CanvasRenderingContext2D, family: string) {
  return (instant: Instant, unit: AxisUnit, major: boolean): number => {
    context.font = tickFont(family, major);
    return context.measureText(words.formatTick(instant, unit, major)).width;
  };
}

/** Before the plot: the layers' names or initials beside their lanes, how high the tallest bar is, and the axis' context. */
export function drawGutter(context: CanvasRenderingContext2D, scene: ChartScene): void {
  const { layout, colors, layers, hiddenLayers, histogram, axis, ticks } = scene;
  const room = layout.plotStart - 8;
  if (room < 12) return;
  const isWide = room > namesFromPx;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.font = `${nameFontPx}px ${colors.family}`;
  // Of many lanes not each has room for a name: those that would stand in another's are left out, not their colours.
  let free = Number.NEGATIVE_INFINITY;
  layers.forEach((layer, index) => {
    const lane = layout.lanes[index];
    if (lane === undefined) return;
    const y = (lane.top + lane.bottom) / 2;
    context.globalAlpha = hiddenLayers.has(layer.id) ? 0.45 : 1;
    context.fillStyle = colors.hues[index] ?? colors.ink;
    context.beginPath();
    context.arc(swatchPx / 2, y, swatchPx / 2, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = colors.inkSoft;
    if (y < free) {
      context.globalAlpha = 1;
      return;
    }
    free = y + nameFontPx - 0.5;
    context.fillText(
      isWide ? fitText(context, layer.title, room - nameStartPx) : initialOf(layer.title),
      nameStartPx,
      y + 0.5,
    );
    context.globalAlpha = 1;
  });
  if (!isWide) return;
  context.fillStyle = colors.inkSoft;
  context.textAlign = "right";
  if (histogram.max > 0) {
    const lines = [timeline.tallest(histogram.max), ...(isDwarfed(scene) ? [timeline.squareRootScale] : [])];
    context.font = `${noteFontPx}px ${colors.family}`;
    lines.forEach((line, index) => {
      context.fillText(
        line,
        layout.plotStart - layout.margin - 2,
        layout.histogram.top + 7 + index * (noteFontPx + 1),
      );
    });
    context.font = `${nameFontPx}px ${colors.family}`;
  }
  const [first] = ticks;
  const text = first === undefined ? "" : words.formatContext(axis.from, first.unit);
  context.fillText(
    fitText(context, text, room - buttonsPx),
    layout.plotStart - 6,
    (layout.ticks.top + layout.ticks.bottom) / 2 + 2,
  );
  context.textAlign = "left";
}

function tickFont(family: string, major: boolean): string {
  return `${major ? "600 " : ""}${tickFontPx}px ${family}`;
}

/** The whole first character, which may be more than one unit of text. */
function initialOf(title: string): string {
  return [...title][0] ?? "";
}

function fitText(context: CanvasRenderingContext2D, text: string, widthPx: number): string {
  if (context.measureText(text).width <= widthPx) return text;
  const letters = [...text];
  while (letters.length > 1 && context.measureText(`${letters.join("")}…`).width > widthPx) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
