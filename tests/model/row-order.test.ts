import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRowOrder, orderByDates } from "../../src/model/row-order.ts";
import { chooseTimeScale } from "../../src/model/time-scale.ts";
import { toUnitColumns } from "../../src/model/unit-columns.ts";

/** The oracle: the comparison in words of the rule. */
function compare(a: Row, b: Row): number {
  if (a.when === null || b.when === null) {
    if (a.when !== b.when) return a.when === null ? 1 : -1;
  } else {
    if (a.when.start !== b.when.start) return a.when.start < b.when.start ? -1 : 1;
    if (a.when.end !== b.when.end) return a.when.end < b.when.end ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface Row {
  readonly id: string;
  readonly when: { readonly start: number; readonly end: number } | null;
}

const someRows = (instant: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      id: fc.oneof(
        fc.nat(99).map((index) => `event-${index}`),
        fc.string({ unit: "grapheme" }),
      ),
      when: fc.option(
        fc.record({
          start: fc.oneof(
            { weight: 9, arbitrary: instant },
            { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
          ),
          end: fc.oneof(
            { weight: 9, arbitrary: instant },
            { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
          ),
        }),
        { freq: 8 },
      ),
    }),
    { maxLength: 120 },
  );

/** Rows whose starts and ends are each known exactly, as columns of times. */
function toTimes(rows: readonly Row[]) {
  const column = (part: "start" | "end") => Float64Array.from(rows, ({ when }) => when?.[part] ?? Number.NaN);
  return {
    earliestStart: column("start"),
    latestStart: column("start"),
    earliestEnd: column("end"),
    latestEnd: column("end"),
  };
}

for (const [name, instant] of [
  ["with many at one time", fc.integer({ min: -1, max: 1 })],
  ["of any day", fc.integer({ min: -9e4, max: 9e4 }).map((days) => days * 864e5)],
  ["of any time", fc.integer({ min: -8.64e15, max: 8.64e15 })],
  [
    "by fractions and both zeros",
    fc.oneof(
      fc.constantFrom(0, -0),
      fc.integer().map((quarters) => quarters / 4),
    ),
  ],
] as const) {
  describe(`the order of rows ${name}`, () => {
    it("is by start, then end, then id, the undated last", () => {
      fc.assert(
        fc.property(someRows(instant), (rows) => {
          const times = toTimes(rows);
          const units = toUnitColumns(times, chooseTimeScale(Object.values(times)));
          const order = findRowOrder({ ids: rows.map(({ id }) => id), times }, units);
          expect(Array.from(order, (index) => rows[index])).toEqual([...rows].sort(compare));
        }),
        { numRuns: 300 },
      );
    });

    it("is the same where rows share numbered dates, and rows of one time stay as they came", () => {
      const shared = fc.tuple(someRows(instant), fc.array(fc.nat(), { maxLength: 200 }));
      fc.assert(
        fc.property(shared, ([known, picks]) => {
          fc.pre(known.length > 0);
          const dates = Uint32Array.from(picks, (pick) => pick % known.length);
          const times = toTimes(known);
          const units = toUnitColumns(times, chooseTimeScale(Object.values(times)));
          const rows = Array.from(dates, (date, row) => ({ when: known[date]?.when ?? null, row }));
          const sorted = [...rows].sort(
            (a, b) => compare({ id: "", when: a.when }, { id: "", when: b.when }) || a.row - b.row,
          );
          expect([...orderByDates(dates, times, units)]).toEqual(sorted.map(({ row }) => row));
        }),
        { numRuns: 300 },
      );
    });
  });
}
