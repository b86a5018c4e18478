import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lane } from "../../../src/model/lanes.ts";
import { layOutChart } from "../../../src/ui/timeline/chart-layout.ts";

const aLane = (subRowCount: number, layer: number, looseRowCount = 0): Lane => ({
  layerId: `layer-${layer}`,
  layer,
  count: subRowCount,
  subRowCount,
  looseRowCount,
  dense: false,
  items: [],
});
const someLanes = fc
  .array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 })
  .map((counts) => counts.map((count, layer) => aLane(count, layer)));

describe("the chart's layout", () => {
  it("keeps every lane within the dock, in order, under the histogram and over the band", () => {
    fc.assert(
      fc.property(
        someLanes,
        fc.integer({ min: 90, max: 400 }),
        fc.integer({ min: 200, max: 2000 }),
        (lanes, height, width) => {
          const layout = layOutChart({ width, height }, lanes);
          expect(layout.lanes).toHaveLength(lanes.length);
          let top = layout.histogram.bottom;
          for (const lane of layout.lanes) {
            expect(lane.top).toBeGreaterThanOrEqual(top - 1e-6);
            expect(lane.bottom).toBeGreaterThan(lane.top);
            top = lane.bottom;
          }
          expect(top).toBeLessThanOrEqual(layout.band.top + 1e-6);
          expect(layout.histogram.bottom - layout.histogram.top).toBeGreaterThanOrEqual(20);
          expect(layout.band.bottom).toBe(layout.ticks.top);
          expect(layout.ticks.bottom).toBe(layout.overview.top);
          expect(layout.overview.bottom).toBe(height);
          expect(layout.plotStart + layout.plotWidth).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it("gives a lane of more sub-rows at least as much height", () => {
    fc.assert(
      fc.property(someLanes, (lanes) => {
        const { lanes: strips } = layOutChart({ width: 1400, height: 135 }, lanes);
        lanes.forEach((lane, a) => {
          lanes.forEach((other, b) => {
            if (lane.subRowCount < other.subRowCount) return;
            const heightOf = (index: number): number => strips[index]!.bottom - strips[index]!.top;
            expect(heightOf(a)).toBeGreaterThanOrEqual(heightOf(b) - 1e-6);
          });
        });
      }),
    );
  });

  it("gives the histogram everything where lanes are not shown", () => {
    const layout = layOutChart({ width: 390, height: 84 }, null);
    expect(layout.lanes).toEqual([]);
    expect(layout.histogram).toEqual({ top: 0, bottom: layout.band.top });
  });
});
