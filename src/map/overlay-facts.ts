import type { EventTable } from "../model/event-table.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { NameLanguage, Situation } from "../model/situation.ts";
import type { Theme } from "../style/palette.ts";
import type { Seats } from "../style/seats.ts";
import type { MapPort } from "./port.ts";

export type Focus = Parameters<MapPort["setFocus"]>[0];

/** Everything that the map was told and that its areas, arcs, places and labels are made of. */
export interface OverlayFacts {
  readonly situation: Situation | null;
  readonly table: EventTable | null;
  readonly mask: Uint8Array | null;
  readonly window: TimeWindow;
  readonly comparison: TimeWindow | null;
  readonly hiddenLayers: ReadonlySet<string>;
  readonly seats: Seats | null;
  readonly theme: Theme;
  readonly language: NameLanguage;
  readonly focus: Focus;
  /** How many events there are is drawn in place of their marks: only what is named beside no place keeps its name. */
  readonly dense: boolean;
}

export const noFacts: OverlayFacts = {
  situation: null,
  table: null,
  mask: null,
  window: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  comparison: null,
  hiddenLayers: new Set(),
  seats: null,
  theme: "light",
  language: "en",
  focus: null,
  dense: false,
};
