import { describe, expect, it } from "vitest";
import { findSceneAt } from "../../../src/ui/story/use-scene-scroll.ts";

describe("the scene at the reading line", () => {
  it.each<[string, readonly number[], number]>([
    ["is the first at the top", [0, 500, 900], 0],
    ["is the last whose title has passed the line", [-700, -200, 190, 700], 2],
    ["waits until the title has passed", [-700, -200, 210, 700], 1],
    ["is the last at the end", [-1500, -900, -300], 2],
    ["is none where there is no scene", [], -1],
  ])("%s", (_, tops, expected) => {
    expect(findSceneAt(tops, 200)).toBe(expected);
  });
});
