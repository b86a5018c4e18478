import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { buildMercatorArea } from "../../src/geometry/mercator-area.ts";
import { isInArea } from "../../src/geometry/point-in-area.ts";
import { toWorldX, toWorldY } from "../../src/geometry/web-mercator.ts";

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const holds = (areas: readonly Polygon[], lng: number, lat: number) =>
  buildMercatorArea(areas).contains(toWorldX(lng), toWorldY(lat));

describe("an area on the map", () => {
  it("holds what is in any of its parts, and not what is in their holes", () => {
    const areas: Polygon[] = [
      { type: "Polygon", coordinates: [square(0, 0, 10), square(4, 4, 2)] },
      { type: "Polygon", coordinates: [square(20, 0, 1)] },
    ];
    expect([holds(areas, 1, 1), holds(areas, 5, 5), holds(areas, 20.5, 0.5), holds(areas, 15, 5)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it("reaches over the antimeridian in either direction", () => {
    const east: Polygon = { type: "Polygon", coordinates: [square(178, 0, 5)] };
    const west: Polygon = { type: "Polygon", coordinates: [square(-183, 0, 5)] };
    for (const area of [east, west]) {
      expect([holds([area], 179, 1), holds([area], -179, 1), holds([area], -170, 1)]).toEqual([
        true,
        true,
        false,
      ]);
    }
  });

  it("holds nothing where there is no area", () => {
    expect(holds([], 1, 1)).toBe(false);
  });

  it("agrees with the plane, however many corners", () => {
    const cells = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 300 });
    const point = fc.tuple(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -9, max: 9, noNaN: true }),
    );
    fc.assert(
      fc.property(cells, point, (radii, [x, y]) => {
        // On the equator a degree is as long one way as the other, to within what a corner is kept clear of.
        const ring = radii.map((radius, index): Position => {
          const angle = (index / radii.length) * 2 * Math.PI;
          return [radius * Math.cos(angle) * 0.01, radius * Math.sin(angle) * 0.01];
        });
        const area: Polygon = { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
        const at: Position = [x * 0.01, y * 0.01];
        const clear = ring.every((corner, index) => {
          const next = ring[(index + 1) % ring.length]!;
          const [dx, dy] = [next[0]! - corner[0]!, next[1]! - corner[1]!];
          const along = ((at[0]! - corner[0]!) * dx + (at[1]! - corner[1]!) * dy) / (dx * dx + dy * dy || 1);
          const t = Math.min(Math.max(along, 0), 1);
          return Math.hypot(at[0]! - corner[0]! - t * dx, at[1]! - corner[1]! - t * dy) > 1e-5;
        });
        fc.pre(clear);
        return holds([area], at[0]!, at[1]!) === isInArea(at, area);
      }),
    );
  });
});
