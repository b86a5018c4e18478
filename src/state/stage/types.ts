import type { ReadonlySignal } from "@preact/signals-core";
import type { StageDeed } from "../../model/stage-deed.ts";
import type { Stopwatch } from "../../model/stopwatch.ts";

/** CSS pixels of each side of the screen that lie under the caption and what stands at the foot. */
export interface Covered {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** How long the present step stays while nobody presses a key. */
export interface Dwell {
  readonly startedAtMs: number;
  readonly lengthMs: number;
}

/**
 * Everything that presenting adds to the state. It lives from the first time somebody presents until the page closes, so
 * that leaving the stage loses neither the place nor the time.
 */
export interface StageSession {
  /** -1: nothing is presented. */
  readonly index: ReadonlySignal<number>;
  readonly count: ReadonlySignal<number>;
  /** The audience moved the map or opened something; the next key goes on. */
  readonly left: ReadonlySignal<boolean>;
  readonly black: ReadonlySignal<boolean>;
  /** Digits of a step's number, typed but not yet entered. */
  readonly digits: ReadonlySignal<string>;
  readonly autoplay: ReadonlySignal<boolean>;
  readonly loop: ReadonlySignal<boolean>;
  /** null while nothing goes on by itself. */
  readonly dwell: ReadonlySignal<Dwell | null>;
  readonly laser: ReadonlySignal<boolean>;
  /** Whether the caption is shown whole, or its title alone. */
  readonly captionWhole: ReadonlySignal<boolean>;
  readonly keysShown: ReadonlySignal<boolean>;
  readonly timer: ReadonlySignal<Stopwatch>;
  readonly timerShown: ReadonlySignal<boolean>;
  readonly fullScreen: ReadonlySignal<boolean>;
  readonly covered: ReadonlySignal<Covered>;
  /** Milliseconds since 1970, for reading the watch; not a signal. */
  now(): number;

  act(deed: StageDeed): void;
  digitTyped(digit: string): void;
  /** Goes to the step whose number was typed; false where none was. */
  numberEntered(): boolean;
  digitsCleared(): void;
  /** The laser while a key or button is held. */
  laserHeld(on: boolean): void;
  /** Somebody in front of the screen does something: what goes on by itself waits anew. */
  touched(): void;
  measured(covered: Covered): void;
  dispose(): void;
}

export interface StageState {
  /** Whether the map is presented: full screen, one caption, keys of its own. */
  readonly stage: ReadonlySignal<boolean>;
  /** How much larger than on a desk everything on stage is drawn; 1 while there is none. */
  readonly stageScale: ReadonlySignal<number>;
  /** What presenting adds; null until somebody first presents. */
  readonly session: ReadonlySignal<StageSession | null>;
}

export interface StageActions {
  /** Somebody may be about to present: fetches what it takes, so that the next press acts at once. */
  presentingPrepared(): void;
  /** Presents the story that is being read, or else this view. `byItself`: step by step without a key, over and over. */
  stageEntered(byItself?: boolean): void;
  stageLeft(): void;
  /** Opens the presenter's window, or brings it forward. */
  presenterOpened(): void;
}

export type StageNotice = "part-missing" | "full-screen-refused" | "presenter-blocked" | "presenter-lost";
