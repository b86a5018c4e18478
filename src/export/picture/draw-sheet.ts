import type { FrameSize } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { PaintFailure } from "../../model/paint-failure.ts";
import { palette } from "../../style/palette.ts";
import { type Captions, toCaptions } from "../furniture/captions.ts";
import { drawItems } from "../furniture/draw-items.ts";
import { fontOf, loadFonts } from "../furniture/fonts.ts";
import type { MeasureText } from "../furniture/item.ts";
import { type LegendGroup, listLegendGroups } from "../furniture/legend-groups.ts";
import { toScaleBar } from "../furniture/scale-bar.ts";
import { layoutPicture } from "./layout-picture.ts";

export interface SheetOptions {
  /** Of the map, in CSS pixels; whole ones. */
  readonly size: FrameSize;
  /** Pixels of the sheet for each CSS pixel. */
  readonly scale: number;
  readonly page: Document;
  /**
   * Where it becomes a part of a page: on white and without margins, title, time and credits, which stand beside it
   * there. A short legend is that of the layers alone.
   */
  readonly part?: "whole-legend" | "short-legend";
}

const scaleBarPx = 120;

/** A painted map with all that is written around it, on a canvas of its own. Rejects with a PaintFailure. */
export async function drawSheet(
  map: HTMLCanvasElement,
  view: ExportedView,
  { size, scale, page, part }: SheetOptions,
): Promise<HTMLCanvasElement> {
  const isBare = part !== undefined;
  const whole = toCaptions(view);
  const captions = isBare ? { title: "", time: "", counts: "", narrowed: "", data: "", credits: "" } : whole;
  const groups = listLegendGroups(view);
  const legend = part === "short-legend" ? groups.slice(0, 1) : groups;
  await loadFonts(page.fonts, allText(captions, legend));
  const canvas = page.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new PaintFailure("too-large");
  const measure: MeasureText = (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
  const bar = toScaleBar(view.camera, scaleBarPx);
  const layout = layoutPicture({ size, captions, legend, scale: bar, isBare }, measure);
  const colors = palette[view.theme];
  canvas.width = Math.ceil(layout.width * scale);
  canvas.height = Math.ceil(layout.height * scale);
  context.fillStyle = isBare ? "#ffffff" : colors.panel;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (!isPainted(context, canvas)) throw new PaintFailure("too-large");
  context.drawImage(map, Math.round(layout.map.x * scale), Math.round(layout.map.y * scale));
  context.scale(scale, scale);
  context.strokeStyle = colors.lineStrong;
  context.lineWidth = 1;
  const { x, y, width, height } = layout.map;
  context.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  drawItems(context, layout.items, view.theme);
  return canvas;
}

/** A canvas that is larger than the device can hold takes every stroke and stays empty. */
function isPainted(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
}

function allText(captions: Captions, legend: readonly LegendGroup[]): string {
  return [
    ...Object.values(captions),
    ...legend.flatMap(({ title, entries }) => [title, ...entries.map(({ text }) => text)]),
  ].join(" ");
}
