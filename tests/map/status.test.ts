import { describe, expect, test } from "vitest";
import { createStatusKeeper } from "../../src/map/status.ts";
import type { MapStatus } from "../../src/state/types.ts";

function open() {
  const said: MapStatus[] = [];
  return { said, keeper: createStatusKeeper((status) => said.push(status)) };
}

describe("the map's status", () => {
  test("is ready only once the map was drawn", () => {
    const { said, keeper } = open();
    keeper.marks("ready");
    expect(said).toEqual([]);
    keeper.loaded();
    expect(said).toEqual(["ready"]);
  });
  test("is lost with either canvas and ready when both are back", () => {
    const { said, keeper } = open();
    keeper.loaded();
    keeper.lost();
    keeper.marks("lost");
    keeper.restored();
    expect(said).toEqual(["ready", "lost"]);
    keeper.marks("ready");
    expect(said).toEqual(["ready", "lost", "ready"]);
  });
  test("that was lost before the first picture goes back to loading", () => {
    const { said, keeper } = open();
    keeper.lost();
    keeper.restored();
    expect(said).toEqual(["lost", "loading"]);
  });
  test("is unsupported where the marks cannot be drawn", () => {
    const { said, keeper } = open();
    keeper.marks("unsupported");
    keeper.loaded();
    expect(said).toEqual(["unsupported"]);
  });
});
