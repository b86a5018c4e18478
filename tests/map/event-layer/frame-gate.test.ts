import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFrameGate } from "../../../src/map/event-layer/frame-gate.ts";

/** A card that is done when it is told to be. */
function aCard() {
  let isDone = false;
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    fenceSync: () => {
      isDone = false;
      return {};
    },
    deleteSync: vi.fn(),
    getSyncParameter: () => (isDone ? 3 : 4),
    isContextLost: vi.fn(() => false),
    flush: vi.fn(),
  };
  return {
    gl,
    gate: createFrameGate(gl as unknown as WebGL2RenderingContext),
    finish: () => {
      isDone = true;
    },
  };
}

describe("the gate of frames", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("lets a frame through at once where the card is free, and after the last one where it is not", () => {
    const { gate, finish } = aCard();
    const draw = vi.fn();
    gate.whenFree(draw);
    expect(draw).toHaveBeenCalledTimes(1);
    gate.sent();
    gate.whenFree(draw);
    vi.advanceTimersByTime(100);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(gate.isWaiting()).toBe(true);
    finish();
    vi.advanceTimersByTime(10);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(gate.isWaiting()).toBe(false);
  });

  it("waits for the newest frame where several were sent, and keeps no fence", () => {
    const { gate, finish, gl } = aCard();
    const draw = vi.fn();
    gate.sent();
    finish();
    gate.sent();
    expect(gl.deleteSync).toHaveBeenCalled();
    gate.whenFree(draw);
    vi.advanceTimersByTime(100);
    expect(draw).not.toHaveBeenCalled();
  });

  it("waits no longer for a card that is lost or does not answer", () => {
    const { gate, gl } = aCard();
    const draw = vi.fn();
    gate.sent();
    gl.isContextLost.mockReturnValueOnce(true);
    gate.whenFree(draw);
    expect(draw).toHaveBeenCalledTimes(1);
    gate.sent();
    gate.whenFree(draw);
    vi.advanceTimersByTime(900);
    expect(draw).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(200);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it("forgets what waits when it is told to", () => {
    const { gate, finish } = aCard();
    const draw = vi.fn();
    gate.sent();
    gate.whenFree(draw);
    gate.cancel();
    finish();
    vi.advanceTimersByTime(100);
    expect(draw).not.toHaveBeenCalled();
  });
});
