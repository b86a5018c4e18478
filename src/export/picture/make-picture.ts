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
import type { CreatePainter } from "../painter.ts";
import { layoutPicture } from "./layout-picture.ts";

export interface PictureOptions {
  /** Of the map, in CSS pixels; whole ones. */
  readonly size: FrameSize;
  /** Pixels of the picture for each CSS pixel. */
  readonly scale: number;
}

const scaleBarPx = 120;

/** The map as it is seen with all that is written around it, as one PNG. Rejects with a PaintFailure. */
export async function makePicture(
  view: ExportedView,
  { size, scale }: PictureOptions,
  createPainter: CreatePainter,
  page: Document,
): Promise<Blob> {
  const captions = toCaptions(view);
  const legend = listLegendGroups(view);
  await loadFonts(page.fonts, allText(captions, legend));
  const canvas = page.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new PaintFailure("too-large");
  const measure: MeasureText = (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width;
  };
  const layout = layoutPicture(
    { size, captions, legend, scale: toScaleBar(view.camera, scaleBarPx) },
    measure,
  );

  const { theme, language } = view;
  const painter = await createPainter(
    { ...size, pixelRatio: scale },
    { theme, language, keepsLabelsWhole: true },
  );
  try {
    const map = await painter.paint(view);
    canvas.width = Math.ceil(layout.width * scale);
    canvas.height = Math.ceil(layout.height * scale);
    context.fillStyle = palette[theme].panel;
    context.fillRect(0, 0, canvas.width, canvas.height);
    if (!isPainted(context, canvas)) throw new PaintFailure("too-large");
    context.drawImage(map, Math.round(layout.map.x * scale), Math.round(layout.map.y * scale));
    context.scale(scale, scale);
    context.strokeStyle = palette[theme].lineStrong;
    context.lineWidth = 1;
    context.strokeRect(layout.map.x - 0.5, layout.map.y - 0.5, layout.map.width + 1, layout.map.height + 1);
    drawItems(context, layout.items, theme);
    return await toPng(canvas);
  } finally {
    painter.dispose();
    // A canvas that was let go keeps its memory until it is collected.
    canvas.width = 0;
  }
}

/** A canvas that is larger than the device can hold takes every stroke and stays empty. */
function isPainted(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PaintFailure("too-large"));
      else resolve(blob);
    }, "image/png");
  });
}

function allText(captions: Captions, legend: readonly LegendGroup[]): string {
  return [
    ...Object.values(captions),
    ...legend.flatMap(({ title, entries }) => [title, ...entries.map(({ text }) => text)]),
  ].join(" ");
}
