import { describe, expect, it } from "vitest";
import { createCrowding } from "../../../src/map/event-layer/crowding.ts";
import type { View } from "../../../src/map/event-layer/view.ts";
import { aRawTable, centre } from "./raw-table.ts";

const view: View = {
  centerX: centre,
  centerY: centre,
  originX: 500,
  originY: 400,
  pixelsPerUnit: 2 ** -20,
  zoom: 3,
  width: 1000,
  height: 800,
  pixelRatio: 1,
  moving: false,
};
const apart = 2 ** 28;
const many = 20_000;
/** Half of them about the centre, half a sixteenth of the world to the east. */
const table = aRawTable(
  Array.from({ length: many }, (_, index) => ({ x: centre + (index % 2) * apart, y: centre })),
);

describe("crowding", () => {
  it("is by what is on the screen, not by how many rows there are", () => {
    const { isDense } = createCrowding(table);
    expect(isDense(view, many, null, false)).toBe(true);
    expect(isDense({ ...view, pixelsPerUnit: 2 ** -19.2 }, many, null, false)).toBe(true);
    // Further in the other half is out of sight; and nothing is in sight elsewhere.
    expect(isDense({ ...view, pixelsPerUnit: 2 ** -12, width: 1400 }, many, null, false)).toBe(false);
    expect(isDense({ ...view, pixelsPerUnit: 2 ** -14, centerY: 2 ** 28 }, many, null, false)).toBe(false);
  });

  it("is none where time or filters leave few", () => {
    const { isDense } = createCrowding(table);
    expect(isDense(view, 3000, null, false)).toBe(false);
    const few = new Uint8Array(many).fill(1, 0, 3000);
    expect(isDense(view, many, few, false)).toBe(false);
  });

  it("needs clearly fewer to end than to begin", () => {
    const { isDense } = createCrowding(table);
    const [most, fewer, few] = [9000, 7000, 5000];
    expect(isDense(view, most, null, false)).toBe(true);
    expect(isDense(view, fewer, null, false)).toBe(false);
    expect(isDense(view, fewer, null, true)).toBe(true);
    expect(isDense(view, few, null, true)).toBe(false);
  });

  it("begins the sooner the larger the marks are", () => {
    const magnitude = new Float32Array(many).fill(100);
    const { isDense } = createCrowding({ ...table, magnitude });
    expect(createCrowding(table).isDense(view, 6000, null, false)).toBe(false);
    expect(isDense(view, 6000, null, false)).toBe(true);
    expect(isDense(view, 100, null, false)).toBe(false);
  });

  it("sees events on the other side of the antimeridian", () => {
    const edge = aRawTable(Array.from({ length: many }, () => ({ x: 2 ** 32 - 1000, y: centre })));
    const { isDense } = createCrowding(edge);
    expect(isDense({ ...view, centerX: 1000, pixelsPerUnit: 2 ** -14 }, many, null, false)).toBe(true);
  });
});
