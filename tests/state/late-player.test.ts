import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Player } from "../../src/state/player.ts";
import { waitUntil } from "../wait-until.ts";

const aPlayer = () => ({ start: vi.fn(), stop: vi.fn(), restart: vi.fn() }) satisfies Player;

describe("a player whose code is still on its way", () => {
  beforeEach(() => {
    vi.resetModules();
  });

  it("starts once it has come", async () => {
    const { createLatePlayer, preparePlayer } = await import("../../src/state/late-player.ts");
    const real = aPlayer();
    const player = createLatePlayer(() => real, vi.fn());
    player.start();
    expect(real.start).not.toHaveBeenCalled();
    await preparePlayer();
    await waitUntil(() => expect(real.start).toHaveBeenCalledTimes(1));
    player.stop();
    expect(real.stop).toHaveBeenCalledTimes(1);
    player.start();
    expect(real.start).toHaveBeenCalledTimes(2);
  });

  it("does not start where it was stopped meanwhile", async () => {
    const { createLatePlayer, preparePlayer } = await import("../../src/state/late-player.ts");
    const real = aPlayer();
    const player = createLatePlayer(() => real, vi.fn());
    player.start();
    player.stop();
    await preparePlayer();
    await Promise.resolve();
    expect(real.start).not.toHaveBeenCalled();
  });
});
