import fc from "fast-check";
import { expect, test } from "vitest";
import { toScaleBar } from "../../src/export/furniture/scale-bar.ts";

test("a hundred and more kilometres at the equator, half as long in pixels at 60 degrees", () => {
  const equator = toScaleBar({ center: [0, 0], zoom: 4 }, 120);
  expect(equator.meters).toBe(500_000);
  expect(equator.widthPx).toBeCloseTo((500_000 / 40_075_016.686) * 512 * 16, 3);
  const north = toScaleBar({ center: [0, 60], zoom: 4 }, 240);
  expect(north.widthPx / north.meters).toBeCloseTo((2 * equator.widthPx) / equator.meters, 9);
});

test("the bar is of a round length, and never longer than allowed nor shorter than two fifths of it", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 18, noNaN: true }),
      (lat, zoom) => {
        const { meters, widthPx } = toScaleBar({ center: [0, lat], zoom }, 120);
        expect(String(meters.toExponential())).toMatch(/^[125]e/);
        expect(widthPx).toBeLessThanOrEqual(120 + 1e-9);
        expect(widthPx).toBeGreaterThan(48 - 1e-9);
      },
    ),
  );
});
