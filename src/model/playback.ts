import { clamp } from "../lib/clamp.ts";
import { type EventTable, toInstant } from "./event-table.ts";
import { dayMs, type Instant, minuteMs, type TimeWindow } from "./instant.ts";
import type { TimeMode } from "./time-mode.ts";

export interface PlaybackSettings {
  readonly mode: TimeMode;
  /** time: equal time per second of playing; event: equal time per event, however far apart they are. */
  readonly pace: "time" | "event";
  /** 1: the whole extent in 60 seconds. */
  readonly speed: number;
  readonly loop: boolean;
  readonly extent: TimeWindow;
  /** Earliest starts of the shown events, ascending (findStarts). */
  readonly starts: Float64Array;
}

/** Where playing is; made by startPlayback, kept by the caller between frames. */
export interface Playhead {
  /** The moving edge, exact: the band's end, the handle, or the day. */
  readonly at: Instant;
  /** The band's start when playing began; "until" leaves it where it is. */
  readonly from: Instant;
  /** The band's width, kept once it is reached; +Infinity: the band's start stays at the extent's. */
  readonly widthMs: number;
  /** By event: how many events are passed, with the fraction of the present one's time. */
  readonly passed: number;
}

export interface PlaybackStep {
  readonly playhead: Playhead;
  /** Ends on whole minutes. */
  readonly window: TimeWindow;
  /** true: the end was reached (never while looping, unless there is nothing to play). */
  readonly ended: boolean;
}

const wholeMs = 60_000;

/** The edge that playing moves: where the events that have come end. */
export function toPlayedEdge({ from, to }: TimeWindow, mode: TimeMode): Instant {
  return mode === "moment" ? from : to;
}

/**
 * What has been passed since playing began, as a stretch before the moving edge: from where it stood then, or from the
 * extent's start once it has begun anew.
 */
export function toElapsed(before: TimeWindow | null, edge: Instant, extent: TimeWindow): TimeWindow {
  if (before === null) return { from: edge, to: edge };
  return { from: edge < before.to ? Math.min(extent.from, edge) : before.from, to: edge };
}

/** With few events, by event: none stays longer than this at 1x. */
const longestStayMs = 1500;

const known = new WeakMap<Uint8Array, { readonly table: EventTable; readonly starts: Float64Array }>();

/** Ascending earliest starts of the mask's dated rows; open starts are left out. Remembered per mask: it is asked each frame. */
export function findStarts(table: EventTable, mask: Uint8Array): Float64Array {
  const remembered = known.get(mask);
  if (remembered?.table === table) return remembered.starts;
  const starts = listStarts(table, mask);
  known.set(mask, { table, starts });
  return starts;
}

function listStarts(table: EventTable, mask: Uint8Array): Float64Array {
  const starts = new Float64Array(table.dated);
  let count = 0;
  for (let row = 0; row < table.dated; row++) {
    if (mask[row] !== 1) continue;
    const start = toInstant(table, table.earliestStart[row] ?? 0);
    if (Number.isFinite(start)) starts[count++] = start;
  }
  return starts.slice(0, count);
}

/**
 * From where the window is, or from the extent's start where it is at the end already. A band that reaches back to the
 * extent's start grows from there; any other keeps its width (and grows to it where it starts anew).
 */
export function startPlayback(window: TimeWindow, settings: PlaybackSettings): PlaybackStep {
  const { mode, pace, extent, starts } = settings;
  const edge = clamp(mode === "moment" ? window.from : window.to, extent.from, extent.to);
  const widthMs = window.from <= extent.from ? Number.POSITIVE_INFINITY : window.to - window.from;
  const start: Playhead = { at: edge, from: window.from, widthMs, passed: 0 };
  if (pace === "time") {
    const isAtEnd = edge >= lastEdge(settings);
    return toStep({ ...start, at: isAtEnd ? extent.from : edge }, settings, false);
  }
  // The first event that is not yet shown comes at once; after the last one comes the first.
  const shown = starts.findLastIndex((instant) => toEdge(instant, mode) <= edge) + 1;
  return toStep(
    goTo(start, (shown === starts.length ? 0 : shown) + 1, settings),
    settings,
    starts.length === 0,
  );
}

/** `elapsedMs` of real time later. */
export function advancePlayback(
  playhead: Playhead,
  elapsedMs: number,
  settings: PlaybackSettings,
): PlaybackStep {
  const { pace, speed, loop, extent, starts } = settings;
  const share = (Math.max(0, elapsedMs) * speed) / wholeMs;

  if (pace === "time") {
    const end = lastEdge(settings);
    const at = playhead.at + share * (extent.to - extent.from);
    if (at < end) return toStep({ ...playhead, at }, settings, false);
    if (!loop || end <= extent.from) return toStep({ ...playhead, at: end }, settings, true);
    return toStep({ ...playhead, at: extent.from + ((at - end) % (end - extent.from)) }, settings, false);
  }

  if (starts.length === 0) return toStep(playhead, settings, true);
  const stayMs = Math.min(wholeMs / starts.length, longestStayMs);
  const passed = playhead.passed + (share * wholeMs) / stayMs;
  // The last event has its time too.
  const end = starts.length + 1;
  if (passed < end) return toStep(goTo(playhead, passed, settings), settings, false);
  if (!loop) return toStep(goTo(playhead, starts.length, settings), settings, true);
  return toStep(goTo(playhead, 1 + ((passed - end) % starts.length), settings), settings, false);
}

function goTo(playhead: Playhead, passed: number, { mode, extent, starts }: PlaybackSettings): Playhead {
  const start = starts[Math.min(Math.floor(passed), starts.length) - 1];
  return { ...playhead, passed, at: start === undefined ? extent.from : toEdge(start, mode) };
}

/** Where the moving edge must be for an event of this start to have come: one unit on, since a window's end is exclusive. */
function toEdge(start: Instant, mode: TimeMode): Instant {
  if (mode === "moment") return start;
  return start + (start % dayMs === 0 ? dayMs : minuteMs);
}

function lastEdge({ mode, extent }: PlaybackSettings): Instant {
  return mode === "moment" ? extent.to - dayMs : extent.to;
}

function toStep(playhead: Playhead, { mode, extent }: PlaybackSettings, ended: boolean): PlaybackStep {
  const at = Math.round(playhead.at / minuteMs) * minuteMs;
  if (mode === "moment") {
    const from = Math.floor(at / dayMs) * dayMs;
    return { playhead, window: { from, to: from + dayMs }, ended };
  }
  const to = Math.max(at, extent.from + minuteMs);
  const bandStart = Math.max(extent.from, Math.round((playhead.at - playhead.widthMs) / minuteMs) * minuteMs);
  // "until" has no start; the band's is kept for when the mode changes back, unless the handle is before it.
  const from = mode === "until" ? Math.min(playhead.from, to - minuteMs) : Math.min(bandStart, to - minuteMs);
  return { playhead, window: { from, to }, ended };
}
