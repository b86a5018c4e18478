import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, cornersAround, fitBounds } from "../../src/geometry/bounds.ts";

const anyZoom = { minimum: 0, maximum: 22 };

describe("a box around positions", () => {
  it("is none around nothing", () => {
    expect(boundsOf([])).toBeNull();
  });

  it("crosses the antimeridian where that is shorter", () => {
    expect(
      boundsOf([
        [170, 1],
        [-170, 3],
      ]),
    ).toEqual({ west: 170, east: 190, south: 1, north: 3 });
    expect(
      boundsOf([
        [-10, 1],
        [10, 3],
      ]),
    ).toEqual({ west: -10, east: 10, south: 1, north: 3 });
  });

  it("reaches as far on the ground to the east as to the north", () => {
    const [[west], [east, north]] = cornersAround([40, 60], 111.32) as [[number, number], [number, number]];
    expect(north - 60).toBeCloseTo(1);
    expect((east - west) / 2).toBeCloseTo(2);
  });

  it("just fits into the room it is given", () => {
    const lng = fc.double({ min: -179, max: 179, noNaN: true });
    const lat = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(lng, lat, fc.double({ min: 0.1, max: 8, noNaN: true }), (west, south, size) => {
        const bounds = { west, south, east: west + size, north: Math.min(south + size, 85) };
        const { center, zoom } = fitBounds(bounds, { width: 500, height: 400 }, anyZoom);
        const world = 512 * 2 ** zoom;
        const acrossPx = (size / 360) * world;
        const northing = (degrees: number) =>
          (Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * world;
        const downPx = northing(bounds.north) - northing(bounds.south);
        expect(Math.max(acrossPx / 500, downPx / 400)).toBeCloseTo(1, 2);
        expect(center[0]).toBeGreaterThanOrEqual(-180);
        expect(center[0]).toBeLessThanOrEqual(180);
      }),
    );
  });
});
