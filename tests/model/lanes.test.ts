import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEventTable } from "../../src/model/event-table.ts";
import { dayMs } from "../../src/model/instant.ts";
import { buildLanes } from "../../src/model/lanes.ts";
import { anEvent } from "../builders.ts";
import { context, someEvents } from "./random-events.ts";

const table = (...dates: (string | null)[]) =>
  buildEventTable(
    dates.map((date, index) => anEvent({ id: `event-${index}`, date })),
    context,
  );
const subRowsOf = (...dates: (string | null)[]) =>
  buildLanes(table(...dates), null, { leastMs: dayMs })[0]?.items.map((item) => item.subRow);

describe("lanes", () => {
  it("are one for each layer, the empty ones too", () => {
    const lanes = buildLanes(table("2018"), null, { leastMs: dayMs });
    expect(lanes.map((lane) => [lane.layerId, lane.count, lane.subRowCount])).toEqual([
      ["first", 1, 1],
      ["second", 0, 1],
      ["third", 0, 1],
    ]);
  });

  it("stack what overlaps and leave in one row what does not", () => {
    expect(subRowsOf("2018-01", "2018-02", "2018-03")).toEqual([0, 0, 0]);
    expect(subRowsOf("2018", "2018-02", "2018-03")).toEqual([0, 1, 1]);
  });

  it("give what is long and has no certain moment sub-rows of its own", () => {
    const rows = table("2013/2020", "2014-05-01", "2018", "2018-06-01");
    const [lane] = buildLanes(rows, null, { leastMs: 30 * dayMs });
    expect(
      lane?.items.map(({ row, subRow, loose }) => [rows.eventAt(row).when?.edtf, subRow, loose]),
    ).toEqual([
      ["2013/2020", 0, false],
      ["2014-05-01", 1, false],
      ["2018", 0, true],
      ["2018-06-01", 1, false],
    ]);
    expect(lane).toMatchObject({ subRowCount: 2, looseRowCount: 1 });
  });

  it("leave the undated out", () => {
    expect(subRowsOf("2018", null)).toEqual([0]);
  });

  it("give a mark the width it needs", () => {
    const wide = buildLanes(table("2018-01-01", "2018-01-05"), null, { leastMs: 30 * dayMs });
    expect(wide[0]?.items.map((item) => item.subRow)).toEqual([0, 1]);
  });

  it("beyond the most sub-rows put an event where it overlaps least", () => {
    const full = buildLanes(table("2010/2020", "2011/2014", "2012/2013"), null, {
      leastMs: 1,
      mostSubRows: 2,
    });
    expect(full[0]?.items.map((item) => item.subRow)).toEqual([0, 1, 1]);
  });

  it("of very many events are heat, without single items", () => {
    const many = buildLanes(table("2018", "2019", "2020"), null, { leastMs: 1, denseFrom: 2 });
    expect(many[0]).toMatchObject({ dense: true, count: 3, items: [] });
  });

  it("hold every dated event of the mask once, and none overlap below the most sub-rows", () => {
    fc.assert(
      fc.property(someEvents(dayMs), (events) => {
        const rows = buildEventTable(events, context);
        const lanes = buildLanes(rows, null, {
          leastMs: 3 * dayMs,
          mostSubRows: 100,
          mostLooseRows: 100,
        });
        const items = lanes.flatMap((lane) => lane.items);
        expect(items.map((item) => item.row).sort((a, b) => a - b)).toEqual(
          Array.from({ length: rows.dated }, (_, row) => row),
        );
        for (const lane of lanes) {
          for (const [index, item] of lane.items.entries()) {
            for (const other of lane.items.slice(index + 1)) {
              if (other.subRow !== item.subRow || other.loose !== item.loose) continue;
              const end = Math.max(item.latestEnd, item.earliestStart + 3 * dayMs);
              expect(other.earliestStart).toBeGreaterThanOrEqual(end);
            }
          }
        }
      }),
    );
  });
});
