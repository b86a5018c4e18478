import type { Instant, TimeWindow } from "../../model/instant.ts";
import { type AxisUnit, snap } from "../../model/time-axis.ts";
import type { TimeMode } from "../../model/time-mode.ts";
import { clampWindow, moveHandle } from "../../model/time-window.ts";
import type { SliderPart } from "./slider-keys.ts";

export interface DragTools {
  readonly mode: TimeMode;
  readonly unit: AxisUnit;
  readonly finest: AxisUnit;
  readonly leastMs: number;
  readonly limits: TimeWindow;
}

/**
 * The window while a handle or the band is dragged: `from` and `to` are the instants under the pointer at the start of
 * the drag and now, `start` the window as it then was. Handles snap to the axis unit, with `free` to the finest there is.
 * Only the start and the present count, never the way between: frames may be lost.
 */
export function toDraggedWindow(
  part: SliderPart,
  start: TimeWindow,
  from: Instant,
  to: Instant,
  free: boolean,
  tools: DragTools,
): TimeWindow {
  const { mode, finest, leastMs, limits } = tools;
  const unit = free ? finest : tools.unit;
  if (part === "band") {
    const moved = to - from;
    // Each end snaps for itself, so that a band of whole months stays one of whole months.
    const ends = { from: snap(start.from + moved, unit), to: snap(start.to + moved, unit) };
    return clampWindow(ends.to - ends.from >= leastMs ? ends : { ...ends, to: ends.from + leastMs }, limits);
  }
  const grasped = clampInstant(start[part], limits);
  const target = clampInstant(snap(grasped + to - from, unit), limits);
  if (mode === "window") return moveHandle(start, part, target, leastMs);
  if (part === "to") return { ...start, to: Math.max(target, limits.from + leastMs) };
  return { ...start, from: Math.min(target, limits.to - leastMs) };
}

/** The window that a drag over the empty histogram draws, in either direction; in the other modes it takes the handle along. */
export function toDrawnWindow(
  start: TimeWindow,
  from: Instant,
  to: Instant,
  free: boolean,
  tools: DragTools,
): TimeWindow {
  const { mode, finest, leastMs, limits } = tools;
  const unit = free ? finest : tools.unit;
  const end = clampInstant(snap(to, unit), limits);
  if (mode === "until") return { ...start, to: Math.max(end, limits.from + leastMs) };
  if (mode === "moment") return { ...start, from: Math.min(end, limits.to - leastMs) };
  const begin = clampInstant(snap(from, unit), limits);
  const first = Math.min(begin, end, limits.to - leastMs);
  return { from: first, to: Math.max(begin, end, first + leastMs) };
}

function clampInstant(instant: Instant, { from, to }: TimeWindow): Instant {
  return Math.min(Math.max(instant, from), to);
}
