import { describe, expect, it } from "vitest";
import { findStageScale } from "../../src/state/stage-scale.ts";

describe("how much larger the stage is drawn", () => {
  it.each([
    [1280, 720, 1],
    [1440, 900, 1.125],
    [1920, 1080, 1.5],
    [1024, 768, 1],
    [390, 844, 1],
    [3840, 2160, 3],
    [100_000, 100_000, 4],
  ])("on a page of %i x %i: %f times", (width, height, scale) => {
    expect(findStageScale({ width, height })).toBe(scale);
  });
});
