import { dayMs, type TimeWindow } from "../../../src/model/instant.ts";
import { toUnits } from "../../../src/model/query.ts";
import { dayCount, firstDay } from "../generate-events.ts";
import { contextOf } from "./card-bytes.ts";
import type { Ours } from "./ours.ts";
import { pause } from "./run.ts";

export interface DragTimes {
  readonly deeds: number;
  readonly frames: number;
  /** Frames that drew another window than the newest known when they began. */
  readonly stale: number;
  /** From each deed to pixels that show it or a newer one. */
  readonly lagMs: number[];
  /** Between the pixels of one frame and those of the next. */
  readonly frameMs: number[];
  /** Each lag in frames of its own: the one during which the deed was done and the one that shows it, in the mean. */
  readonly lagFrames: number[];
}

/** As often as a common mouse reports where it is. */
const deedEveryMs = 8;
/** From one end of the ten years to the other. */
const swingMs = 5000;
const widthDays = 365;

/** A hand that drags the band to and fro. Nothing waits for the card: frames follow each other as they do for a reader. */
export async function measureDrag({ app, layer }: Ours, seconds: number): Promise<DragTimes> {
  const { state, actions } = app();
  const table = state.table.value;
  const gl = contextOf(layer.canvas);
  const deeds: { readonly atMs: number; readonly window: TimeWindow }[] = [];
  const unfinished: { readonly sync: WebGLSync | null; readonly upTo: number }[] = [];
  const lagMs: number[] = [];
  const frameMs: number[] = [];
  const lagFrames: number[] = [];
  let frames = 0;
  let stale = 0;
  let shown = 0;
  let lastPixelsMs = Number.NaN;

  // What is really sent to the card, and not what someone says of it.
  const send = gl.uniform2i;
  gl.uniform2i = (location, from, to) => {
    send.call(gl, location, from, to);
    // Not a window: the other one of no comparison, or a step between pixels. Each window of this hand is a year wide.
    if (to - from <= 1) return;
    // A hand moves between frames, never within one: what is known now was known when the frame began.
    const upTo = deeds.length - 1;
    const newest = toUnits(table, deeds[upTo]?.window ?? { from: 0, to: 0 });
    frames++;
    if (newest.from !== from || newest.to !== to) stale++;
    // Once the frame's own callback is over, and all of it has been sent.
    queueMicrotask(() => {
      unfinished.push({ sync: gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0), upTo });
      gl.flush();
    });
  };

  const look = (): void => {
    for (let oldest = unfinished[0]; oldest !== undefined; oldest = unfinished[0]) {
      const { sync, upTo } = oldest;
      if (sync !== null && gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) return;
      unfinished.shift();
      gl.deleteSync(sync);
      const now = performance.now();
      const ownMs = now - lastPixelsMs;
      const meanMs = (ownMs + (frameMs.at(-1) ?? Number.NaN)) / 2;
      for (; shown <= upTo; shown++) {
        const lag = now - (deeds[shown]?.atMs ?? now);
        lagMs.push(lag);
        if (!Number.isNaN(meanMs)) lagFrames.push(lag / meanMs);
      }
      if (!Number.isNaN(ownMs)) frameMs.push(ownMs);
      lastPixelsMs = now;
    }
  };

  const looking = setInterval(look, 1);
  const startMs = performance.now();
  const hand = setInterval(() => {
    const atMs = performance.now();
    const share = ((atMs - startMs) / swingMs) % 2;
    const from = firstDay + Math.round((share < 1 ? share : 2 - share) * (dayCount - widthDays)) * dayMs;
    const window = { from, to: from + widthDays * dayMs };
    deeds.push({ atMs, window });
    actions.windowMoved(window, { settled: false });
  }, deedEveryMs);

  await pause(seconds * 1000);
  clearInterval(hand);
  await pause(1000);
  clearInterval(looking);
  gl.uniform2i = send;
  return { deeds: deeds.length, frames, stale, lagMs, frameMs, lagFrames };
}
