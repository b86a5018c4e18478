import { describe, expect, it, vi } from "vitest";
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
  it("is busy from a frame's sending until the card has drawn it", () => {
    const { gate, finish } = aCard();
    expect(gate.isBusy()).toBe(false);
    gate.sent();
    expect(gate.isBusy()).toBe(true);
    finish();
    expect(gate.isBusy()).toBe(false);
    gate.sent();
    expect(gate.isBusy()).toBe(true);
  });

  it("waits for the newest frame where several were sent", () => {
    const { gate, finish, gl } = aCard();
    gate.sent();
    finish();
    gate.sent();
    expect(gate.isBusy()).toBe(true);
    expect(gl.deleteSync).toHaveBeenCalled();
  });

  it("waits no longer for a card that is lost or does not answer", () => {
    const { gate, gl } = aCard();
    gate.sent();
    gl.isContextLost.mockReturnValueOnce(true);
    expect(gate.isBusy()).toBe(false);
    const now = vi.spyOn(performance, "now");
    now.mockReturnValue(0);
    gate.sent();
    now.mockReturnValue(900);
    expect(gate.isBusy()).toBe(true);
    now.mockReturnValue(1100);
    expect(gate.isBusy()).toBe(false);
    now.mockRestore();
  });
});
