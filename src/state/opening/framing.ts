import { effect } from "@preact/signals-core";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { Camera } from "../../model/situation.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";
import { findBounds, findYears } from "./table-bounds.ts";

/** Brings what was opened into sight: its years and its ground, unless the reader has gone elsewhere meanwhile. */
export interface Framing {
  begin(id: number): void;
  finish(id: number, table: EventTable): void;
  dispose(): void;
}

/** A point alone has no extent that a camera could be fitted to. */
const leastDegrees = 0.2;

export function createFraming(signals: Signals, actions: () => Actions): Framing {
  const seen = new Map<number, { readonly window: TimeWindow; readonly camera: Camera }>();
  let stopWaiting = () => {};

  function frame(table: EventTable): void {
    const years = findYears(table);
    if (years !== null) {
      actions().windowMoved(years, { settled: true });
      actions().selectionFitted();
    }
    const bounds = findBounds(table);
    if (bounds === null) return;
    const pad = (least: number, most: number) => Math.max((leastDegrees - (most - least)) / 2, 0);
    const [x, y] = [pad(bounds.west, bounds.east), pad(bounds.south, bounds.north)];
    actions().flyToRequested({
      type: "bounds",
      west: bounds.west - x,
      south: bounds.south - y,
      east: bounds.east + x,
      north: bounds.north + y,
    });
  }

  return {
    begin(id) {
      seen.set(id, { window: signals.window.peek(), camera: signals.camera.peek() });
    },
    finish(id, table) {
      const before = seen.get(id);
      seen.delete(id);
      const hasMoved =
        before !== undefined &&
        (before.window !== signals.window.peek() || before.camera !== signals.camera.peek());
      if (hasMoved) return;
      stopWaiting();
      // Once it is among what is shown: time and its axis end where the events do.
      let isDone = false;
      const stop = effect(() => {
        const all = signals.documents.value.reduce((sum, one) => sum + one.table.length, 0);
        if (isDone || signals.table.value.length !== all) return;
        isDone = true;
        queueMicrotask(() => {
          stop();
          frame(table);
        });
      });
      stopWaiting = stop;
    },
    dispose: () => stopWaiting(),
  };
}
