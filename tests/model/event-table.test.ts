import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toWorldX, toWorldY } from "../../src/geometry/web-mercator.ts";
import { buildEventTable, isOpen, noPlace, toInstant } from "../../src/model/event-table.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { membership } from "../../src/model/query.ts";
import { anEvent } from "../builders.ts";
import { context, someEvents } from "./random-events.ts";

const at = (text: string) => Date.parse(`${text}T00:00Z`);

describe("the event table", () => {
  it("sorts by earliest start, then latest end, then id, the undated last", () => {
    const table = buildEventTable(
      [
        anEvent({ id: "undated", date: null }),
        anEvent({ id: "late", date: "2019" }),
        anEvent({ id: "b", date: "2018-01-01" }),
        anEvent({ id: "a", date: "2018-01-01" }),
        anEvent({ id: "long", date: "2018" }),
        anEvent({ id: "open", date: "../2018" }),
        anEvent({ id: "open too", date: "../2018" }),
      ],
      context,
    );
    const ids = Array.from({ length: table.length }, (_, row) => table.eventAt(row).id);
    expect(ids).toEqual(["open", "open too", "a", "b", "long", "late", "undated"]);
    expect(table.dated).toBe(6);
    expect(table.rowOf("late")).toBe(5);
    expect(table.rowOf("nothing")).toBe(-1);
  });

  it("gives back every instant of every event, open ends as open", () => {
    fc.assert(
      fc.property(someEvents(minuteMs), (events) => {
        const table = buildEventTable(events, context);
        for (let row = 0; row < table.dated; row++) {
          const { when } = table.eventAt(row);
          for (const column of ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const) {
            expect(toInstant(table, table[column][row]!)).toBe(when?.[column]);
            expect(isOpen(table[column][row]!)).toBe(!Number.isFinite(when?.[column]));
          }
        }
      }),
    );
  });

  it("knows how far the rows so far reach", () => {
    fc.assert(
      fc.property(someEvents(dayMs), (events) => {
        const table = buildEventTable(events, context);
        for (let row = 0; row < table.dated; row++) {
          expect(table.maxEndSoFar[row]).toBe(Math.max(...table.latestEnd.subarray(0, row + 1)));
        }
      }),
    );
  });

  it("counts in minutes, and says whether there is any time of day", () => {
    const days = buildEventTable([anEvent({ date: "1993" }), anEvent({ id: "b", date: "2026" })], context);
    expect([days.unitMs, days.carriesTimes]).toEqual([minuteMs, false]);
    const times = buildEventTable([anEvent({ date: "2018-07-03T10:30Z" })], context);
    expect([times.unitMs, times.carriesTimes]).toEqual([minuteMs, true]);
  });

  it("counts in days from the Bronze Age to year 9999, and is exact by the day", () => {
    const table = buildEventTable(
      [
        anEvent({ id: "old", date: "-2000-05-05" }),
        anEvent({ id: "timed", date: "2018-07-03T10:30Z" }),
        anEvent({ id: "far", date: "9999-12-31" }),
      ],
      context,
    );
    expect([table.unitMs, table.carriesTimes]).toEqual([dayMs, false]);
    expect(toInstant(table, table.earliestStart[0]!)).toBe(new Date(0).setUTCFullYear(-2000, 4, 5));
    expect(toInstant(table, table.latestEnd[2]!)).toBe(at("9999-12-31") + dayMs);
    const day = at("2018-07-03");
    expect(membership(table, 1, { from: day, to: day + dayMs })).toBe(2);
    expect(membership(table, 1, { from: day - dayMs, to: day })).toBe(0);
    expect(membership(table, 1, { from: day + dayMs, to: day + 2 * dayMs })).toBe(0);
  });

  it("never holds an undated event in any window", () => {
    const table = buildEventTable([anEvent({ date: null })], context);
    expect(membership(table, 0, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY })).toBe(0);
  });

  it("puts what is known by country at the country's stack, and the rest at its place", () => {
    const table = buildEventTable(
      [
        anEvent({ id: "a", placeId: "land", placePrecision: "country" }),
        anEvent({ id: "b", placeId: "land", placePrecision: "city" }),
      ],
      context,
    );
    expect([table.x[0], table.y[0]]).toEqual([toWorldX(50), toWorldY(41)]);
    expect([table.x[1], table.y[1]]).toEqual([toWorldX(47), toWorldY(40)]);
    expect([table.placeIds[table.place[0]!], table.placed[0]]).toEqual(["land", 1]);
  });

  it("does not place what has no place, an unknown precision, or a place that is not in the gazetteer", () => {
    const table = buildEventTable(
      [
        anEvent({ id: "a", placeId: null }),
        anEvent({ id: "b", placePrecision: "unknown" }),
        anEvent({ id: "c", placeId: "nowhere" }),
      ],
      context,
    );
    expect([...table.placed]).toEqual([0, 0, 0]);
    expect([...table.place]).toEqual([noPlace, noPlace, noPlace]);
  });

  it("names the event and the layer where a layer is not there", () => {
    expect(() => buildEventTable([anEvent({ id: "stray", layerId: "none" })], context)).toThrow(
      /stray.*none/,
    );
  });

  it("of nothing is empty", () => {
    const table = buildEventTable([], context);
    expect([table.length, table.dated]).toEqual([0, 0]);
  });
});
