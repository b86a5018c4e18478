import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUtc } from "../../src/model/calendar.ts";
import { buildEventTable, toInstant } from "../../src/model/event-table.ts";
import { dayMs } from "../../src/model/instant.ts";
import { longestAxisMs } from "../../src/model/time-axis.ts";
import { findWholeAxis } from "../../src/model/whole-axis.ts";
import { anEvent } from "../builders.ts";
import { context } from "./random-events.ts";

const tableOf = (...dates: string[]) =>
  buildEventTable(
    dates.map((date, index) => anEvent({ id: `event-${index}`, date })),
    context,
  );
const year = (text: number) => String(text).padStart(4, "0");

describe("the axis of everything", () => {
  it("is the extent where that is no longer than three centuries", () => {
    const extent = { from: toUtc(1727), to: toUtc(2027) };
    expect(findWholeAxis(tableOf("1800", "2020"), extent)).toBe(extent);
  });

  it("leaves out a date of long ago, which then gathers as earlier", () => {
    const axis = findWholeAxis(tableOf("-0043-03-15", "1990", "2012", "2020"), {
      from: toUtc(-43),
      to: toUtc(2021),
    });
    expect(axis.to).toBe(toUtc(2021));
    expect(axis.to - axis.from).toBe(longestAxisMs);
  });

  it("lies where most begin, even if that is long ago", () => {
    const axis = findWholeAxis(tableOf("0410", "0455", "0476", "2020"), {
      from: toUtc(410),
      to: toUtc(2021),
    });
    expect(axis.from).toBe(toUtc(410));
  });

  it("never leaves the extent, is never longer than three centuries, and no other stretch of its length holds more than a year's worth more", () => {
    const years = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(years, (starts) => {
        const table = tableOf(...starts.map(year));
        const extent = { from: toUtc(Math.min(...starts)), to: toUtc(Math.max(...starts) + 1) };
        const axis = findWholeAxis(table, extent);
        expect(axis.from).toBeGreaterThanOrEqual(extent.from);
        expect(axis.to).toBeLessThanOrEqual(extent.to);
        expect(axis.to - axis.from).toBeLessThanOrEqual(longestAxisMs);
        const countIn = (from: number, lengthMs: number) => {
          let count = 0;
          for (let row = 0; row < table.dated; row++) {
            const start = toInstant(table, table.earliestStart[row]!);
            if (start >= from && start < from + lengthMs) count++;
          }
          return count;
        };
        const most = Math.max(...starts.map((start) => countIn(toUtc(start), longestAxisMs - 366 * dayMs)));
        expect(countIn(axis.from, axis.to - axis.from)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});
