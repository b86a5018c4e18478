import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import { findNextStep } from "../../model/dwell.ts";
import type { Clock } from "../ports.ts";
import type { Programme } from "./programme.ts";
import type { Dwell } from "./types.ts";

export interface Autoplay {
  readonly on: Signal<boolean>;
  readonly loop: Signal<boolean>;
  readonly dwell: ReadonlySignal<Dwell | null>;
  /** Waits anew, the present step's whole time. */
  restart(): void;
  dispose(): void;
}

/** Goes on by itself, step by step, while it is on and the stage is seen; behind black it waits. */
export function createAutoplay(
  programme: Programme,
  isSeen: ReadonlySignal<boolean>,
  clock: Clock,
): Autoplay {
  const on = signal(false);
  const loop = signal(false);
  const dwell = signal<Dwell | null>(null);
  const waits = signal(0);
  const goOn = (): void => {
    const next = findNextStep(programme.index.peek(), programme.count.peek(), loop.peek());
    if (next < 0) on.value = false;
    // Where there is but one step, or the audience has left it, "again" is also a way on.
    else if (next === programme.index.peek()) {
      programme.resume();
      waits.value++;
    } else programme.goTo(next);
  };
  const stop = effect(() => {
    waits.value;
    const index = programme.index.value;
    if (!on.value || !isSeen.value || programme.count.value === 0) {
      dwell.value = null;
      return;
    }
    const lengthMs = programme.dwellMs(index);
    dwell.value = { startedAtMs: clock.now(), lengthMs };
    return clock.after(lengthMs, goOn);
  });
  return {
    on,
    loop,
    dwell,
    restart() {
      if (on.peek()) waits.value = waits.peek() + 1;
    },
    dispose: stop,
  };
}
