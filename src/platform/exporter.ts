import { readCanvasLimit } from "../export/canvas-limit.ts";
import { toFileName, toLayerFileName } from "../export/file-name.ts";
import type { CreatePainter } from "../export/painter.ts";
import { assertNever } from "../lib/assert-never.ts";
import type { ExportOutcome, ExportRequest } from "../model/export-request.ts";
import type { ExportedView } from "../model/exported-view.ts";
import { PaintFailure } from "../model/paint-failure.ts";
import type { Clipboard, Downloads, Exporter } from "../state/ports.ts";
import { readFilmAbilities } from "./film-abilities.ts";
import { makeFilmFile } from "./film-maker.ts";

type ExportRun = Parameters<Exporter["run"]>[2];

export interface ExporterParts {
  readonly page: Document;
  readonly createPainter: CreatePainter;
  readonly downloads: Downloads;
  readonly clipboard: Clipboard;
}

/** Makes what is asked for and hands it to the reader. */
export function createExporter({ page, createPainter, downloads, clipboard }: ExporterParts): Exporter {
  function save(name: string, type: string, content: Blob | string): ExportOutcome {
    downloads.save(name, type, content);
    return { type: "saved", name };
  }

  async function make(request: ExportRequest, view: ExportedView, job: ExportRun): Promise<ExportOutcome> {
    const { signal } = job;
    switch (request.what) {
      case "picture": {
        const { makePicture } = await import("../export/picture/make-picture.ts");
        const picture = await makePicture(view, request, createPainter, page);
        return signal.aborted ? { type: "cancelled" } : save(toFileName(view, "png"), "image/png", picture);
      }
      case "data": {
        const [{ writeGeoJson, writeTable }, { toLayerView }] = await Promise.all([
          import("../export/data/write-data.ts"),
          import("../export/data/layer-view.ts"),
        ]);
        const { layerId, format } = request;
        const layer = view.situation.layers.find(({ id }) => id === layerId);
        const written = layer === undefined ? view : toLayerView(view, layer.id);
        const name = layer === undefined ? toFileName(view, format) : toLayerFileName(layer.title, format);
        return format === "csv"
          ? save(name, "text/csv;charset=utf-8", writeTable(written, request.byteOrderMark))
          : save(name, "application/geo+json", writeGeoJson(written));
      }
      case "bibliography": {
        const { bibliographyFiles, writeBibliography } = await import(
          "../export/bibliography/write-bibliography.ts"
        );
        const text = await writeBibliography(view, request.format);
        const { ending, type } = bibliographyFiles[request.format];
        if (request.to === "file") return save(toFileName(view, ending), type, text);
        const isCopied = await clipboard.write(text);
        return isCopied ? { type: "copied" } : { type: "failed", code: "refused", text };
      }
      case "handout": {
        const { makeHandout } = await import("../export/handout/make-handout.ts");
        const handout = await makeHandout(request, view, createPainter, page, job);
        return handout === null ? { type: "cancelled" } : { type: "handout", handout };
      }
      case "video":
        // At once: the reader may have to name a file, for which the press must be fresh.
        return makeFilmFile({ view, request, createPainter, page, ...job }, downloads);
      case "one-file": {
        const { makeOneFile } = await import("./one-file-maker.ts");
        const copy = await makeOneFile(view.situation, request);
        if (copy === null) return { type: "failed", code: "no-template" };
        return save(`${view.situation.id}.html`, "text/html", copy);
      }
      default:
        return assertNever(request);
    }
  }

  return {
    canvasLimit: () => readCanvasLimit(page),
    filmAbilities: () => readFilmAbilities(window, downloads),
    run: (request, view, job) => make(request, view, job).catch(toFailure),
    print: () => page.defaultView?.print(),
  };
}

/** The world's failure is told to the reader; a bug is too, and is reported to whoever looks for bugs. */
function toFailure(error: unknown): ExportOutcome {
  if (error instanceof PaintFailure) return { type: "failed", code: error.code };
  reportError(error);
  return { type: "failed", code: "failed" };
}
