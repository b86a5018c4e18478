import type { TimeWindow } from "../../model/instant.ts";
import { panAxis, zoomAxis } from "../../model/time-axis.ts";
import type { Actions, State } from "../../state/types.ts";
import { readAxisLimits } from "./time-limits.ts";

/** One press of a key or button makes the axis shorter or longer by this. */
const zoomFactor = 1.6;
/** Shares of the axis. */
const panShare = 0.25;
const overviewShare = 0.1;

/** The axis made shorter (1: closer) or longer (-1) about the window's middle, where that can be seen. */
export function zoomAxisOnce(
  { state, actions }: { readonly state: State; readonly actions: Actions },
  direction: -1 | 1,
  about: number = findMiddle(state),
): void {
  const { limits, leastMs } = readAxisLimits(state);
  const factor = direction === 1 ? 1 / zoomFactor : zoomFactor;
  actions.axisMoved(zoomAxis(state.axis.peek(), factor, about, limits, leastMs), { settled: true });
}

function findMiddle(state: State): number {
  const axis = state.axis.peek();
  const { from, to } = state.window.peek();
  const mode = state.mode.peek();
  const middle = mode === "until" ? to : mode === "moment" ? from : (from + to) / 2;
  return middle > axis.from && middle < axis.to ? middle : (axis.from + axis.to) / 2;
}

/** The axis after a key on the overview; null where the key is none of its. */
export function toKeyedAxis(key: string, axis: TimeWindow, limits: TimeWindow): TimeWindow | null {
  const width = axis.to - axis.from;
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: width * overviewShare,
    ArrowUp: width * overviewShare,
    ArrowLeft: -width * overviewShare,
    ArrowDown: -width * overviewShare,
    PageUp: width,
    PageDown: -width,
    Home: limits.from - axis.from,
    End: limits.to - axis.to,
  };
  const byMs = moves[key];
  return byMs === undefined ? null : panAxis(axis, byMs, limits);
}

const typing = "input, select, textarea, dialog";

/**
 * Plus and minus zoom the axis, Shift with an arrow pans it, wherever in the timeline the focus is. A handle that has the
 * focus stays in its place. Returns how to stop listening.
 */
export function listenToAxisKeys(
  region: HTMLElement,
  tools: { readonly state: State; readonly actions: Actions },
): () => void {
  const press = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.closest(typing) != null) return;
    const zoom = event.key === "+" || event.key === "=" ? 1 : event.key === "-" || event.key === "_" ? -1 : 0;
    const pan = !event.shiftKey ? 0 : event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (zoom === 0 && pan === 0) return;
    event.preventDefault();
    if (zoom !== 0) {
      zoomAxisOnce(tools, zoom, findHeldInstant(tools.state, target));
      return;
    }
    const { limits } = readAxisLimits(tools.state);
    const axis = tools.state.axis.peek();
    const byMs = pan * panShare * (axis.to - axis.from);
    tools.actions.axisMoved(panAxis(axis, byMs, limits), { settled: true });
  };
  region.addEventListener("keydown", press);
  return () => region.removeEventListener("keydown", press);
}

function findHeldInstant(state: State, target: HTMLElement | null): number | undefined {
  const part = target?.dataset["part"];
  return part === "from" || part === "to" ? state.window.peek()[part] : undefined;
}
