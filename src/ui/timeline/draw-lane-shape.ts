import type { RowMembership } from "../../model/query.ts";
import type { MarkGap } from "../../style/mark-specs.ts";
import { markPx } from "./chart-model.ts";
import type { ChartScene } from "./chart-scene.ts";
import { findHeld } from "./compared-rows.ts";
import { buildFade } from "./fade.ts";
import type { LaneShape } from "./lane-shapes.ts";
import { findMarkPaths } from "./mark-paths.ts";

/** What is outside the window is still there, only fainter. */
export const outsideAlpha = 0.28;
/** What has no certain moment and spans years recedes behind what is known, until one looks at it. */
const looseAlpha = 0.5;
/** Of what is only possible of a span: at its furthest, and where it becomes certain. */
const fringeAlphas = { from: 0.12, to: 0.85 } as const;

/** One event: a mark or a bar, faint outside the window, ringed where the reader looks. */
export function drawLaneShape(
  context: CanvasRenderingContext2D,
  scene: ChartScene,
  row: number,
  shape: LaneShape,
): void {
  const { held, gap } = findHeld(scene, row);
  const isFocus = row === scene.selectedRow || row === scene.hoveredRow;
  const recedes = shape.loose && !shape.isMark && !isFocus && !scene.colors.forced ? looseAlpha : 1;
  context.globalAlpha = (held === 0 && !isFocus ? outsideAlpha : 1) * recedes;
  if (shape.isMark) drawMark(context, scene, row, shape, { certain: held !== 1, gap });
  else drawBar(context, scene, row, shape, held);
  if (!shape.isMark && gap !== "none") drawBarGap(context, scene, shape, gap);
  context.globalAlpha = 1;
  if (isFocus) drawRing(context, scene, shape, row === scene.selectedRow);
}

/** The certain core solid, and what is only possible around it fading. */
function drawBar(
  context: CanvasRenderingContext2D,
  scene: ChartScene,
  row: number,
  shape: LaneShape,
  held: RowMembership,
): void {
  const { from, to, core, y, barPx } = shape;
  const hue = scene.colors.hues[scene.table.layer[row] ?? 0] ?? scene.colors.ink;
  if (core === null) {
    drawWhisker(context, hue, shape, held === 1);
    return;
  }
  const top = y - barPx / 2;
  drawFringe(context, hue, from, core.from, top, barPx);
  drawFringe(context, hue, to, core.to, top, barPx);
  context.fillStyle = hue;
  context.fillRect(core.from, top, core.to - core.from, barPx);
}

/** No moment is certain: a line from end to end, as errors are drawn; dashed where it is only possibly in the window. */
function drawWhisker(
  context: CanvasRenderingContext2D,
  hue: string,
  { from, to, y, loose, runsOff }: LaneShape,
  possible: boolean,
): void {
  const cap = loose ? 1.5 : 2.5;
  const middle = Math.round(y * 2) / 2;
  context.strokeStyle = hue;
  context.lineWidth = loose ? 1 : 1.5;
  context.beginPath();
  // No cap where it goes on beyond the plot.
  const ends = [...(runsOff.start ? [] : [from + 0.5]), ...(runsOff.end ? [] : [to - 0.5])];
  for (const end of ends) {
    context.moveTo(end, middle - cap);
    context.lineTo(end, middle + cap);
  }
  context.stroke();
  context.beginPath();
  context.setLineDash(possible ? [3, 2] : []);
  context.moveTo(from, middle);
  context.lineTo(to, middle);
  context.stroke();
  context.setLineDash([]);
}

/** From nothing at what is barely possible to full at what is certain. */
function drawFringe(
  context: CanvasRenderingContext2D,
  hue: string,
  outer: number,
  inner: number,
  top: number,
  height: number,
): void {
  if (Math.abs(inner - outer) < 0.5) return;
  context.fillStyle = buildFade(context, hue, { from: outer, to: inner }, fringeAlphas);
  context.fillRect(Math.min(outer, inner), top, Math.abs(inner - outer), height);
}

function drawMark(
  context: CanvasRenderingContext2D,
  { table, colors }: ChartScene,
  row: number,
  shape: LaneShape,
  { certain, gap }: { readonly certain: boolean; readonly gap: MarkGap },
): void {
  const paths = findMarkPaths(table, row, certain, gap);
  context.translate((shape.from + shape.to) / 2, shape.y);
  context.fillStyle = colors.panel;
  context.fill(paths.casing);
  context.fillStyle = colors.hues[table.layer[row] ?? 0] ?? colors.ink;
  context.fill(paths.ink);
  context.fillStyle = colors.panel;
  if (paths.light !== null) context.fill(paths.light);
  context.translate(-(shape.from + shape.to) / 2, -shape.y);
}

/** A bar is open at the end where the window is that it is not in, as a mark is. */
function drawBarGap(
  context: CanvasRenderingContext2D,
  { colors }: ChartScene,
  { from, to, y, core, barPx }: LaneShape,
  gap: Exclude<MarkGap, "none">,
): void {
  if (core === null) return;
  const outwards = gap === "right" ? 1 : -1;
  const end = gap === "right" ? to : from;
  const depth = Math.min(barPx * 0.9, (to - from) / 3);
  context.fillStyle = colors.panel;
  context.beginPath();
  context.moveTo(end - outwards * depth, y);
  context.lineTo(end + outwards, y - barPx / 2 - 0.5);
  context.lineTo(end + outwards, y + barPx / 2 + 0.5);
  context.fill();
}

/** Selected: a thick ring; hovered: a thin one. Both in ink with paper around, so that they show on any hue. */
function drawRing(
  context: CanvasRenderingContext2D,
  { colors }: ChartScene,
  shape: LaneShape,
  selected: boolean,
): void {
  const path = new Path2D();
  if (shape.isMark) path.arc((shape.from + shape.to) / 2, shape.y, markPx / 2 + 2.5, 0, Math.PI * 2);
  else
    path.roundRect(
      shape.from - 2,
      shape.y - shape.barPx / 2 - 2,
      shape.to - shape.from + 4,
      shape.barPx + 4,
      2,
    );
  const width = selected ? 2 : 1.25;
  context.strokeStyle = colors.panel;
  context.lineWidth = width + 2;
  context.stroke(path);
  context.strokeStyle = selected ? colors.accent : colors.ink;
  context.lineWidth = width;
  context.stroke(path);
}
