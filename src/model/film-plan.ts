import { createFlight } from "../geometry/flight.ts";
import type { TimeWindow } from "./instant.ts";
import { advancePlayback, type PlaybackSettings, startPlayback } from "./playback.ts";
import type { Camera } from "./situation.ts";

/** What one frame of a film shows, as the handles have it. */
export interface FilmFrame {
  /** Which of the film's shots it belongs to: all else that is shown stays the same within one. */
  readonly shot: number;
  readonly window: TimeWindow;
  readonly camera: Camera;
}

/**
 * A film before it is drawn. Frame by frame, as if each took no time to draw: no frame is left out on a slow machine and
 * none comes twice on a fast one.
 */
export interface FilmPlan {
  readonly frameCount: number;
  readonly framesPerSecond: number;
  /** From 0; beyond the ends the first or last. */
  frameAt(index: number): FilmFrame;
}

/** One stop of a story: what it shows and for how long, once it is reached. */
export interface FilmStop {
  readonly window: TimeWindow;
  readonly camera: Camera;
  readonly dwellMs: number;
}

/** To take in the first picture, and the last. */
const leadInMs = 1000;
const leadOutMs = 2000;
/** From stop to stop. */
const travelMs = 1600;

const toFrames = (ms: number, framesPerSecond: number) => Math.round((ms * framesPerSecond) / 1000);

/** What Play would show from this window to the end, once, from a camera that stands still. */
export function planPlayback(
  window: TimeWindow,
  settings: PlaybackSettings,
  camera: Camera,
  framesPerSecond: number,
): FilmPlan {
  const once = { ...settings, loop: false };
  let step = startPlayback(window, once);
  const windows = [step.window];
  while (!step.ended) {
    step = advancePlayback(step.playhead, 1000 / framesPerSecond, once);
    windows.push(step.window);
  }
  const lead = toFrames(leadInMs, framesPerSecond);
  const last = windows.length - 1;
  return {
    frameCount: lead + windows.length + toFrames(leadOutMs, framesPerSecond),
    framesPerSecond,
    frameAt(index) {
      const at = windows[Math.min(Math.max(index - lead, 0), last)];
      return { shot: 0, window: at ?? window, camera };
    },
  };
}

/** From stop to stop: time and place travel together, and arrive together. `widthPx`: of the map. Each stop is a shot. */
export function planStory(stops: readonly FilmStop[], widthPx: number, framesPerSecond: number): FilmPlan {
  const travel = Math.max(1, toFrames(travelMs, framesPerSecond));
  let end = 0;
  const legs = stops.map((stop, shot) => {
    const before = stops[shot - 1];
    const start = end;
    const still = start + (before === undefined ? 0 : travel);
    end = still + Math.max(1, toFrames(stop.dwellMs, framesPerSecond));
    const fly = before === undefined ? null : createFlight(before.camera, stop.camera, widthPx);
    return { stop, shot, before, start, still, end, fly };
  });
  return {
    frameCount: end,
    framesPerSecond,
    frameAt(index) {
      const leg = legs.find((each) => index < each.end) ?? legs.at(-1);
      if (leg === undefined) throw new Error("A film of no stops has no frames.");
      const { stop, shot, before, start, still, fly } = leg;
      if (before === undefined || fly === null || index >= still)
        return { shot, window: stop.window, camera: stop.camera };
      const part = Math.max(0, index - start + 1) / (travel + 1);
      const eased = part * part * (3 - 2 * part);
      const { center, zoom } = fly(eased);
      return {
        shot,
        window: moveBetween(before.window, stop.window, eased),
        camera: { center: [center[0], center[1]], zoom },
      };
    },
  };
}

function moveBetween(from: TimeWindow, to: TimeWindow, share: number): TimeWindow {
  const between = (a: number, b: number) => Math.round(a + (b - a) * share);
  return { from: between(from.from, to.from), to: between(from.to, to.to) };
}
