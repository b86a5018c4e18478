import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildColumnHistogram,
  type ColumnFilter,
  countColumn,
  type FacetColumn,
  findColumnRows,
  type RangeColumn,
} from "../../src/model/column-filter.ts";
import { aRawTable } from "../map/event-layer/raw-table.ts";

const values = ["north", "south", ""];
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const rows = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 9 }),
    code: fc.integer({ min: 0, max: 2 }),
    number: fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(Number.NaN)),
    shown: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);
type Rows = typeof rows extends fc.Arbitrary<infer One> ? One : never;

function build(unsorted: Rows) {
  const list = [...unsorted].sort((a, b) => a.start - b.start);
  const table = aRawTable(
    list.map(({ start }) => ({ x: 0, y: 0, starts: [start, start], ends: [start + 1, start + 1] })),
  );
  const facet: FacetColumn = {
    type: "facet",
    id: "region",
    name: "Region",
    values,
    codes: Uint8Array.from(list, ({ code }) => code),
  };
  const range: RangeColumn = {
    type: "range",
    id: "dead",
    name: "Dead",
    numbers: Float32Array.from(list, ({ number }) => number),
  };
  const mask = Uint8Array.from(list, ({ shown }) => (shown ? 1 : 0));
  return { list, table, facet, range, mask };
}

const filters = fc.record({
  shown: fc.option(fc.subarray(values), { nil: null }),
  range: fc.option(fc.tuple(fc.integer({ min: -25, max: 25 }), fc.integer({ min: -25, max: 25 })), {
    nil: null,
  }),
});

describe("filters by columns", () => {
  it("let through what every narrowed column lets through, and one can be left out", () => {
    fc.assert(
      fc.property(rows, filters, (given, { shown, range: ends }) => {
        const { list, facet, range } = build(given);
        const chosen = new Map<string, ColumnFilter>();
        if (shown !== null) chosen.set("region", { type: "facet", shown: new Set(shown) });
        if (ends !== null) chosen.set("dead", { type: "range", from: ends[0], to: ends[1] });
        const inFacet = (code: number) => shown?.includes(values[code]!) ?? true;
        const inRange = (number: number) => ends === null || (number >= ends[0] && number <= ends[1]);
        const pass = (except: string | null) => findColumnRows(list.length, [facet, range], chosen, except);
        const wanted = (test: (row: Rows[number]) => boolean) => list.map((row) => (test(row) ? 1 : 0));
        expect([...(pass(null) ?? wanted(() => true))]).toEqual(
          wanted(({ code, number }) => inFacet(code) && inRange(number)),
        );
        expect([...(pass("region") ?? wanted(() => true))]).toEqual(wanted(({ number }) => inRange(number)));
        expect(pass(null) === null).toBe(shown === null && ends === null);
      }),
    );
  });

  it("count per value and per bin what the others leave in the window", () => {
    const window = fc
      .tuple(fc.integer({ min: -1, max: 11 }), fc.integer({ min: -1, max: 11 }))
      .map(([a, b]) => ({
        from: Math.min(a, b),
        to: Math.max(a, b),
      }));
    fc.assert(
      fc.property(rows, window, (given, time) => {
        const { list, table, facet, range, mask } = build(given);
        const left = list.filter(({ start, shown }) => shown && start < time.to && start + 1 > time.from);
        const counts = countColumn(table, mask, time, facet);
        for (const [code, value] of values.entries()) {
          expect(counts.get(value)).toBe(left.filter((row) => row.code === code).length);
        }
        const histogram = buildColumnHistogram(table, mask, time, range, 4);
        const numbers = list.map(({ number }) => number).filter(Number.isFinite);
        if (numbers.length === 0) {
          expect(histogram).toBeNull();
          return;
        }
        expect([histogram?.from, histogram?.to]).toEqual([Math.min(...numbers), Math.max(...numbers)]);
        expect(histogram?.without).toBe(left.filter(({ number }) => Number.isNaN(number)).length);
        expect(histogram?.bins.reduce((sum, count) => sum + count, 0)).toBe(
          left.filter(({ number }) => Number.isFinite(number)).length,
        );
      }),
    );
  });

  it("keep the bars where they are, whatever is shown", () => {
    const { table, range } = build([0, 10, 20].map((number) => ({ start: 0, code: 0, number, shown: true })));
    const bars = (mask: readonly number[]) =>
      buildColumnHistogram(table, Uint8Array.from(mask), always, range, 2);
    expect([...(bars([1, 1, 1])?.bins ?? [])]).toEqual([1, 2]);
    expect([...(bars([1, 0, 0])?.bins ?? [])]).toEqual([1, 0]);
  });
});
