import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SituationEvent } from "../../src/model/event.ts";
import { buildEventTable, openEnd, openStart } from "../../src/model/event-table.ts";
import { type Facet, facets, noFilters } from "../../src/model/filter.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import {
  buildMask,
  countFacets,
  countLayers,
  countWindow,
  findRowRange,
  findRows,
  type MaskParts,
  membership,
  toUnits,
} from "../../src/model/query.ts";
import { inWindow } from "../../src/model/when.ts";
import { anEvent } from "../builders.ts";
import { context, origin, someEvents, someFilters, someWindow } from "./random-events.ts";

const everything: MaskParts = { hiddenLayers: new Set(), filters: noFilters, hits: null };

/** The oracle asks each event, one by one, in the words of the data model. */
const valuesOf: Record<Facet, (event: SituationEvent) => readonly (string | number | null)[]> = {
  kind: (event) => [event.kind],
  claim: (event) => [event.claim.status],
  relevance: (event) => [event.relevance],
  reliability: (event) => [event.grade.reliability],
  credibility: (event) => [event.grade.credibility],
  actor: (event) => event.participants.map((one) => one.id),
  source: (event) => event.citations.map((one) => one.sourceId),
};

function passes(
  event: SituationEvent,
  { hiddenLayers, filters }: MaskParts,
  except: Facet | "layers" | null,
): boolean {
  if (except !== "layers" && hiddenLayers.has(event.layerId)) return false;
  return facets.every((facet) => {
    const shown = filters[facet] as ReadonlySet<unknown> | null;
    return facet === except || shown === null || valuesOf[facet](event).some((value) => shown.has(value));
  });
}

const isIn = (event: SituationEvent, window: { from: number; to: number }) =>
  event.when === null ? "no" : inWindow(event.when, window);

for (const [name, unitMs] of [
  ["days", dayMs],
  ["minutes", minuteMs],
] as const) {
  describe(`the table agrees with the events, in ${name}`, () => {
    it("on what is certainly, possibly and not in a window", () => {
      fc.assert(
        fc.property(someEvents(unitMs), someWindow(unitMs), (events, window) => {
          const table = buildEventTable(events, context);
          const words = ["no", "possibly", "certainly"];
          for (let row = 0; row < table.length; row++) {
            expect(words[membership(table, row, window)]).toBe(isIn(table.eventAt(row), window));
          }
        }),
        { numRuns: 300 },
      );
    });

    it("on the rows of a window and their counts", () => {
      fc.assert(
        fc.property(someEvents(unitMs), someFilters, someWindow(unitMs), (events, filters, window) => {
          const table = buildEventTable(events, context);
          const parts = { ...everything, filters, hiddenLayers: new Set(["second"]) };
          const mask = buildMask(table, parts);
          const { rows, certain } = findRows(table, mask, window);

          const shown = events.filter((event) => passes(event, parts, null));
          const inside = shown.filter((event) => isIn(event, window) !== "no");
          const found = Array.from(rows, (row, index) => `${table.eventAt(row).id} ${certain[index]}`);
          expect(found.sort()).toEqual(
            inside.map((event) => `${event.id} ${isIn(event, window) === "certainly" ? 1 : 0}`).sort(),
          );
          expect([...rows]).toEqual([...rows].sort((a, b) => a - b));

          const isPlaced = (event: SituationEvent) =>
            event.placeId !== null && event.placePrecision !== "unknown";
          expect(countWindow(table, mask, window)).toEqual({
            total: inside.length,
            possible: inside.filter((event) => isIn(event, window) === "possibly").length,
            countryOnly: inside.filter((event) => isPlaced(event) && event.placePrecision === "country")
              .length,
            vague: inside.filter(
              (event) => isPlaced(event) && ["district", "region"].includes(event.placePrecision),
            ).length,
            unplaced: inside.filter((event) => !isPlaced(event)).length,
            undated: shown.filter((event) => event.when === null).length,
            outside: shown.filter((event) => event.when !== null).length - inside.length,
          });
        }),
        { numRuns: 300 },
      );
    });
  });
}

describe("the range of rows to look at", () => {
  it("holds a row that ends one unit into the window, and one that starts one unit before its end", () => {
    const table = buildEventTable([anEvent({ date: "2018-07-03T10:30Z" })], context);
    const start = Date.UTC(2018, 6, 3, 10, 30);
    const range = (from: number, to: number) => findRowRange(table, toUnits(table, { from, to }));
    expect(range(start, start + minuteMs)).toEqual({ first: 0, end: 1 });
    expect(range(start - minuteMs, start)).toEqual({ first: 0, end: 0 });
    expect(range(start + minuteMs, start + 2 * minuteMs)).toEqual({ first: 1, end: 1 });
  });

  it("leaves out no row that is in the window", () => {
    fc.assert(
      fc.property(someEvents(minuteMs, 3), someWindow(minuteMs), (events, window) => {
        const table = buildEventTable(events, context);
        const { first, end } = findRowRange(table, toUnits(table, window));
        for (let row = 0; row < table.length; row++) {
          if (membership(table, row, window) !== 0) expect(row >= first && row < end).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("counts beside the filters", () => {
  it("tell for each layer what all but the layers leave", () => {
    fc.assert(
      fc.property(someEvents(dayMs), someFilters, someWindow(dayMs), (events, filters, window) => {
        const table = buildEventTable(events, context);
        const parts = { ...everything, filters, hiddenLayers: new Set(["first", "third"]) };
        const counts = countLayers(table, parts, window);
        for (const { id } of context.layers) {
          const expected = events.filter(
            (event) => event.layerId === id && passes(event, parts, "layers") && isIn(event, window) !== "no",
          );
          expect(counts.get(id)).toBe(expected.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("tell for each value of a facet what all the other filters leave", () => {
    fc.assert(
      fc.property(someEvents(dayMs), someFilters, someWindow(dayMs), (events, filters, window) => {
        const table = buildEventTable(events, context);
        const parts = { ...everything, filters, hiddenLayers: new Set(["third"]) };
        const counts = countFacets(table, parts, window);
        for (const facet of facets) {
          const left = events.filter((event) => passes(event, parts, facet) && isIn(event, window) !== "no");
          for (const [value, count] of counts[facet]) {
            expect(count).toBe(
              left.filter((event) => valuesOf[facet](event).map(String).includes(value)).length,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("hold every value, the unused ones with none", () => {
    const table = buildEventTable([], context);
    const counts = countFacets(table, everything, { from: 0, to: 1 });
    expect([...counts.credibility]).toEqual(["1", "2", "3", "4", "5", "6"].map((value) => [value, 0]));
    expect([...counts.actor.keys()]).toEqual(["ali", "leyla", "vali"]);
  });
});

describe("a mask", () => {
  const table = buildEventTable(
    [
      anEvent({ id: "a", date: "2018" }),
      anEvent({ id: "b", date: "2019" }),
      anEvent({ id: "c", date: null }),
    ],
    context,
  );

  it("of no filters lets every row through, the undated too", () => {
    expect([...buildMask(table, everything)]).toEqual([1, 1, 1]);
  });

  it("keeps to the hits of a search", () => {
    expect([...buildMask(table, { ...everything, hits: Uint8Array.of(0, 1, 0) })]).toEqual([0, 1, 0]);
  });

  it("of an actor that takes part in nothing is empty", () => {
    const filters = { ...noFilters, actor: new Set(["nobody"]) };
    expect([...buildMask(table, { ...everything, filters })]).toEqual([0, 0, 0]);
  });
});

describe("a window in whole units", () => {
  const table = buildEventTable([anEvent({ date: "2018-07-03" })], context);

  it("leaves unbounded sides unbounded and keeps bounded ones apart from them", () => {
    expect(toUnits(table, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })).toEqual({
      from: openStart,
      to: openEnd,
    });
    expect(toUnits(table, { from: -8.64e15, to: 8.64e15 })).toEqual({ from: openStart + 1, to: openEnd - 1 });
  });

  it("is widened to them, never narrowed", () => {
    const units = toUnits(table, { from: origin + 1, to: origin + 2 });
    expect(units.to - units.from).toBe(1);
  });
});
