import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { TimeWindow } from "../../model/instant.ts";
import type { Clock } from "../ports.ts";
import type { Signals } from "../signals.ts";

/** As long as the map's flight, so that time and place arrive together. */
export const travelMs = 700;
/** The map reports its camera when it has landed; a slow machine draws the last frame late. */
const landingMs = 500;

export interface Travel {
  /** Time passes from one window to the other, a frame at a time; what else moves the window ends the journey. */
  start(from: TimeWindow, to: TimeWindow): void;
  /** At once where it leads. */
  finish(): void;
  /** true while camera or time is still on its way. */
  readonly underWay: ReadonlySignal<boolean>;
}

export function createTravel(
  signals: Pick<Signals, "window" | "surroundings">,
  clock: Clock,
  landed: () => void,
): Travel {
  const underWay = signal(false);
  let cancelFrame = () => {};
  let cancelTimer = () => {};
  let goal: TimeWindow | null = null;

  const stop = () => {
    cancelFrame();
    goal = null;
  };
  const finish = () => {
    if (goal !== null) signals.window.value = goal;
    stop();
    cancelTimer();
    underWay.value = false;
  };
  return {
    underWay,
    finish,
    start(from, to) {
      stop();
      cancelTimer();
      if (signals.surroundings.value.prefersReducedMotion) {
        underWay.value = false;
        return;
      }
      underWay.value = true;
      cancelTimer = clock.after(travelMs + landingMs, () => {
        underWay.value = false;
      });
      if (from.from === to.from && from.to === to.to) return;
      goal = to;
      let shown = from;
      signals.window.value = from;
      let startMs: number | null = null;
      const step = (timeMs: number): void => {
        // Somebody else has moved it: that is where it stays.
        if (signals.window.value !== shown || goal === null) {
          stop();
          return;
        }
        startMs ??= timeMs;
        const part = (timeMs - startMs) / travelMs;
        if (part >= 1) {
          signals.window.value = goal;
          stop();
          landed();
          return;
        }
        const eased = part * part * (3 - 2 * part);
        const between = (a: number, b: number) => Math.round(a + (b - a) * eased);
        shown = { from: between(from.from, to.from), to: between(from.to, to.to) };
        signals.window.value = shown;
        cancelFrame = clock.nextFrame(step);
      };
      cancelFrame = clock.nextFrame(step);
    },
  };
}
