import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRows, membership } from "../../../src/model/query.ts";
import type { ListPart } from "../../../src/state/types.ts";
import { buildListGroups, type ListGroup, type ListInputs } from "../../../src/ui/panel/list-groups.ts";
import { buildListItems } from "../../../src/ui/panel/list-items.ts";
import { findNextRow } from "../../../src/ui/panel/list-keys.ts";
import { anEvent, aSituation, aTable } from "../../builders.ts";

const situation = aSituation({
  events: [
    anEvent({ id: "before", date: "2015-05-01" }),
    anEvent({ id: "range", date: "2015/2017" }),
    anEvent({ id: "day", date: "2016-03-04" }),
    anEvent({ id: "district", date: "2016-06-01", placePrecision: "district" }),
    anEvent({ id: "country", date: "2016-07-01", placePrecision: "country" }),
    anEvent({ id: "nowhere", date: "2016-08-01", placeId: null, placePrecision: "unknown" }),
    anEvent({ id: "some-time", date: "2016" }),
    anEvent({ id: "after", date: "2018-01-01" }),
    anEvent({ id: "undated", date: null }),
  ],
});
const table = aTable(situation);
/** Without those of a comparison, which lists its own groups. */
const parts = [
  "all",
  "possible",
  "imprecise",
  "country",
  "unplaced",
  "undated",
] as const satisfies readonly ListPart[];
const window = { from: Date.UTC(2016, 1, 1), to: Date.UTC(2016, 8, 1) };

function inputs(change: Partial<ListInputs> = {}): ListInputs {
  const mask = change.mask ?? new Uint8Array(table.length).fill(1);
  return {
    table,
    mask,
    rows: findRows(table, mask, window),
    comparison: null,
    part: "all",
    grouping: "none",
    searching: false,
    yearOf: (row) => new Date(table.eventAt(row).when?.earliestStart ?? Number.NaN).getUTCFullYear(),
    ...change,
  };
}

const idsOf = ({ rows }: ListGroup) => Array.from(rows, (row) => table.eventAt(row).id);

describe("the list's groups", () => {
  it("hold the window's events, then those without a date under their own heading", () => {
    const [inside, undated, ...rest] = buildListGroups(inputs());
    expect(inside?.heading).toBeNull();
    expect(idsOf(inside as ListGroup)).toEqual([
      "range",
      "some-time",
      "day",
      "district",
      "country",
      "nowhere",
    ]);
    expect(undated?.heading).toBe("1 without a date");
    expect(idsOf(undated as ListGroup)).toEqual(["undated"]);
    expect(rest).toEqual([]);
  });

  it("list what a query finds outside the window apart", () => {
    const groups = buildListGroups(inputs({ searching: true }));
    expect(groups.map(({ heading }) => heading)).toEqual([
      "In the window",
      "Outside the window",
      "1 without a date",
    ]);
    expect(idsOf(groups[1] as ListGroup)).toEqual(["before", "after"]);
  });

  it("keep to the part of the counting sentence that was chosen", () => {
    const listed = (part: ListPart) => buildListGroups(inputs({ part })).flatMap(idsOf);
    expect(listed("possible")).toEqual(["some-time"]);
    expect(listed("country")).toEqual(["country"]);
    expect(listed("imprecise")).toEqual(["district", "country"]);
    expect(listed("unplaced")).toEqual(["nowhere"]);
    expect(listed("undated")).toEqual(["undated"]);
  });

  it("stand under the year in which each can first have begun", () => {
    const groups = buildListGroups(inputs({ grouping: "year" }));
    expect(groups.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ["2015", 1],
      ["2016", 5],
      ["1 without a date", 1],
    ]);
  });

  it("say of each row what a naive reading of the window says, whatever the mask, part and grouping", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: table.length, maxLength: table.length }),
        fc.constantFrom(...parts),
        fc.boolean(),
        fc.boolean(),
        (letThrough, part, searching, byYear) => {
          const mask = Uint8Array.from(letThrough, Number);
          const groups = buildListGroups(
            inputs({ mask, part, searching, grouping: byYear ? "year" : "none" }),
          );
          const listed = groups.flatMap((group) =>
            Array.from(group.rows, (row, index) => [row, group.standingAt(index)] as const),
          );
          const expected = Array.from({ length: table.length }, (_, row) => row)
            .filter((row) => mask[row] === 1)
            .map((row) => {
              const isIn = row < table.dated ? membership(table, row, window) : 0;
              if (row >= table.dated) return [row, "undated"] as const;
              return [row, isIn === 2 ? "certain" : isIn === 1 ? "possible" : "outside"] as const;
            })
            .filter(([row, standing]) => {
              if (part === "undated") return standing === "undated";
              if (part !== "all" && (standing === "undated" || standing === "outside")) return false;
              if (part === "possible") return standing === "possible";
              if (part === "imprecise") {
                return ["district", "region", "country"].includes(table.eventAt(row).placePrecision);
              }
              if (part === "country") return table.eventAt(row).placePrecision === "country";
              if (part === "unplaced") return table.eventAt(row).placeId === null;
              return standing !== "outside" || searching;
            });
          expect(new Map(listed)).toEqual(new Map(expected));
          expect(listed).toHaveLength(expected.length);
        },
      ),
    );
  });
});

describe("the list's items", () => {
  const items = buildListItems(buildListGroups(inputs({ searching: true })));
  const all = Array.from({ length: items.length }, (_, index) => items.itemAt(index));

  it("are headings and rows in one run, and rows are numbered without the headings", () => {
    expect(all.filter(({ type }) => type === "heading")).toHaveLength(3);
    const positions = all.flatMap((item) => (item.type === "row" ? [item.position] : []));
    expect(positions).toEqual(Array.from({ length: items.rowCount }, (_, index) => index + 1));
  });

  it("find every row where it stands, and no row that is not listed", () => {
    all.forEach((item, index) => {
      if (item.type === "row") expect(items.indexOfRow(item.row)).toBe(index);
    });
    expect(items.indexOfRow(table.length)).toBe(-1);
  });

  it("refuse an index beyond the end", () => {
    expect(() => items.itemAt(items.length)).toThrow(RangeError);
  });

  it("let the arrow keys pass over headings and stop at the ends", () => {
    const rows = all.flatMap((item) => (item.type === "row" ? [item.row] : []));
    rows.forEach((row, index) => {
      expect(findNextRow(items, row, "ArrowDown")).toBe(rows[index + 1] ?? -1);
      expect(findNextRow(items, row, "ArrowUp")).toBe(rows[index - 1] ?? -1);
      expect(findNextRow(items, row, "Home")).toBe(rows[0]);
      expect(findNextRow(items, row, "End")).toBe(rows.at(-1));
      expect(findNextRow(items, row, "a")).toBe(-1);
    });
  });
});
