import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ComparisonGroup,
  compareMemberships,
  compareRow,
  compareRows,
  comparisonGroups,
  countCompared,
  countGroups,
  findChange,
  groupCodes,
  toGroup,
  toWindowRows,
} from "../../src/model/compare.ts";
import { buildEventTable } from "../../src/model/event-table.ts";
import { dayMs, minuteMs, type TimeWindow } from "../../src/model/instant.ts";
import { buildMask, countWindow, findRows, membership } from "../../src/model/query.ts";
import { parseWindow } from "../../src/model/time-window.ts";
import { inWindow, type When } from "../../src/model/when.ts";
import { anEvent } from "../builders.ts";
import { context, origin, someEvents, someWhen, someWindow } from "./random-events.ts";

const noFilters = {
  kind: null,
  claim: null,
  relevance: null,
  reliability: null,
  credibility: null,
  actor: null,
  source: null,
};
const all = { hiddenLayers: new Set<string>(), filters: noFilters, hits: null };

/** What happened, had we been there: begun and over at these moments. */
interface Happening {
  readonly start: number;
  readonly end: number;
}

/** Far beyond every window with ends of these tests: stands for an open end. */
const farUnits = 70;

/** Every way in which an event of this date can have happened, unit by unit. */
function listHappenings(when: When, unitMs: number): Happening[] {
  const bounded = (instant: number) =>
    Number.isFinite(instant) ? (instant - origin) / unitMs : Math.sign(instant) * farUnits;
  const happenings: Happening[] = [];
  for (let start = bounded(when.earliestStart); start <= bounded(when.latestStart); start++) {
    for (let end = bounded(when.earliestEnd); end <= bounded(when.latestEnd); end++) {
      if (start < end) happenings.push({ start: origin + start * unitMs, end: origin + end * unitMs });
    }
  }
  return happenings;
}

function happenedIn({ start, end }: Happening, { from, to }: TimeWindow): boolean {
  return start < to && end > from;
}

/** A group is said where every way of having happened agrees on it. */
function groupByHappenings(when: When, a: TimeWindow, b: TimeWindow, unitMs: number): ComparisonGroup | null {
  const found = new Set(
    listHappenings(when, unitMs).map((one) => {
      const [inA, inB] = [happenedIn(one, a), happenedIn(one, b)];
      return inA && inB ? "both" : inA ? "only-a" : inB ? "only-b" : null;
    }),
  );
  return found.size === 1 ? ([...found][0] ?? null) : "uncertain";
}

const swapped: Record<ComparisonGroup, ComparisonGroup> = {
  "only-a": "only-b",
  "only-b": "only-a",
  both: "both",
  uncertain: "uncertain",
};

const memberships = { no: 0, possibly: 1, certainly: 2 } as const;

describe("an event and two windows", () => {
  it.each([minuteMs, dayMs])(
    "are told as every way of having happened tells them, in units of %i ms",
    (unitMs) => {
      fc.assert(
        fc.property(someWhen(unitMs), someWindow(unitMs), someWindow(unitMs), (when, a, b) => {
          const code = compareMemberships(memberships[inWindow(when, a)], memberships[inWindow(when, b)]);
          expect(toGroup(code)).toBe(groupByHappenings(when, a, b, unitMs));
        }),
        { numRuns: 1500 },
      );
    },
  );

  it("have a group of their own for each way of being certain, and one for all doubt", () => {
    const told = ([0, 1, 2] as const).map((inA) =>
      ([0, 1, 2] as const).map((inB) => toGroup(compareMemberships(inA, inB))),
    );
    expect(told).toEqual([
      [null, "uncertain", "only-b"],
      ["uncertain", "uncertain", "uncertain"],
      ["only-a", "uncertain", "both"],
    ]);
  });
});

const someTable = fc.constantFrom(minuteMs, dayMs).chain((unitMs) =>
  fc.record({
    table: someEvents(unitMs).map((events) => buildEventTable(events, context)),
    a: someWindow(unitMs),
    b: someWindow(unitMs),
    hidden: fc.subarray(["first", "second"]),
  }),
);

describe("the rows of two windows", () => {
  it("are exactly those of either, each in the group of its own date, in time order", () => {
    fc.assert(
      fc.property(someTable, ({ table, a, b, hidden }) => {
        const mask = buildMask(table, { ...all, hiddenLayers: new Set(hidden) });
        const { rows, groups } = compareRows(table, mask, { a, b });
        const wanted = Array.from({ length: table.length }, (_, row) => ({
          row,
          group: mask[row] === 1 ? compareRow(table, row, { a, b }) : 0,
        })).filter(({ group }) => group !== groupCodes.neither);
        expect([...rows].map((row, index) => ({ row, group: groups[index] }))).toEqual(wanted);
      }),
    );
  });

  it("change sides when the windows do, and nothing else", () => {
    fc.assert(
      fc.property(someTable, ({ table, a, b }) => {
        const mask = buildMask(table, all);
        const there = compareRows(table, mask, { a, b });
        const back = compareRows(table, mask, { a: b, b: a });
        expect([...back.rows]).toEqual([...there.rows]);
        const turned = [...there.groups].map((code) => swapped[toGroup(code)!]);
        expect([...back.groups].map((code) => toGroup(code))).toEqual(turned);
        const [counts, turnedCounts] = [countGroups(there), countGroups(back)];
        for (const group of comparisonGroups) expect(turnedCounts[swapped[group]]).toBe(counts[group]);
      }),
    );
  });

  it("are in both, or uncertain, where a window is compared with itself", () => {
    fc.assert(
      fc.property(someTable, ({ table, a }) => {
        const mask = buildMask(table, all);
        const compared = compareRows(table, mask, { a, b: a });
        expect(toWindowRows(compared)).toEqual(findRows(table, mask, a));
        const { possible, total } = countWindow(table, mask, a);
        expect(countGroups(compared)).toEqual({
          "only-a": 0,
          "only-b": 0,
          both: total - possible,
          uncertain: possible,
        });
        expect(countCompared(table, mask, { a, b: a }, compared)).toEqual(countWindow(table, mask, a));
      }),
    );
  });

  it("are counted as those of one window are", () => {
    fc.assert(
      fc.property(someTable, ({ table, a, b }) => {
        const mask = buildMask(table, all);
        const compared = compareRows(table, mask, { a, b });
        const counts = countCompared(table, mask, { a, b }, compared);
        const isIn = (row: number) => membership(table, row, a) > 0 || membership(table, row, b) > 0;
        const events = Array.from({ length: table.length }, (_, row) => ({ row, event: table.eventAt(row) }));
        const inside = events.filter(({ row }) => isIn(row));
        expect(counts.total).toBe(inside.length);
        expect(counts.possible).toBe(countGroups(compared).uncertain);
        expect(counts.unplaced).toBe(inside.filter(({ row }) => table.placed[row] === 0).length);
        expect(counts.countryOnly).toBe(
          inside.filter(({ row, event }) => table.placed[row] === 1 && event.placePrecision === "country")
            .length,
        );
        expect(counts.outside).toBe(
          events.filter(({ row, event }) => event.when !== null && !isIn(row)).length,
        );
        expect(counts.undated).toBe(events.filter(({ event }) => event.when === null).length);
      }),
    );
  });
});

describe("what is said of a span", () => {
  it("is true of every way in which it can have happened, and is not said of what did not last", () => {
    fc.assert(
      fc.property(someWhen(dayMs), someWindow(dayMs), someWindow(dayMs), (when, a, b) => {
        const change = findChange(when, { a, b });
        const turned = findChange(when, { a: b, b: a });
        expect(turned).toBe(change);
        if (change === null) return;
        expect(when.span).toBe("throughout");
        for (const happening of listHappenings(when, dayMs)) {
          const [inA, inB] = [happenedIn(happening, a), happenedIn(happening, b)];
          if (change === "went-on") {
            expect([inA, inB]).toEqual([true, true]);
            const [first, last] = a.from < b.from ? [a, b] : [b, a];
            expect(happening.start < first.to && happening.end > last.from && first.to <= last.from).toBe(
              true,
            );
          } else {
            expect(inA).not.toBe(inB);
            const other = inA ? b : a;
            if (change === "ended") expect(happening.end).toBeLessThanOrEqual(other.from);
            else expect(happening.start).toBeGreaterThanOrEqual(other.to);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  const pair = { a: parseWindow("2018")!, b: parseWindow("2023")! };
  it.each([
    ["2017-05/2018-08", "ended"],
    ["2018-02-01/2018-03-01", "ended"],
    ["2020-09-27/2023-02-01", "began"],
    ["2017-01-01/2024-01-01", "went-on"],
    ["2017/2024", "went-on"],
    ["2018-03-01/..", null],
    ["2018/2023", "went-on"],
    ["2018", null],
    ["2018-07-03", null],
    ["2019-01-01/2022-12-31", null],
    ["2019/2023", "began"],
    ["2019/..", null],
    ["2022-12-31/2023-01-01~", null],
  ])("of %s in 2018 and 2023: %s", (date, change) => {
    expect(findChange(anEvent({ date }).when, pair)).toBe(change);
  });

  it("leaves out 'went on' where the windows overlap, because being in both does not show it", () => {
    const brief = anEvent({ date: "2018-07-03/2018-07-05" }).when;
    expect(findChange(brief, { a: parseWindow("2018")!, b: parseWindow("2018-07")! })).toBeNull();
  });

  it("says nothing of what has no date", () => {
    expect(findChange(null, pair)).toBeNull();
  });
});
