import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAppeared } from "../../src/model/appearance.ts";
import { buildEventTable, toInstant } from "../../src/model/event-table.ts";
import { dayMs } from "../../src/model/instant.ts";
import { anEvent } from "../builders.ts";
import { context, someEvents, someWindow } from "./random-events.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);

describe("what has just appeared", () => {
  const table = buildEventTable(
    [
      anEvent({ id: "first", date: "2018-03-01" }),
      anEvent({ id: "nowhere", date: "2018-03-05", placePrecision: "unknown" }),
      anEvent({ id: "hidden", date: "2018-03-04" }),
      anEvent({ id: "last", date: "2018-06-01" }),
    ],
    context,
  );
  const mask = Uint8Array.from({ length: table.length }, (_, row) =>
    table.eventAt(row).id === "hidden" ? 0 : 1,
  );
  const find = (from: string, to: string) => {
    const row = findAppeared(table, mask, { from: day(from), to: day(to) });
    return row < 0 ? null : table.eventAt(row).id;
  };

  it("is the latest that began, is shown and has a place", () => {
    expect(find("2018-02-01", "2018-04-01")).toBe("first");
    expect(find("2018-02-01", "2018-07-01")).toBe("last");
  });

  it("is nothing where nothing begins", () => {
    expect(find("2018-03-02", "2018-06-01")).toBeNull();
    expect(find("2019-01-01", "2019-02-01")).toBeNull();
  });

  it("is what a search through all rows finds", () => {
    fc.assert(
      fc.property(
        someEvents(dayMs),
        someWindow(dayMs),
        fc.infiniteStream(fc.boolean()),
        (events, stretch, coins) => {
          const rows = buildEventTable(events, context);
          const shown = Uint8Array.from({ length: rows.length }, () => (coins.next().value ? 1 : 0));
          let naive = -1;
          for (let row = 0; row < rows.dated; row++) {
            const start = toInstant(rows, rows.earliestStart[row]!);
            const isIn =
              start < stretch.to && (start >= stretch.from || stretch.from === Number.NEGATIVE_INFINITY);
            if (isIn && shown[row] === 1 && rows.placed[row] === 1) naive = row;
          }
          expect(findAppeared(rows, shown, stretch)).toBe(naive);
        },
      ),
    );
  });
});
