import type { TimeWindow } from "../../model/instant.ts";
import { findLeastWindowMs, roundOut } from "../../model/time-step.ts";
import type { State } from "../../state/types.ts";

/** How far handles, keys and the axis may go: the extent, and the window where an address put it beyond. */
export function findLimits(extent: TimeWindow, { from, to }: TimeWindow): TimeWindow {
  return {
    from: Number.isFinite(from) ? Math.min(from, extent.from) : extent.from,
    to: Number.isFinite(to) ? Math.max(to, extent.to) : extent.to,
  };
}

/** The window as it is said: while time plays its ends may stand within a day of which the data knows no hours. */
export function readSaidWindow(state: State): TimeWindow {
  const window = state.window.value;
  return state.playing.value ? roundOut(window, findLeastWindowMs(state.table.value)) : window;
}

/** The limits now, and how short an axis may be, for a deed that is done now. */
export function readAxisLimits(state: State): { readonly limits: TimeWindow; readonly leastMs: number } {
  return {
    limits: findLimits(state.extent.peek(), state.window.peek()),
    leastMs: findLeastWindowMs(state.table.peek()),
  };
}
