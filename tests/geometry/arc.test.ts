import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArc } from "../../src/geometry/arc.ts";

const tehran = [51.389, 35.6892] as const;
const damascus = [36.2765, 33.5138] as const;

describe("an arc", () => {
  test("begins and ends where it is told", () => {
    const { line } = buildArc(tehran, damascus, 0.16) ?? { line: { coordinates: [] } };
    const [first, last] = [line.coordinates.at(0) ?? [], line.coordinates.at(-1) ?? []];
    for (const [index, value] of tehran.entries()) expect(first[index]).toBeCloseTo(value, 6);
    for (const [index, value] of damascus.entries()) expect(last[index]).toBeCloseTo(value, 6);
  });

  test("rises to the north whichever way it goes", () => {
    const middle = (arc: ReturnType<typeof buildArc>) => arc?.line.coordinates[24]?.[1] ?? 0;
    expect(middle(buildArc(tehran, damascus, 0.16))).toBeGreaterThan(35.7);
    expect(middle(buildArc(damascus, tehran, 0.16))).toBeGreaterThan(35.7);
  });

  test("points the way it goes", () => {
    const westward = buildArc([50, 40], [40, 40], 0.16)?.head.bearingDegrees ?? 0;
    expect(Math.sin((westward * Math.PI) / 180)).toBeLessThan(-0.9);
    const northward = buildArc([50, 30], [50, 40], 0)?.head.bearingDegrees ?? 99;
    expect(northward).toBeCloseTo(0, 5);
  });

  test("is none from a place to itself", () => expect(buildArc(tehran, tehran, 0.2)).toBeNull());

  test("takes the shorter way about the antimeridian", () => {
    const lngs = buildArc([170, 10], [-170, 12], 0.1)?.line.coordinates.map(([lng = 0]) => lng) ?? [];
    expect(Math.min(...lngs)).toBeGreaterThan(165);
    expect(Math.max(...lngs)).toBeLessThan(195);
  });

  const place = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  test("is finite between any two places, and never jumps", () =>
    fc.assert(
      fc.property(place, place, fc.double({ min: 0, max: 0.5, noNaN: true }), (from, to, bulge) => {
        const coordinates = buildArc(from, to, bulge)?.line.coordinates ?? [];
        return coordinates.every(([lng = Number.NaN, lat = Number.NaN], index) => {
          const before = coordinates[index - 1]?.[0] ?? lng;
          return Number.isFinite(lat) && Math.abs(lat) <= 90 && Math.abs(lng - before) < 20;
        });
      }),
    ));
});
