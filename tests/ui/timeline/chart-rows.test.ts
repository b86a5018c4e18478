import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toInstant } from "../../../src/model/event-table.ts";
import { dayMs } from "../../../src/model/instant.ts";
import { findNextBeside, listRowsOfBin } from "../../../src/ui/timeline/chart-rows.ts";
import { createTools } from "./timeline-tools.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);

describe("the rows of a bar", () => {
  it("are those that begin in it, as a search through all finds them", () => {
    const dates = fc
      .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 })
      .map((days) =>
        days.map((count) => new Date(day("2018-01-01") + count * dayMs).toISOString().slice(0, 10)),
      );
    const bound = fc.integer({ min: -10, max: 410 });
    fc.assert(
      fc.property(dates, bound, bound, (some, a, b) => {
        const { state } = createTools(some);
        const bin = {
          from: day("2018-01-01") + Math.min(a, b) * dayMs,
          to: day("2018-01-01") + (Math.max(a, b) + 1) * dayMs,
        };
        const table = state.table.value;
        const naive = Array.from({ length: table.dated }, (_, row) => row).filter((row) => {
          const start = toInstant(table, table.earliestStart[row]!);
          return start >= bin.from && start < bin.to;
        });
        expect(listRowsOfBin(state, bin)).toEqual(naive);
      }),
      { numRuns: 50 },
    );
  });
});

describe("what has gathered beside the axis", () => {
  const { state } = createTools(["2001", "2003", "2010-05-05", "2017", "2019"]);
  const edges = Float64Array.of(day("2010-01-01"), day("2011-01-01"));
  const walk = (side: "earlier" | "later", steps: number): (string | undefined)[] => {
    const ids: (string | undefined)[] = [];
    let row = -1;
    for (let step = 0; step < steps; step++) {
      row = findNextBeside(state, side, edges, row);
      ids.push(row < 0 ? undefined : state.table.value.eventAt(row).when?.edtf);
    }
    return ids;
  };

  it("is gone through from the axis outwards, and then from the nearest again", () => {
    expect(walk("earlier", 3)).toEqual(["2003", "2001", "2003"]);
    expect(walk("later", 3)).toEqual(["2017", "2019", "2017"]);
  });

  it("may be nothing", () => {
    const all = Float64Array.of(day("2000-01-01"), day("2030-01-01"));
    expect(findNextBeside(state, "earlier", all, -1)).toBe(-1);
    expect(findNextBeside(state, "later", all, 2)).toBe(-1);
  });
});
