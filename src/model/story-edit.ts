import type { ColumnFilters } from "./column-filter.ts";
import type { Filters } from "./filter.ts";
import type { TimeWindow } from "./instant.ts";
import { type PlaceFilter, toPlaceFilter, writePlaceFilter } from "./place-filter.ts";
import type { Camera, Situation } from "./situation.ts";
import type { Scene, SceneChoice, Story } from "./story.ts";
import { parseStoryText } from "./story-text.ts";
import type { TimeMode } from "./time-mode.ts";
import { parseWindow, writeWindow } from "./time-window.ts";

/** All of what is on screen that a scene keeps; as in the state, a comparison's `window` is B and `comparison` A. */
export interface ShownView {
  readonly window: TimeWindow;
  readonly comparison: TimeWindow | null;
  readonly mode: TimeMode;
  readonly hiddenLayers: ReadonlySet<string>;
  readonly filters: Filters;
  readonly query: string;
  readonly columnFilters: ColumnFilters;
  readonly where: PlaceFilter | null;
  readonly selection: SceneChoice | null;
  readonly camera: Camera;
}

/** The view of a scene, without its words. */
export type SceneView = Omit<Scene, "title" | "source" | "text" | "dwellSeconds" | "notes">;

/** What is on screen as a scene keeps it: to the minute and to some ten metres, as a file can write it. */
export function toSceneView(view: ShownView, { layers }: Pick<Situation, "layers">): SceneView {
  const shown = layers.map(({ id }) => id).filter((id) => !view.hiddenLayers.has(id));
  return {
    window: toWritten(view.comparison ?? view.window),
    versus: view.comparison === null ? null : toWritten(view.window),
    mode: view.mode,
    camera: view.camera,
    frame: null,
    shownLayers: shown.length === layers.length ? null : shown,
    filters: view.filters,
    query: view.query,
    columnFilters: view.columnFilters,
    where: view.where === null ? null : toPlaceFilter(writePlaceFilter(view.where)),
    selection: view.selection,
  };
}

/** A scene that still has to be told. */
export function toUntoldScene(view: SceneView, title: string): Scene {
  return { ...view, title, source: "", text: [], dwellSeconds: null, notes: "" };
}

/** What may be changed in a scene by hand; its text is always read from its source. */
export type SceneWords = Partial<Pick<Scene, "title" | "source" | "notes" | "dwellSeconds">>;

export function changeScene(story: Story, index: number, change: SceneWords | SceneView): Story {
  return {
    ...story,
    scenes: story.scenes.map((scene, at) => {
      if (at !== index) return scene;
      const changed = { ...scene, ...change };
      return { ...changed, text: parseStoryText(changed.source) };
    }),
  };
}

/** After the scene of that index; -1: before all. */
export function addScene(story: Story, index: number, scene: Scene): Story {
  return { ...story, scenes: [...story.scenes.slice(0, index + 1), scene, ...story.scenes.slice(index + 1)] };
}

/** One place up or down; where there is no such place the story stays as it is. */
export function moveScene(story: Story, index: number, direction: -1 | 1): Story {
  const scenes = [...story.scenes];
  const [moved] = scenes.splice(index, 1);
  if (moved === undefined || index + direction < 0 || index + direction > scenes.length) return story;
  scenes.splice(index + direction, 0, moved);
  return { ...story, scenes };
}

/** The last scene cannot be taken away: a story without one is none. */
export function removeScene(story: Story, index: number): Story {
  if (story.scenes.length < 2) return story;
  return { ...story, scenes: story.scenes.filter((_, at) => at !== index) };
}

function toWritten(window: TimeWindow): TimeWindow {
  return parseWindow(writeWindow(window)) ?? window;
}
