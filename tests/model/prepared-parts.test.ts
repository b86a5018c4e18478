import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import { buildEventTable, type EventTable } from "../../src/model/event-table.ts";
import { noFilters } from "../../src/model/filter.ts";
import { buildHistogram } from "../../src/model/histogram.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { peekMaskTally } from "../../src/model/mask-tally.ts";
import { peekFacetTally, prepareParts } from "../../src/model/prepared-parts.ts";
import { buildMask, countFacets, countLayers, countWindow, findRows } from "../../src/model/query.ts";
import type { MaskParts } from "../../src/model/row-failures.ts";
import { context, origin, someEvents, someFilters, someWindow } from "./random-events.ts";

/** Everything that is counted, by passes over the rows. `tests/model/query.test.ts` holds these to asking each event. */
function countAll(
  table: EventTable,
  parts: MaskParts,
  window: { from: number; to: number },
  edges: number[],
) {
  const mask = buildMask(table, parts);
  const { rows, certain } = findRows(table, mask, window);
  const counts = {
    rows: [...rows],
    certain: [...certain],
    window: countWindow(table, mask, window),
    layers: countLayers(table, parts, window),
    facets: countFacets(table, parts, window),
    histogram: buildHistogram(table, mask, Float64Array.from(edges)),
  };
  return { mask, counts };
}

/** The same once it is ready; says how often the work paused. */
function prepare(table: EventTable, parts: MaskParts): number {
  let pauses = 0;
  for (const _ of prepareParts(table, parts)) pauses++;
  return pauses;
}

const someParts = fc.record({
  filters: someFilters,
  hiddenLayers: fc.constantFrom(new Set<string>(), new Set(["second"]), new Set(["first", "third"])),
});

const someEdges = (unitMs: number) =>
  fc
    .uniqueArray(fc.integer({ min: -5, max: 48 }), { maxLength: 12 })
    .map((units) => units.sort((a, b) => a - b).map((unit) => origin + unit * unitMs));

/** As many rows as make many blocks of running sums, each of the few given ones many times. */
function repeat(events: readonly SituationEvent[], times: number): SituationEvent[] {
  return Array.from({ length: times }, (_, time) =>
    events.map((event) => ({ ...event, id: `${event.id}-${time}` })),
  ).flat();
}

for (const [name, unitMs] of [
  ["days", dayMs],
  ["minutes", minuteMs],
] as const) {
  for (const times of [1, 60]) {
    describe(`what is ready to be counted in ${name}, each event ${times} times`, () => {
      it("is what passes over the rows count, in any window and with any filters", () => {
        const hits = fc.option(fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), { freq: 2 });
        fc.assert(
          fc.property(
            someEvents(unitMs),
            someParts,
            hits,
            fc.array(someWindow(unitMs), { minLength: 1, maxLength: 6 }),
            someEdges(unitMs),
            (events, given, found, windows, edges) => {
              const table = buildEventTable(repeat(events, times), context);
              const rowHits =
                found === null
                  ? null
                  : Uint8Array.from({ length: table.length }, (_, row) => (found[row % 30] ? 1 : 0));
              const parts = { ...given, hits: rowHits };
              const passed = windows.map((window) => countAll(table, parts, window, edges).counts);
              // As another object, so that nothing of the passes is remembered for it.
              const ready = { ...parts };
              prepare(table, ready);
              expect(peekFacetTally(table, ready)).not.toBeNull();
              for (const [index, window] of windows.entries()) {
                const { mask, counts } = countAll(table, ready, window, edges);
                expect(peekMaskTally(table, mask)).not.toBeNull();
                expect(counts).toEqual(passed[index]);
              }
            },
          ),
          { numRuns: times === 1 ? 300 : 40 },
        );
      });
    });
  }
}

describe("making ready", () => {
  const events = fc.sample(someEvents(dayMs), { numRuns: 5, seed: 7 }).flat();
  const table = buildEventTable(repeat(events, Math.ceil(150_000 / events.length)), context);

  it("pauses often enough that no stretch of a large table is long", () => {
    const parts = {
      filters: { ...noFilters, kind: new Set(["formation"] as const), actor: new Set(["ali"]) },
      hiddenLayers: new Set(["second"]),
      hits: null,
    };
    // Two passes of sums for the mask and two for the facets, and one for each filter.
    expect(prepare(table, parts)).toBeGreaterThan(4 * Math.floor(table.dated / 20_000));
  });

  it("is done once", () => {
    const parts = { filters: noFilters, hiddenLayers: new Set<string>(), hits: null };
    prepare(table, parts);
    expect(prepare(table, parts)).toBe(0);
  });

  it("of a window whose ends are crossed counts as a pass over the rows does", () => {
    const parts = { filters: noFilters, hiddenLayers: new Set<string>(), hits: null };
    const crossed = { from: origin + 20 * dayMs, to: origin + 10 * dayMs };
    const { counts } = countAll(table, parts, crossed, []);
    const ready = { ...parts };
    prepare(table, ready);
    expect(countAll(table, ready, crossed, []).counts).toEqual(counts);
  });
});
