import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUtc } from "../../src/model/calendar.ts";
import { buildEventTable } from "../../src/model/event-table.ts";
import { buildEdges, buildHistogram } from "../../src/model/histogram.ts";
import { dayMs } from "../../src/model/instant.ts";
import { startOfUnit } from "../../src/model/time-axis.ts";
import { anEvent } from "../builders.ts";
import { context, origin, someEvents } from "./random-events.ts";

const sum = (counts: readonly Uint32Array[]) =>
  counts.reduce((all, bins) => all + bins.reduce((a, b) => a + b, 0), 0);

describe("the histogram", () => {
  it("agrees with asking each event", () => {
    const edges = fc
      .uniqueArray(fc.integer({ min: -5, max: 45 }), { minLength: 2, maxLength: 10 })
      .map((days) =>
        Float64Array.from(
          days.sort((a, b) => a - b),
          (day) => origin + day * dayMs,
        ),
      );
    fc.assert(
      fc.property(someEvents(dayMs), edges, fc.infiniteStream(fc.boolean()), (events, given, shown) => {
        const table = buildEventTable(events, context);
        const mask = Uint8Array.from({ length: table.length }, () => (shown.next().value ? 1 : 0));
        const histogram = buildHistogram(table, mask, given);

        const rows = Array.from({ length: table.dated }, (_, row) => row).filter((row) => mask[row] === 1);
        const whens = rows.map((row) => ({ layer: table.layer[row]!, when: table.eventAt(row).when! }));
        expect(histogram.bins).toBe(given.length - 1);
        expect(histogram.earlier).toBe(whens.filter(({ when }) => when.earliestStart < given[0]!).length);
        expect(histogram.later).toBe(whens.filter(({ when }) => when.earliestStart >= given.at(-1)!).length);
        let max = 0;
        for (let bin = 0; bin < histogram.bins; bin++) {
          const inBin = whens.filter(
            ({ when }) => when.earliestStart >= given[bin]! && when.earliestStart < given[bin + 1]!,
          );
          max = Math.max(max, inBin.length);
          for (const [layer] of context.layers.entries()) {
            const ofLayer = inBin.filter((one) => one.layer === layer);
            const certain = ofLayer.filter(({ when }) => when.latestStart < given[bin + 1]!).length;
            expect(histogram.certain[layer]![bin]).toBe(certain);
            expect(histogram.possible[layer]![bin]).toBe(ofLayer.length - certain);
          }
        }
        expect(histogram.max).toBe(max);
      }),
      { numRuns: 200 },
    );
  });

  it("is sure of a month's event by the month, and not by the day", () => {
    const table = buildEventTable([anEvent({ date: "2018-07" })], context);
    const mask = Uint8Array.of(1);
    const months = buildHistogram(table, mask, Float64Array.of(toUtc(2018, 6), toUtc(2018, 7)));
    expect([sum(months.certain), sum(months.possible)]).toEqual([1, 0]);
    const days = buildHistogram(table, mask, Float64Array.of(toUtc(2018, 6, 1), toUtc(2018, 6, 2)));
    expect([sum(days.certain), sum(days.possible)]).toEqual([0, 1]);
  });

  it("counts open starts as earlier and leaves the undated out", () => {
    const table = buildEventTable(
      [anEvent({ id: "a", date: "../2018" }), anEvent({ id: "b", date: null })],
      context,
    );
    const histogram = buildHistogram(table, Uint8Array.of(1, 1), Float64Array.of(toUtc(1000), toUtc(3000)));
    expect([histogram.earlier, histogram.later, histogram.max]).toEqual([1, 0, 0]);
  });

  it("without bins has none", () => {
    const table = buildEventTable([anEvent()], context);
    expect(buildHistogram(table, Uint8Array.of(1), new Float64Array(0))).toMatchObject({ bins: 0, max: 0 });
  });
});

describe("the edges of bins", () => {
  it("cover the axis, begin units, ascend, and are as wide as asked", () => {
    const axis = fc
      .tuple(fc.integer({ min: -1_000_000, max: 2_000_000 }), fc.integer({ min: 2, max: 1_000_000 }))
      .map(([from, days]) => ({ from: from * dayMs, to: (from + days) * dayMs }));
    fc.assert(
      fc.property(axis, fc.integer({ min: 200, max: 2000 }), (shown, widthPx) => {
        const edges = buildEdges(shown, widthPx, 6);
        expect(edges[0]).toBeLessThanOrEqual(shown.from);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(shown.to);
        expect(edges.length).toBeLessThan(widthPx / 2);
        for (const [index, edge] of edges.entries()) {
          expect(startOfUnit(edge, "day")).toBe(edge);
          const bin = edge - (edges[index - 1] ?? Number.NEGATIVE_INFINITY);
          expect((bin / (shown.to - shown.from)) * widthPx).toBeGreaterThan(2.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of fifteen years are months", () => {
    const edges = buildEdges({ from: toUtc(2012), to: toUtc(2027) }, 1200, 6);
    expect(edges.length).toBe(15 * 12 + 1);
  });
});
