import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MapSurface } from "../../../src/map/event-layer/contract.ts";
import { createFrameSchedule } from "../../../src/map/event-layer/frame-schedule.ts";

let frames: FrameRequestCallback[] = [];
const nextFrame = () => {
  for (const frame of frames.splice(0)) frame(0);
};
/** Whether a promise is resolved by now. */
async function isResolved(promise: Promise<void>): Promise<boolean> {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  return done;
}

let isMoving = false;
const map = { isMoving: () => isMoving, triggerRepaint: vi.fn() } as unknown as MapSurface;

beforeEach(() => {
  frames = [];
  isMoving = false;
  vi.stubGlobal("requestAnimationFrame", (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => {
    frames = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("the layer's own frames", () => {
  it("are one for all that was asked for before it", () => {
    const draw = vi.fn(() => true);
    const schedule = createFrameSchedule(map, draw);
    schedule.schedule();
    schedule.schedule();
    expect(draw).not.toHaveBeenCalled();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it("are the map's while it moves, and a frame of the map's stands for the one that was to come", () => {
    const draw = vi.fn(() => true);
    const schedule = createFrameSchedule(map, draw);
    schedule.schedule();
    schedule.drawInstead();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    isMoving = true;
    schedule.schedule();
    expect(frames).toEqual([]);
    expect(map.triggerRepaint).toHaveBeenCalledTimes(1);
  });

  it("tell when all is drawn: at once where nothing is to come, else after the last of them", async () => {
    const answers = [false, true];
    const schedule = createFrameSchedule(map, () => {
      const isWhole = answers.shift() ?? true;
      if (!isWhole) schedule.schedule();
      return isWhole;
    });
    expect(await isResolved(schedule.whenDrawn())).toBe(true);
    schedule.schedule();
    const drawn = schedule.whenDrawn();
    nextFrame();
    expect(await isResolved(drawn)).toBe(false);
    nextFrame();
    expect(await isResolved(drawn)).toBe(true);
  });

  it("are waited for also where what lacks comes from elsewhere", async () => {
    let isThere = false;
    const schedule = createFrameSchedule(map, () => isThere);
    schedule.schedule();
    nextFrame();
    const drawn = schedule.whenDrawn();
    expect(await isResolved(drawn)).toBe(false);
    isThere = true;
    schedule.schedule();
    nextFrame();
    expect(await isResolved(drawn)).toBe(true);
  });
});
