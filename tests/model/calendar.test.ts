import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUnits, axisUnits, snap, startOfUnit, toUtc } from "../../src/model/calendar.ts";
import { dayMs } from "../../src/model/instant.ts";

const at = (text: string) => Date.parse(text.includes("T") ? `${text}Z` : `${text}T00:00Z`);
const unit = fc.constantFrom(...axisUnits);
const instant = fc.integer({ min: -100_000, max: 3_000_000 }).map((days) => days * dayMs + 12_345_678);

describe("the calendar", () => {
  it("knows the years 0 to 99 and those before our era", () => {
    expect(new Date(toUtc(44, 2, 15)).toISOString()).toBe("0044-03-15T00:00:00.000Z");
    expect(new Date(toUtc(-43, 2, 15)).toISOString()).toBe("-000043-03-15T00:00:00.000Z");
  });

  it("adds months to the last of a month by its end", () => {
    expect(addUnits(at("2018-01-31"), "month", 1)).toBe(at("2018-02-28"));
    expect(addUnits(at("2016-01-31T10:30"), "month", 1)).toBe(at("2016-02-29T10:30"));
    expect(addUnits(at("2018-03-31"), "month", -1)).toBe(at("2018-02-28"));
    expect(addUnits(at("2016-02-29"), "year", 1)).toBe(at("2017-02-28"));
    expect(addUnits(at("2016-02-29"), "decade", -1)).toBe(at("2006-02-28"));
  });

  it("steps over the turn of our era", () => {
    expect(addUnits(toUtc(-1, 11, 1), "month", 2)).toBe(toUtc(0, 1, 1));
    expect(startOfUnit(toUtc(-43, 2, 15), "decade")).toBe(toUtc(-50));
    expect(startOfUnit(toUtc(-43, 2, 15), "century")).toBe(toUtc(-100));
  });

  it("leaves open ends open", () => {
    for (const open of [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) {
      expect([addUnits(open, "month", 1), startOfUnit(open, "year"), snap(open, "day")]).toEqual([
        open,
        open,
        open,
      ]);
    }
  });

  it("never leaves what a date can hold", () => {
    for (const one of axisUnits) {
      expect(Number.isNaN(new Date(addUnits(8.64e15, one, 1)).getTime())).toBe(false);
      expect(Number.isNaN(new Date(startOfUnit(-8.64e15, one)).getTime())).toBe(false);
    }
  });

  it("begins a unit at or before each of its instants, and less than one unit before", () => {
    fc.assert(
      fc.property(instant, unit, (when, by) => {
        const start = startOfUnit(when, by);
        expect(start).toBeLessThanOrEqual(when);
        expect(addUnits(start, by, 1)).toBeGreaterThan(when);
        expect(startOfUnit(start, by)).toBe(start);
      }),
    );
  });

  it("there and back from the beginning of a unit is where one was", () => {
    fc.assert(
      fc.property(instant, unit, fc.integer({ min: -50, max: 50 }), (when, by, count) => {
        const start = startOfUnit(when, by);
        expect(addUnits(addUnits(start, by, count), by, -count)).toBe(start);
      }),
    );
  });

  it("snaps to the nearer beginning, of two equally near to the later", () => {
    expect(snap(at("2018-07-03T11:59"), "day")).toBe(at("2018-07-03"));
    expect(snap(at("2018-07-03T12:00"), "day")).toBe(at("2018-07-04"));
    expect(snap(at("2018-07-20"), "month")).toBe(at("2018-08-01"));
    expect(snap(at("2018-07-20"), "year")).toBe(at("2019-01-01"));
    expect(snap(at("2018-07-20"), "century")).toBe(at("2000-01-01"));
  });
});
