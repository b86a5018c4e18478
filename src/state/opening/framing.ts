import { effect } from "@preact/signals-core";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { Camera } from "../../model/situation.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";
import { findBounds, findYears, type TableBounds } from "./table-bounds.ts";

/** Brings what was opened into sight: its years and its ground, unless the reader has gone elsewhere meanwhile. */
export interface Framing {
  begin(id: number): void;
  finish(id: number, table: EventTable): void;
  forget(id: number): void;
  dispose(): void;
}

interface Look {
  readonly window: TimeWindow;
  readonly camera: Camera;
}

/** A point alone has no extent that a camera could be fitted to. */
const leastDegrees = 0.2;
/** The map tells its camera back with less than what it was told. */
const stillDegrees = 0.01;
const stillZoom = 0.05;

export function createFraming(signals: Signals, actions: () => Actions): Framing {
  const seen = new Map<number, Look>();
  /** Files that came together are framed together. */
  let together: readonly EventTable[] = [];
  let framedWindow: TimeWindow | null = null;
  let stopWaiting = () => {};
  const lookNow = (): Look => ({ window: signals.window.peek(), camera: signals.camera.peek() });

  /** Whether the reader has done nothing of their own since: what was framed in between is not theirs. */
  function isStill(before: Look): boolean {
    const { window, camera } = lookNow();
    if (framedWindow !== null && window.from === framedWindow.from && window.to === framedWindow.to)
      return true;
    return (
      window.from === before.window.from &&
      window.to === before.window.to &&
      Math.abs(camera.zoom - before.camera.zoom) < stillZoom &&
      camera.center.every(
        (degrees, axis) => Math.abs(degrees - (before.camera.center[axis] ?? 0)) < stillDegrees,
      )
    );
  }

  function frame(): void {
    // One of them may have been closed meanwhile, or have had no room.
    const open = together.filter((table) => signals.documents.peek().some((one) => one.table === table));
    const years = open.flatMap((table) => findYears(table) ?? []);
    if (years.length > 0) {
      framedWindow = {
        from: Math.min(...years.map(({ from }) => from)),
        to: Math.max(...years.map(({ to }) => to)),
      };
      actions().windowMoved(framedWindow, { settled: true });
      actions().selectionFitted();
    }
    const bounds = joinBounds(open.flatMap((table) => findBounds(table) ?? []));
    if (bounds !== null) actions().flyToRequested({ type: "bounds", ...bounds });
  }

  return {
    begin(id) {
      if (seen.size === 0) {
        together = [];
        framedWindow = null;
      }
      seen.set(id, lookNow());
    },
    finish(id, table) {
      const before = seen.get(id);
      seen.delete(id);
      if (before !== undefined && !isStill(before)) return;
      together = before === undefined ? [table] : [...together, table];
      stopWaiting();
      // Once it is among what is shown: time and its axis end where the events do.
      stopWaiting = onceShown(signals, frame);
    },
    forget: (id) => void seen.delete(id),
    dispose: () => stopWaiting(),
  };
}

/** Calls once when the shown table is all that is open. */
function onceShown(signals: Signals, call: () => void): () => void {
  let isDone = false;
  const stop = effect(() => {
    const all = signals.documents.value.reduce((sum, one) => sum + one.table.length, 0);
    if (isDone || signals.table.value.length !== all) return;
    isDone = true;
    queueMicrotask(() => {
      stop();
      call();
    });
  });
  return stop;
}

function joinBounds(all: readonly TableBounds[]): TableBounds | null {
  if (all.length === 0) return null;
  const west = Math.min(...all.map((one) => one.west));
  const east = Math.max(...all.map((one) => one.east));
  const south = Math.min(...all.map((one) => one.south));
  const north = Math.max(...all.map((one) => one.north));
  const [x, y] = [
    Math.max((leastDegrees - east + west) / 2, 0),
    Math.max((leastDegrees - north + south) / 2, 0),
  ];
  return { west: west - x, east: east + x, south: south - y, north: north + y };
}
