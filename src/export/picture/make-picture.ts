import type { FrameSize } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { PaintFailure } from "../../model/paint-failure.ts";
import type { CreatePainter } from "../painter.ts";
import { drawSheet } from "./draw-sheet.ts";

export interface PictureOptions {
  /** Of the map, in CSS pixels; whole ones. */
  readonly size: FrameSize;
  /** Pixels of the picture for each CSS pixel. */
  readonly scale: number;
}

/** The map as it is seen with all that is written around it, as one PNG. Rejects with a PaintFailure. */
export async function makePicture(
  view: ExportedView,
  { size, scale }: PictureOptions,
  createPainter: CreatePainter,
  page: Document,
): Promise<Blob> {
  const { theme, language } = view;
  const painter = await createPainter(
    { ...size, pixelRatio: scale },
    { theme, language, keepsLabelsWhole: true },
  );
  try {
    const sheet = await drawSheet(await painter.paint(view), view, { size, scale, page });
    const png = await toPng(sheet);
    // A canvas that was let go keeps its memory until it is collected.
    sheet.width = 0;
    return png;
  } finally {
    painter.dispose();
  }
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PaintFailure("too-large"));
      else resolve(blob);
    }, "image/png");
  });
}
