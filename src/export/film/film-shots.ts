import { fitBounds } from "../../geometry/bounds.ts";
import { compareRows, countGroups, toWindowRows } from "../../model/compare.ts";
import { toEffectiveWindow } from "../../model/effective-window.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { findExtent } from "../../model/extent.ts";
import { toCameraFor } from "../../model/film-camera.ts";
import { toSceneMs } from "../../model/film-length.ts";
import { type FilmPlan, type FilmStop, planPlayback, planStory } from "../../model/film-plan.ts";
import type { FilmRequest } from "../../model/film-request.ts";
import { findStarts } from "../../model/playback.ts";
import { findRows } from "../../model/query.ts";
import { buildSceneMask } from "../../model/scene-mask.ts";
import { type SceneLook, toScenePlan } from "../../model/scene-plan.ts";
import type { Camera } from "../../model/situation.ts";
import type { Scene, Story } from "../../model/story.ts";
import { type LegendGroup, listLegendGroups } from "../furniture/legend-groups.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of a shot that is the same in each of its frames. */
export interface FilmShot {
  readonly view: ExportedView;
  readonly heading: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly legend: readonly LegendGroup[];
}

/** A film before anything of it is painted. */
export interface Film {
  readonly plan: FilmPlan;
  readonly shots: readonly FilmShot[];
}

/** What a scene's camera was composed for, in CSS pixels: the free part of a page of ordinary size. */
const composedFor: Size = { width: 1010, height: 600 };
/** Room around what is framed. */
const frameShare = 0.86;
const zoomLimits = { minimum: 1.5, maximum: 8.5 };

/** `size`: of the map in the film, in CSS pixels. */
export async function planFilm(view: ExportedView, request: FilmRequest, size: Size): Promise<Film> {
  const { subject, rate } = request;
  return subject.type === "story"
    ? planStoryFilm(view, subject.story, size, rate)
    : planPlaybackFilm(view, subject, size, rate);
}

function planPlaybackFilm(
  view: ExportedView,
  { pace, speed, window, seen }: Extract<FilmRequest["subject"], { readonly type: "playback" }>,
  size: Size,
  rate: number,
): Film {
  const { situation, table, mask, mode, comparison } = view;
  const extent = findExtent(situation, table);
  const settings = { mode, pace, speed, loop: false, extent, starts: findStarts(table, mask) };
  // The legend does not change while time passes: it tells of all that comes.
  const passed = toEffectiveWindow("window", extent);
  const whole = comparison === null ? { ...view, rows: findRows(table, mask, passed) } : view;
  return {
    plan: planPlayback(window, settings, toCameraFor(view.camera, seen, size), rate),
    shots: [{ view, heading: situation.title, text: [], legend: listLegendGroups(whole) }],
  };
}

async function planStoryFilm(view: ExportedView, story: Story, size: Size, rate: number): Promise<Film> {
  const findHits = await createFinder(view, story);
  const made = story.scenes.map((scene) => toShot(view, scene, size, findHits(scene.query)));
  return {
    plan: planStory(
      made.map(({ stop }) => stop),
      size.width,
      rate,
    ),
    shots: made.map(({ shot }) => shot),
  };
}

/** The words that scenes search for, looked up; the engine is fetched only where one does. */
async function createFinder(
  { situation, table }: ExportedView,
  { scenes }: Story,
): Promise<(query: string) => Uint8Array | null> {
  if (scenes.every(({ query }) => query.trim() === "")) return () => null;
  const { buildSearchIndex, search } = await import("../../model/search.ts");
  const index = buildSearchIndex(situation, table);
  return (query) => (query.trim() === "" ? null : (search(index, query)?.rows ?? null));
}

function toShot(
  view: ExportedView,
  scene: Scene,
  size: Size,
  hits: Uint8Array | null,
): { readonly shot: FilmShot; readonly stop: FilmStop } {
  const { situation, table } = view;
  const plan = toScenePlan(scene, situation, table);
  const { window, comparison, mode, hiddenLayers, filters, columnFilters, query, where, selection, look } =
    plan;
  const mask = buildSceneMask(plan, hits, view);
  const shown = toEffectiveWindow(mode, window);
  const pinned = comparison === null ? null : toEffectiveWindow(mode, comparison);
  const compared = pinned === null ? null : compareRows(table, mask, { a: pinned, b: shown });
  const text = scene.text.map((spans) => spans.map((span) => span.text).join(""));
  const own: ExportedView = {
    ...view,
    ...{ mask, mode, hiddenLayers, filters, columnFilters, query, where, window: shown, comparison: pinned },
    comparisonCounts: compared === null ? null : countGroups(compared),
    rows: compared === null ? findRows(table, mask, shown) : toWindowRows(compared),
    selectedRow: selection?.type === "event" ? table.rowOf(selection.id) : -1,
    focus:
      selection === null || selection.type === "event" ? null : { type: selection.type, id: selection.id },
  };
  return {
    shot: { view: own, heading: scene.title, text, legend: listLegendGroups(own) },
    stop: {
      window,
      camera: toCamera(look, size),
      dwellMs: toSceneMs(scene),
    },
  };
}

function toCamera(look: SceneLook, size: Size): Camera {
  if (look.type === "camera") return toCameraFor(look.camera, composedFor, size);
  const room = { width: size.width * frameShare, height: size.height * frameShare };
  const { center, zoom } = fitBounds(look.bounds, room, zoomLimits);
  return { center: [center[0], center[1]], zoom };
}
