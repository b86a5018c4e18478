import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { centerOfArea } from "../../src/geometry/center-of-area.ts";
import { isInArea } from "../../src/geometry/point-in-area.ts";

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe("the centre of an area", () => {
  it("is the middle of a plain one", () => {
    expect(centerOfArea({ type: "Polygon", coordinates: [square(40, 30, 2)] })).toEqual([41, 31]);
  });

  it("lies beside a hole, not in it", () => {
    const ring: Polygon = { type: "Polygon", coordinates: [square(0, 0, 10), square(2, 2, 6).reverse()] };
    expect(isInArea([...centerOfArea(ring)], ring)).toBe(true);
  });

  it("lies in the widest of several parts", () => {
    const parts = { type: "MultiPolygon" as const, coordinates: [[square(0, 0, 1)], [square(20, 0, 6)]] };
    expect(centerOfArea(parts)).toEqual([23, 3]);
  });

  it("lies inside, whatever the shape", () => {
    const star = fc
      .array(fc.double({ min: 0.2, max: 10, noNaN: true }), { minLength: 3, maxLength: 24 })
      .map((radii): Polygon => {
        const corners = radii.map((radius, index): Position => {
          const angle = (index / radii.length) * 2 * Math.PI;
          return [45 + radius * Math.cos(angle), 38 + radius * Math.sin(angle)];
        });
        return { type: "Polygon", coordinates: [[...corners, corners[0]!]] };
      });
    fc.assert(fc.property(star, (area) => isInArea([...centerOfArea(area)], area)));
  });
});
