import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartScene } from "../../../src/ui/timeline/chart-scene.ts";
import { listStretches } from "../../../src/ui/timeline/compared-rows.ts";

const plot = { plotStart: 100, plotWidth: 400 };

/** A scene in which an instant is its own pixel. */
function aScene(window: ChartScene["window"], comparison: ChartScene["comparison"]): ChartScene {
  return { layout: plot, window, comparison, xAt: (instant: number) => instant } as unknown as ChartScene;
}

const bound = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 600 }) },
  fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
);
const someWindow = fc
  .tuple(bound, bound)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

describe("the stretches of the plot", () => {
  it("cover it once from end to end, and are inside exactly where a window is", () => {
    fc.assert(
      fc.property(someWindow, fc.option(someWindow, { nil: null }), (window, comparison) => {
        const stretches = listStretches(aScene(window, comparison));
        expect(stretches.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(plot.plotWidth);
        for (const [index, { from, to, isInside }] of stretches.entries()) {
          expect(from).toBe(index === 0 ? plot.plotStart : stretches[index - 1]!.to);
          const middle = (from + to) / 2;
          const holds = (one: ChartScene["comparison"]) =>
            one !== null && middle > one.from && middle < one.to;
          expect(isInside).toBe(holds(window) || holds(comparison));
        }
      }),
    );
  });
});
