import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFlight } from "../../src/geometry/flight.ts";

const view = fc.record({
  center: fc.tuple(
    fc.double({ min: -180, max: 179, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  ),
  zoom: fc.double({ min: 1, max: 14, noNaN: true }),
});
const width = 1000;

describe("A flight", () => {
  it("begins and ends exactly at its views", () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        const fly = createFlight(from, to, width);
        expect(fly(0)).toBe(from);
        expect(fly(1)).toBe(to);
      }),
    );
  });

  it("never jumps: a small step is a small way on screen, also at the ends", () => {
    fc.assert(
      fc.property(view, view, fc.integer({ min: 0, max: 999 }), (from, to, step) => {
        const fly = createFlight(from, to, width);
        const one = fly(step / 1000);
        const next = fly((step + 1) / 1000);
        expect(Math.abs(next.zoom - one.zoom)).toBeLessThan(0.1);
        const raw = next.center[0] - one.center[0];
        const degrees = raw - 360 * Math.round(raw / 360);
        const pxPerDegree = (512 * 2 ** Math.max(one.zoom, next.zoom)) / 360;
        expect(Math.abs(degrees) * pxPerDegree).toBeLessThan(width * 0.1);
      }),
      { numRuns: 300 },
    );
  });

  it("rises to cover much ground, and stays level to cover little", () => {
    const far = createFlight({ center: [0, 40], zoom: 9 }, { center: [60, 40], zoom: 9 }, width);
    expect(far(0.5).zoom).toBeLessThan(6);
    const near = createFlight({ center: [50, 40], zoom: 9 }, { center: [50.05, 40], zoom: 9 }, width);
    expect(near(0.5).zoom).toBeGreaterThan(8.9);
  });

  it("goes around the world by the shorter way", () => {
    const fly = createFlight({ center: [170, 0], zoom: 4 }, { center: [-170, 0], zoom: 4 }, width);
    expect(Math.abs(fly(0.5).center[0])).toBeGreaterThan(179);
  });

  it("over one place only zooms, evenly", () => {
    const fly = createFlight({ center: [48, 40], zoom: 4 }, { center: [48, 40], zoom: 8 }, width);
    expect(fly(0.5).zoom).toBeCloseTo(6, 6);
    expect(fly(0.5).center[0]).toBeCloseTo(48, 5);
    expect(fly(0.5).center[1]).toBeCloseTo(40, 5);
  });
});
