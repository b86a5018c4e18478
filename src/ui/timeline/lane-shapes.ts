import { dayMs } from "../../model/instant.ts";
import type { Lane, LaneItem } from "../../model/lanes.ts";
import type { Strip } from "./chart-layout.ts";
import { markPx } from "./chart-model.ts";

/** How one event stands in its lane, in CSS pixels; cut to the plot. */
export interface LaneShape {
  /** The middle of its height. */
  readonly y: number;
  /** All of what is possible. */
  readonly from: number;
  readonly to: number;
  /** What is certain of it; null where no moment is. */
  readonly core: { readonly from: number; readonly to: number } | null;
  /** A mark about the middle instead of a bar: too short at this zoom for its length to be seen. */
  readonly isMark: boolean;
  readonly barPx: number;
  /** Thin and behind the others (see model/lanes). */
  readonly loose: boolean;
  /** Goes on beyond the plot on that side. */
  readonly runsOff: { readonly start: boolean; readonly end: boolean };
}

/** Up to this length a mark says as much as a bar would. */
const longestMarkPx = markPx + 5;
const leastBarPx = 2.5;
const mostBarPx = 6;

/** null where the event lies beside the plot. `xAt` may be infinite for open ends. */
export function shapeLaneItem(
  item: LaneItem,
  strip: Strip,
  lane: Pick<Lane, "subRowCount" | "looseRowCount">,
  plot: { readonly from: number; readonly to: number },
  xAt: (instant: number) => number,
): LaneShape | null {
  const from = xAt(item.earliestStart);
  const to = xAt(item.latestEnd);
  if (to < plot.from - markPx || from > plot.to + markPx) return null;
  const { loose } = item;
  const pitch = (strip.bottom - strip.top) / Math.max(loose ? lane.looseRowCount : lane.subRowCount, 1);
  const middle = strip.top + (item.subRow + 0.5) * pitch;
  // One day is a point at every zoom: nothing says when on that day.
  const isMark = to - from <= longestMarkPx || (item.latestStart === item.earliestStart && isOneUnit(item));
  const reach = isMark ? markPx / 2 + 0.5 : 0;
  const y = Math.min(Math.max(middle, strip.top + reach), Math.max(strip.bottom - reach, strip.top + reach));
  const barPx = Math.min(Math.max(pitch - 1.2, leastBarPx), mostBarPx);
  const runsOff = { start: from < plot.from, end: to > plot.to };
  if (isMark) return { y, from, to, core: null, isMark, barPx, loose, runsOff };
  const cut = (x: number): number => Math.min(Math.max(x, plot.from), plot.to);
  const coreFrom = cut(xAt(item.latestStart));
  const coreTo = cut(xAt(item.earliestEnd));
  const core =
    item.latestStart < item.earliestEnd && coreTo > coreFrom ? { from: coreFrom, to: coreTo } : null;
  return { y, from: cut(from), to: cut(to), core, isMark, barPx, loose, runsOff };
}

/** A day's event, or a minute's: its end is known as soon as its start is. */
function isOneUnit(item: LaneItem): boolean {
  return item.earliestEnd === item.latestEnd && item.latestEnd - item.earliestStart <= dayMs;
}
