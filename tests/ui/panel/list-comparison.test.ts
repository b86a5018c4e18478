import { describe, expect, it } from "vitest";
import { compareRows, toWindowRows } from "../../../src/model/compare.ts";
import { parseWindow } from "../../../src/model/time-window.ts";
import { listParts } from "../../../src/state/types.ts";
import { listComparisonGroups } from "../../../src/ui/panel/list-comparison.ts";
import { anEvent, aSituation, aTable } from "../../builders.ts";

const table = aTable(
  aSituation({
    events: [
      anEvent({ id: "one", date: "2018-01-05" }),
      anEvent({ id: "two", date: "2018-02-05", placePrecision: "country" }),
      anEvent({ id: "three", date: "2019-02-05", placeId: null, placePrecision: "unknown" }),
      anEvent({ id: "four", date: "2017-01-01/2020-01-01" }),
      anEvent({ id: "five", date: "2018-12-31~" }),
      anEvent({ id: "none", date: null }),
    ],
  }),
);
const pair = { a: parseWindow("2018")!, b: parseWindow("2019")! };
const compared = compareRows(table, new Uint8Array(table.length).fill(1), pair);
const comparison = { groups: compared.groups, names: { a: "2018", b: "2019" } };

function list(part: (typeof listParts)[number]) {
  return listComparisonGroups({ table, rows: toWindowRows(compared), part }, comparison).map((group) => ({
    heading: group.heading,
    ids: group.rows.map((row) => table.eventAt(row).id),
  }));
}

describe("the list of a comparison", () => {
  it("has a group for each answer, in the order of the sentence", () => {
    expect(list("all")).toEqual([
      { heading: "Only in 2018: 2", ids: ["one", "two"] },
      { heading: "Only in 2019: 1", ids: ["three"] },
      { heading: "In both: 1", ids: ["four"] },
      { heading: "Uncertain: 1", ids: ["five"] },
    ]);
  });

  it("leaves out what the chosen part does not ask for", () => {
    expect(list("only-b")).toEqual([{ heading: "Only in 2019: 1", ids: ["three"] }]);
    expect(list("possible")).toEqual(list("uncertain"));
    expect(list("country")).toEqual([{ heading: "Only in 2018: 1", ids: ["two"] }]);
    expect(list("unplaced")).toEqual([{ heading: "Only in 2019: 1", ids: ["three"] }]);
    expect(list("undated")).toEqual([]);
  });

  it("knows every part that can be chosen", () => {
    for (const part of listParts) expect(() => list(part)).not.toThrow();
  });
});
