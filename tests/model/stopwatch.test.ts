import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshWatch, readWatch, startWatch, stopWatch } from "../../src/model/stopwatch.ts";

describe("a stopwatch", () => {
  it("runs from when it was started and keeps what it has when it stands", () => {
    const running = startWatch(freshWatch, 1_000);
    expect(readWatch(running, 4_000)).toBe(3_000);
    const standing = stopWatch(running, 5_000);
    expect(readWatch(standing, 99_000)).toBe(4_000);
    expect(readWatch(startWatch(standing, 100_000), 101_000)).toBe(5_000);
  });

  it("is not started anew by starting it again", () => {
    const running = startWatch(freshWatch, 1_000);
    expect(startWatch(running, 9_000)).toBe(running);
  });

  it("never runs backwards, however the device's clock is set", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 1e12 }))), (deeds) => {
        let watch = freshWatch;
        for (const [starts, at] of deeds) {
          const before = watch.carriedMs;
          watch = starts ? startWatch(watch, at) : stopWatch(watch, at);
          expect(watch.carriedMs).toBeGreaterThanOrEqual(before);
          expect(readWatch(watch, at)).toBeGreaterThanOrEqual(watch.carriedMs);
        }
      }),
    );
  });
});
