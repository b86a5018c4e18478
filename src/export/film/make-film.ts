import { toEffectiveWindow } from "../../model/effective-window.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { findExtent } from "../../model/extent.ts";
import type { FilmFrame } from "../../model/film-plan.ts";
import type { FilmRequest } from "../../model/film-request.ts";
import { toFilmSize } from "../../model/film-shape.ts";
import { PaintFailure } from "../../model/paint-failure.ts";
import { countWindow } from "../../model/query.ts";
import { comparison as comparisonWords } from "../../words/comparison.ts";
import { film as words } from "../../words/film.ts";
import { toCaptions } from "../furniture/captions.ts";
import { fontOf, loadFonts } from "../furniture/fonts.ts";
import type { MeasureText } from "../furniture/item.ts";
import { toScaleBar } from "../furniture/scale-bar.ts";
import type { CreatePainter } from "../painter.ts";
import { drawFrame } from "./draw-frame.ts";
import { createFilmEncoder } from "./encoder.ts";
import { type FilmShot, planFilm } from "./film-shots.ts";
import type { FilmWriter } from "./film-writer.ts";
import { type FilmLayout, findMapBox, layoutFilm } from "./layout-film.ts";

export interface FilmJob {
  readonly view: ExportedView;
  readonly request: FilmRequest;
  readonly createPainter: CreatePainter;
  readonly page: Document;
  readonly writer: FilmWriter;
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  progress(share: number): void;
}

/**
 * Paints a film frame by frame into the writer; false where it was called off. Rejects with a PaintFailure, or with what
 * writer or encoder reject with.
 */
export async function makeFilm(job: FilmJob): Promise<boolean> {
  const { view, request, createPainter, page, writer, signal, progress } = job;
  const { shape, side, rate, format } = request;
  const size = toFilmSize(shape, side);
  const { pixelRatio } = size;
  const cssSize = { width: size.width / pixelRatio, height: size.height / pixelRatio };
  const mapBox = findMapBox(shape, cssSize);
  const { plan, shots } = await planFilm(view, request, mapBox);

  const canvas = page.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  // The encoder reads every frame, which is several times faster from ordinary memory than from the graphics card's.
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (context === null) throw new PaintFailure("too-large");
  const { theme, language } = view;
  const painter = await createPainter(
    { width: mapBox.width, height: mapBox.height, pixelRatio },
    { theme, language, keepsLabelsWhole: false },
  );
  try {
    await loadFonts(page.fonts, shots.map(allText).join(" "));
    const measure: MeasureText = (text, style) => {
      context.font = fontOf(style);
      return context.measureText(text).width;
    };
    const layouts = shots.map((shot) =>
      layoutFilm(shape, cssSize, { ...shot, notes: toNotes(shot) }, countTimeLines(shot), measure),
    );
    const extent = findExtent(view.situation, view.table);
    const encoder = await createFilmEncoder(canvas, { format, size, side, rate }, writer);
    let before: FilmFrame | null = null;
    for (let index = 0; index < plan.frameCount; index++) {
      const frame = plan.frameAt(index);
      if (before === null || !isSame(before, frame)) await paint(frame);
      before = frame;
      await encoder.add(index);
      progress((index + 1) / plan.frameCount);
      await breathe();
      if (signal.aborted) {
        await encoder.cancel();
        return false;
      }
    }
    await encoder.finish();
    return true;

    async function paint(frame: FilmFrame): Promise<void> {
      const shot = shots[frame.shot];
      const layout: FilmLayout | undefined = layouts[frame.shot];
      if (shot === undefined || layout === undefined || context === null)
        throw new Error("A shot is missing.");
      const { mode, comparison, table, mask } = shot.view;
      const window = toEffectiveWindow(mode, frame.window);
      const map = await painter.paint({ ...shot.view, window, camera: frame.camera });
      const { total, possible } = countWindow(table, mask, window);
      const isCounted = comparison === null;
      const bands = mode === "until" ? [{ from: extent.from, to: window.to }] : [window];
      const text = {
        timeLines: words.timeLines(frame.window, comparison, mode),
        count: isCounted ? words.countLine(total, possible) : comparisonWords.legend.title,
        scale: toScaleBar(frame.camera, layout.scale.most),
        extent,
        windows: comparison === null ? bands : [comparison, ...bands],
      };
      drawFrame(context, map, layout, text, theme, pixelRatio);
    }
  } finally {
    painter.dispose();
  }
}

function isSame(one: FilmFrame, other: FilmFrame): boolean {
  return (
    one.shot === other.shot &&
    one.camera === other.camera &&
    one.window.from === other.window.from &&
    one.window.to === other.window.to
  );
}

function countTimeLines({ view: { window, comparison, mode } }: FilmShot): number {
  return words.timeLines(window, comparison, mode).length;
}

/** What is left out of the picture by layers, filters and search, and whose work and of when it is. */
function toNotes({ view }: FilmShot): readonly string[] {
  const { narrowed, credits, data } = toCaptions(view);
  return [narrowed, data, credits].filter((note) => note !== "");
}

function allText(shot: FilmShot): string {
  const { heading, text, legend } = shot;
  const entries = legend.flatMap(({ title, entries: listed }) => [
    title,
    ...listed.map((entry) => entry.text),
  ]);
  return [heading, ...text, ...entries, ...toNotes(shot), "0123456789 km"].join(" ");
}

/** Lets the page draw and take presses. Not by a timer, which a page in the background gets once a second. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
