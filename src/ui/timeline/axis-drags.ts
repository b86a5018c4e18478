import type { TimeWindow } from "../../model/instant.ts";
import { longestAxisMs, panAxis, zoomAxis } from "../../model/time-axis.ts";
import type { Drag, GestureTools, Point } from "./gesture-tools.ts";

function settleAxis({ state, actions }: GestureTools, start: TimeWindow): Pick<Drag, "settle" | "cancel"> {
  return {
    settle: () => actions.axisMoved(state.axis.peek(), { settled: true }),
    cancel: () => actions.axisMoved(start, { settled: false }),
  };
}

/** The ticks pulled along with the hand. */
export function beginPan(tools: GestureTools, at: Point): Drag {
  const { state, actions, model } = tools;
  const start = state.axis.peek();
  const msPerPx = (start.to - start.from) / model.layout.peek().plotWidth;
  return {
    move: ({ x }) =>
      actions.axisMoved(panAxis(start, (at.x - x) * msPerPx, model.limits.peek()), { settled: false }),
    ...settleAxis(tools, start),
  };
}

/** The instants under the two fingers stay under them. */
export function beginPinch(tools: GestureTools, pointers: ReadonlyMap<number, Point>): Drag {
  const { state, actions, model } = tools;
  const start = state.axis.peek();
  const before = spreadOf(pointers);
  const about = model.instantAtX(before.middle);
  const msPerPx = (start.to - start.from) / model.layout.peek().plotWidth;
  return {
    move: () => {
      const now = spreadOf(pointers);
      const factor = before.width / now.width;
      const zoomed = zoomAxis(start, factor, about, model.limits.peek(), model.leastMs.peek());
      const byMs = (before.middle - now.middle) * msPerPx * factor;
      actions.axisMoved(panAxis(zoomed, byMs, model.limits.peek()), { settled: false });
    },
    ...settleAxis(tools, start),
  };
}

function spreadOf(pointers: ReadonlyMap<number, Point>): { readonly middle: number; readonly width: number } {
  const [first, second] = [...pointers.values()].map(({ x }) => x);
  const [a, b] = [first ?? 0, second ?? first ?? 0];
  return { middle: (a + b) / 2, width: Math.max(Math.abs(a - b), 8) };
}

/** How near to an end of the part that is shown a press on the overview takes hold of that end. */
const endPx = 6;

/** What a place on the overview is of the axis: one of its ends, its inside, or beside it. */
export function findOverviewPart({ state, model }: Pick<GestureTools, "state" | "model">, x: number) {
  const axis = state.axis.peek();
  const limits = model.limits.peek();
  if (axis.from <= limits.from && axis.to >= limits.to) return "all";
  const from = model.overviewXAt(axis.from);
  const to = model.overviewXAt(axis.to);
  // A narrow one keeps an inside to be taken by.
  const inner = Math.min(endPx, (to - from) / 4);
  if (x > from - endPx && x < from + inner) return "from";
  if (x < to + endPx && x > to - inner) return "to";
  return x >= from && x <= to ? "inside" : "beside";
}

/**
 * On the overview: what is shown is pulled along, or by one of its ends made longer or shorter; from beside it, it comes
 * to the hand first. Where everything is shown, a drag draws what shall be.
 */
export function beginOverview(tools: GestureTools, at: Point): Drag {
  const { state, actions, model } = tools;
  const part = findOverviewPart(tools, at.x);
  const start = state.axis.peek();
  const limits = model.limits.peek();
  const leastMs = model.leastMs.peek();
  const grasped = model.overviewInstantAtX(at.x);
  const byMs = part === "beside" ? grasped - (start.from + start.to) / 2 : 0;
  const move = (instant: number): TimeWindow => {
    const to = Math.min(Math.max(instant, limits.from), limits.to);
    if (part === "all") return order(grasped, to, leastMs, limits);
    if (part === "from")
      return { ...start, from: Math.max(Math.min(to, start.to - leastMs), start.to - longestAxisMs) };
    if (part === "to")
      return { ...start, to: Math.min(Math.max(to, start.from + leastMs), start.from + longestAxisMs) };
    return panAxis(start, byMs + instant - grasped, limits);
  };
  return {
    move: ({ x }) => actions.axisMoved(move(model.overviewInstantAtX(x)), { settled: false }),
    ...settleAxis(tools, start),
  };
}

/** From the one to the other, whichever is earlier, and at least so long. */
function order(a: number, b: number, leastMs: number, limits: TimeWindow): TimeWindow {
  const from = Math.max(Math.min(a, b, limits.to - leastMs), limits.from);
  return { from, to: Math.max(a, b, from + leastMs) };
}
