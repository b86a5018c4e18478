import type { ExportRequest, FrameSize } from "../../model/export-request.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import type { Handout, HandoutScene, Paper, ScenesAPage } from "../../model/handout.ts";
import { PaintFailure } from "../../model/paint-failure.ts";
import type { Scene, Story } from "../../model/story.ts";
import { toCaptions } from "../furniture/captions.ts";
import type { CreatePainter } from "../painter.ts";
import { drawSheet } from "../picture/draw-sheet.ts";
import { toPaperView, toSceneView } from "./scene-view.ts";
import { listNumbered, toSceneWords } from "./scene-words.ts";

type HandoutRequest = Extract<ExportRequest, { readonly what: "handout" }>;

export interface HandoutJob {
  readonly signal: AbortSignal;
  progress(share: number): void;
}

/**
 * CSS pixels of the map, as high as leaves room for the words. One scene a page: as wide as the page. Two: with the text
 * beside it, printed smaller than it is drawn, so that marks take less of the ground.
 */
const mapSizes: Readonly<Record<Paper, Readonly<Record<ScenesAPage, FrameSize>>>> = {
  a4: { 1: { width: 672, height: 330 }, 2: { width: 480, height: 300 } },
  letter: { 1: { width: 680, height: 246 }, 2: { width: 480, height: 250 } },
};

/** 288 dots to the inch, as fine as an office printer shows. */
const pixelRatio = 3;

/** A story, or the present view, on paper. Always in the light theme: paper is. null where it was called off. */
export async function makeHandout(
  request: HandoutRequest,
  view: ExportedView,
  createPainter: CreatePainter,
  page: Document,
  { signal, progress }: HandoutJob,
): Promise<Handout | null> {
  const { story, paper, scenesAPage } = request;
  const size = mapSizes[paper][scenesAPage];
  const base: ExportedView = { ...view, theme: "light" };
  const views = listViews(story, base, size);
  const painter = await createPainter(
    { ...size, pixelRatio },
    { theme: "light", language: view.language, keepsLabelsWhole: true },
  ).catch(toNone);
  const scenes: HandoutScene[] = [];
  let numbers: ReadonlyMap<string, number> = new Map();
  try {
    for (const [index, { view: shown, scene }] of views.entries()) {
      if (signal.aborted) return null;
      const map = (await painter?.paint(shown).catch(toNone)) ?? null;
      const sheet =
        map === null
          ? null
          : await drawSheet(map, shown, {
              ...{ size, scale: pixelRatio, page },
              part: scenesAPage === 1 ? "whole-legend" : "short-legend",
            });
      const words = toSceneWords(shown, scene, numbers);
      numbers = words.numbers;
      const picture = sheet === null ? null : sheet.toDataURL("image/png");
      const { paragraphs, events } = words;
      scenes.push({ ...toScene(shown, scene), picture, paragraphs, events });
      if (sheet !== null) sheet.width = 0;
      progress((index + 1) / views.length);
    }
  } finally {
    painter?.dispose();
  }
  const { title, data, credits } = toCaptions(base);
  return {
    title: story?.title ?? title,
    summary: summaryOf(story, view),
    data,
    credits,
    paper,
    scenesAPage,
    scenes,
    sources: listNumbered(numbers, view.situation),
  };
}

/** A handout without pictures is still one; whatever else went wrong is not hidden by this. */
function toNone(error: unknown): null {
  if (error instanceof PaintFailure) return null;
  throw error;
}

function summaryOf(story: Story | null, { situation }: ExportedView): string {
  return story === null ? situation.summary : story.summary;
}

function listViews(
  story: Story | null,
  base: ExportedView,
  size: FrameSize,
): readonly { readonly view: ExportedView; readonly scene: Scene | null }[] {
  if (story === null) return [{ view: toPaperView(base, size), scene: null }];
  const page = base.link.replace(/#.*$/s, "");
  return story.scenes.map((scene, index) => ({
    view: toSceneView(scene, base, size, `${page}#scene=${encodeURIComponent(story.id)}/${index + 1}`),
    scene,
  }));
}

function toScene(
  view: ExportedView,
  scene: Scene | null,
): Omit<HandoutScene, "picture" | "paragraphs" | "events"> {
  const { time, counts, narrowed } = toCaptions(view);
  return {
    title: scene?.title ?? time,
    ...{ time: scene === null ? "" : time, counts, narrowed },
    link: view.link,
  };
}
