import { readCanvasLimit } from "../export/canvas-limit.ts";
import { toFileName } from "../export/file-name.ts";
import type { CreatePainter } from "../export/painter.ts";
import { makePicture } from "../export/picture/make-picture.ts";
import type { ExportOutcome } from "../model/export-request.ts";
import { PaintFailure } from "../model/paint-failure.ts";
import type { Downloads, Exporter } from "../state/ports.ts";

export interface ExporterParts {
  readonly page: Document;
  readonly createPainter: CreatePainter;
  readonly downloads: Downloads;
}

/** Makes what is asked for and hands it to the reader. */
export function createExporter({ page, createPainter, downloads }: ExporterParts): Exporter {
  return {
    canvasLimit: () => readCanvasLimit(page),
    async run(request, view, { signal }) {
      try {
        const picture = await makePicture(view, request, createPainter, page);
        if (signal.aborted) return { type: "cancelled" };
        const name = toFileName(view, "png");
        downloads.save(name, "image/png", picture);
        return { type: "saved", name };
      } catch (error) {
        return toFailure(error);
      }
    },
  };
}

/** The world's failure is told to the reader; a bug is too, and is reported to whoever looks for bugs. */
function toFailure(error: unknown): ExportOutcome {
  if (error instanceof PaintFailure) return { type: "failed", code: error.code };
  reportError(error);
  return { type: "failed", code: "failed" };
}
