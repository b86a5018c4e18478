import { findAppeared } from "../model/appearance.ts";
import type { TimeWindow } from "../model/instant.ts";
import {
  advancePlayback,
  findStarts,
  type PlaybackSettings,
  type PlaybackStep,
  type Playhead,
  startPlayback,
  toElapsed,
  toPlayedEdge,
} from "../model/playback.ts";
import type { Position } from "../model/situation.ts";
import { panAxis } from "../model/time-axis.ts";
import { findLeastWindowMs, roundOut } from "../model/time-step.ts";
import type { Journal } from "./journal.ts";
import type { Clock } from "./ports.ts";
import { positionOfRow } from "./row-position.ts";
import type { Signals } from "./signals.ts";
import type { State } from "./types.ts";

/** After a hidden tab or a stalled machine time goes on from where it was: no frame counts for more than this. */
const longestFrameMs = 250;
/** The camera is let arrive before it is sent on. */
const leastFollowMs = 600;
/** Where the moving edge stands after the axis has turned the page: this share of it after its start. */
const pageShare = 0.1;

/** Moves the window frame by frame; what a frame does is the model's `advancePlayback`. */
export interface Player {
  start(): void;
  stop(): void;
  /** Takes up changed settings without a stop. */
  restart(): void;
}

/** `follow`: asks the camera to go to what has just appeared. */
export function createPlayer(
  signals: Signals,
  state: Pick<State, "table" | "mask" | "extent">,
  clock: Clock,
  journal: Journal,
  follow: (position: Position) => void,
): Player {
  let playhead: Playhead | null = null;
  let lastFrameMs: number | null = null;
  let lastFollowMs = Number.NEGATIVE_INFINITY;
  let appeared = -1;
  let cancel = () => {};
  const settings = (): PlaybackSettings => ({
    mode: signals.mode.value,
    pace: signals.pace.value,
    speed: signals.speed.value,
    loop: signals.loop.value,
    extent: state.extent.value,
    starts: findStarts(state.table.value, state.mask.value),
  });

  const take = (step: PlaybackStep) => {
    const before = signals.window.value;
    const extent = state.extent.value;
    const edge = toPlayedEdge(step.window, signals.mode.value);
    turnPage(toPlayedEdge(before, signals.mode.value), edge, extent);
    playhead = step.playhead;
    signals.window.value = step.window;
    signals.elapsed.value = toElapsed(signals.elapsed.value, edge, extent);
    if (!signals.follow.value) return;
    const isAnew = step.window.to < before.to;
    const passed = { from: isAnew ? extent.from : before.to, to: step.window.to };
    const row = findAppeared(state.table.value, state.mask.value, passed);
    if (row >= 0) appeared = row;
  };
  /** When the edge runs off the axis, the axis goes along, page by page; one that looks elsewhere is left alone. */
  const turnPage = (before: number, edge: number, extent: TimeWindow) => {
    const axis = signals.axis.value;
    const holds = (instant: number) => instant >= axis.from && instant <= axis.to;
    if (!holds(before) || holds(edge)) return;
    const byMs = edge - axis.from - (axis.to - axis.from) * pageShare;
    signals.axis.value = panAxis(axis, byMs, extent);
  };
  const followAppeared = (timeMs: number) => {
    if (appeared < 0 || timeMs - lastFollowMs < leastFollowMs) return;
    const position = positionOfRow(signals.situation.value, state.table.value, appeared);
    appeared = -1;
    lastFollowMs = timeMs;
    const isWanted = signals.follow.value && !signals.surroundings.value.prefersReducedMotion;
    if (isWanted && position !== null) follow(position);
  };
  const begin = () => {
    signals.elapsed.value = null;
    take(startPlayback(signals.window.value, settings()));
    lastFrameMs = null;
  };
  const frame = (timeMs: number) => {
    if (!signals.playing.value || playhead === null) return;
    const elapsedMs = lastFrameMs === null ? 0 : Math.min(timeMs - lastFrameMs, longestFrameMs);
    lastFrameMs = timeMs;
    const step = advancePlayback(playhead, elapsedMs, settings());
    take(step);
    followAppeared(timeMs);
    if (step.ended) player.stop();
    else cancel = clock.nextFrame(frame);
  };
  const player: Player = {
    start() {
      if (signals.playing.value) return;
      lastFollowMs = Number.NEGATIVE_INFINITY;
      appeared = -1;
      begin();
      signals.playing.value = true;
      cancel = clock.nextFrame(frame);
    },
    stop() {
      if (!signals.playing.value) return;
      cancel();
      playhead = null;
      signals.elapsed.value = null;
      // Between two frames the edge may stand anywhere in a day.
      signals.window.value = roundOut(signals.window.value, findLeastWindowMs(state.table.value));
      signals.playing.value = false;
      journal.deed();
    },
    restart() {
      if (signals.playing.value) begin();
    },
  };
  return player;
}
