import { describe, expect, test } from "vitest";
import { buildCircle } from "../../src/geometry/circle.ts";
import { isWoundRight } from "../../src/geometry/winding.ts";

const earthRadiusKilometers = 6371.0088;

/** Great-circle distance, written out apart from the library that draws the circle. */
function distanceKilometers([lng1, lat1]: readonly number[], [lng2, lat2]: readonly number[]): number {
  const radians = (degrees = 0) => (degrees * Math.PI) / 180;
  const a =
    Math.sin(radians((lat2 ?? 0) - (lat1 ?? 0)) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians((lng2 ?? 0) - (lng1 ?? 0)) / 2) ** 2;
  return 2 * earthRadiusKilometers * Math.asin(Math.sqrt(a));
}

describe("a circle", () => {
  const center = [46.7519, 39.8153] as const;
  const circle = buildCircle(center, 60);

  test("has every corner at its radius on the ground", () => {
    for (const corner of circle.coordinates[0] ?? [])
      expect(distanceKilometers(center, corner)).toBeCloseTo(60, 1);
  });
  test("is wound as RFC 7946 asks for", () => expect(isWoundRight(circle)).toBe(true));
});
