import type { ColumnFilters } from "./column-filter.ts";
import type { Filters } from "./filter.ts";
import type { TimeWindow } from "./instant.ts";
import type { PlaceFilter } from "./place-filter.ts";
import type { Camera } from "./situation.ts";
import type { Paragraph } from "./story-text.ts";
import type { TimeMode } from "./time-mode.ts";

/** What a scene may frame; a frame is sized to its subject, whatever the page's size. */
export const frameTypes = ["event", "layer", "place", "area"] as const;
export type FrameType = (typeof frameTypes)[number];
export interface SceneFrame {
  readonly type: FrameType;
  readonly id: string;
}

/** What a scene may hold selected. */
export const chosenTypes = ["event", "place", "area", "link"] as const;
export type ChosenType = (typeof chosenTypes)[number];
export interface SceneChoice {
  readonly type: ChosenType;
  readonly id: string;
}

/** One step of a story: some words, and all of the view that goes with them. What it names may be gone by now. */
export interface Scene {
  readonly title: string;
  /** As written; `text` is read from it. */
  readonly source: string;
  readonly text: readonly Paragraph[];
  /** As the address has it: where two times are compared, this is A. Ends may be open. */
  readonly window: TimeWindow;
  /** The window B that is compared with; null: nothing is compared. */
  readonly versus: TimeWindow | null;
  readonly mode: TimeMode;
  /** null: the frame says where to look, or, without one, the situation's opening does. */
  readonly camera: Camera | null;
  readonly frame: SceneFrame | null;
  /** The layers that are shown; null: all. */
  readonly shownLayers: readonly string[] | null;
  readonly filters: Filters;
  readonly query: string;
  /** What of the columns of opened files is shown, by their names; a file without such a column is shown whole. */
  readonly columnFilters: ColumnFilters;
  /** Where events must be to be shown; null: anywhere. */
  readonly where: PlaceFilter | null;
  readonly selection: SceneChoice | null;
  /** How long a kiosk stays here; null: as long as its text takes to read. */
  readonly dwellSeconds: number | null;
  /** For the presenter alone. */
  readonly notes: string;
}

/** Ordered scenes about one situation. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** At least one. */
  readonly scenes: readonly Scene[];
}

/** Where a reader is in which story; the address writes the first scene as 1. */
export interface SceneAddress {
  readonly storyId: string;
  /** From 0. */
  readonly index: number;
}
