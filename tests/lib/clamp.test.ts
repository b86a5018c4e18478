import { expect, it } from "vitest";
import { clamp } from "../../src/lib/clamp.ts";

it("a value inside its bounds stays, one outside goes to the nearer bound", () => {
  expect([clamp(5, 0, 10), clamp(-1, 0, 10), clamp(11, 0, 10)]).toEqual([5, 0, 10]);
});

it("where the bounds are crossed the low one holds", () => {
  expect(clamp(5, 10, 0)).toBe(10);
});
