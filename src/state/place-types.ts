import type { ReadonlySignal } from "@preact/signals-core";
import type { Circle, PlaceFilter } from "../model/place-filter.ts";
import type { Position } from "../model/situation.ts";
import type { Sketch } from "../model/sketch.ts";

/** The part of the state that is about places. */
export interface PlaceState {
  /** Where events must be to be shown; null: anywhere. */
  readonly where: ReadonlySignal<PlaceFilter | null>;
  /** What is being drawn on the map; null: nothing. */
  readonly sketch: ReadonlySignal<Sketch | null>;
}

export interface PlaceActions {
  placeFiltered(where: PlaceFilter | null): void;
  /** A disc on the ground, for what is too dense to be told apart. */
  spotSelected(circle: Circle): void;

  sketchStarted(tool: Sketch["tool"]): void;
  /** The next corner; a press on the first one of an area closes it. */
  cornerAdded(position: Position): void;
  cornerRemoved(): void;
  /** An area becomes the filter by place; a measure is put away. */
  sketchFinished(): void;
  sketchCancelled(): void;
}
