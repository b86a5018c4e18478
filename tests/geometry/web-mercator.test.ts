import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  maximumLatitude,
  toLat,
  toLng,
  toWorldX,
  toWorldY,
  worldSize,
} from "../../src/geometry/web-mercator.ts";

describe("web mercator in whole numbers", () => {
  it("the null island lies in the middle", () => {
    expect([toWorldX(0), toWorldY(0)]).toEqual([worldSize / 2, worldSize / 2]);
  });

  it("a position is found again within a few centimetres", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -180, max: 179.9999, noNaN: true }),
        fc.double({ min: -maximumLatitude, max: maximumLatitude, noNaN: true }),
        (lng, lat) => {
          expect(toLng(toWorldX(lng))).toBeCloseTo(lng, 6);
          expect(toLat(toWorldY(lat))).toBeCloseTo(lat, 6);
        },
      ),
    );
  });

  it("whatever comes in, a 32-bit number comes out", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (degrees) => {
        for (const value of [toWorldX(degrees), toWorldY(degrees)]) {
          expect(value).toBe(value >>> 0);
        }
      }),
    );
  });

  it("the poles are clamped to the edges of the square", () => {
    expect(toWorldY(90)).toBe(0);
    expect(toWorldY(-90)).toBe(worldSize - 1);
  });

  it("both sides of the antimeridian keep to their side", () => {
    expect(toWorldX(-180)).toBe(0);
    expect(toWorldX(180)).toBe(worldSize - 1);
    expect(toWorldX(181)).toBe(toWorldX(-179));
  });
});
