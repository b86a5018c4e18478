import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildMagnitudeScale,
  findMagnitudeScale,
  largestMarkPx,
  listMagnitudeSamples,
} from "../../src/style/magnitude-scale.ts";
import { mapMarkSize } from "../../src/style/mark-specs.ts";

const values = fc
  .array(fc.double({ min: 0.5, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 })
  .map((list) => Float32Array.from(list));

describe("the sizes of marks", () => {
  it("have areas as the numbers are, between the usual mark and the largest", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.001, max: 1e7, noNaN: true }), (list, value) => {
        const scale = buildMagnitudeScale(list)!;
        const [size, double] = [scale.sizeOf(value), scale.sizeOf(value * 2)];
        expect(size).toBeGreaterThanOrEqual(mapMarkSize);
        expect(double).toBeLessThanOrEqual(largestMarkPx);
        if (size > mapMarkSize && double < largestMarkPx) expect((double / size) ** 2).toBeCloseTo(2, 6);
      }),
    );
  });

  it("are the usual one where no number is given, or none above nought", () => {
    const scale = buildMagnitudeScale(Float32Array.of(1, 100, Number.NaN))!;
    for (const value of [Number.NaN, 0, -5]) expect(scale.sizeOf(value)).toBe(mapMarkSize);
    expect(scale.sizeOf(Number.POSITIVE_INFINITY)).toBe(largestMarkPx);
    expect(buildMagnitudeScale(Float32Array.of(Number.NaN, 0, -1))).toBeNull();
    expect(findMagnitudeScale({})).toBeNull();
  });

  it("are not made alike by a single outlier", () => {
    const many = Float32Array.from({ length: 1000 }, (_, index) => (index === 0 ? 1e6 : 1 + (index % 40)));
    expect(buildMagnitudeScale(many)?.most).toBe(50);
  });

  it("are explained by numbers that are round, falling, and told apart", () => {
    fc.assert(
      fc.property(values, (list) => {
        const scale = buildMagnitudeScale(list)!;
        const samples = listMagnitudeSamples(scale);
        expect(samples[0]).toBe(scale.most);
        for (const [index, value] of samples.entries()) {
          expect(String(value).replace(/[0.]|e.*/g, "")).toMatch(/^[125]$/);
          if (index > 0) expect(scale.sizeOf(value)).toBeLessThan(scale.sizeOf(samples[index - 1]!) - 1);
        }
      }),
    );
  });
});
