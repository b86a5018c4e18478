import type { Signal } from "@preact/signals";
import type { Actions, State } from "../../state/types.ts";
import type { ChartModel } from "./chart-model.ts";
import type { Pointed } from "./pointed.ts";
import type { SliderPart } from "./slider-keys.ts";

/** What the listeners on the chart read and call. */
export interface GestureTools {
  readonly state: State;
  readonly actions: Actions;
  readonly model: ChartModel;
  /** true from the first move of a drag to its end: what is spoken waits for it. */
  readonly dragging: Signal<boolean>;
  readonly pointed: Signal<Pointed>;
}

/** CSS pixels from the chart's top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a press has become. `move` is called with every move; then `settle` at the end, or `cancel` to take it all back. */
export interface Drag {
  /** `free`: without snapping. */
  readonly move: (point: Point, free: boolean) => void;
  readonly settle: () => void;
  readonly cancel: () => void;
  /** The handle that was dragged, after they may have swapped: the focus goes with it. */
  readonly held?: () => SliderPart;
}
