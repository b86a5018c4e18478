import { describe, expect, it } from "vitest";
import { listTableRows, type TableRow, writeTable } from "../../../src/ui/timeline/table-rows.ts";
import { createTools } from "./timeline-tools.ts";

const row: TableRow = {
  id: "one",
  date: "3 July 2018",
  certain: true,
  title: "A title",
  place: "Town",
  layer: "First",
  claim: "reported",
  grade: "B2",
};

describe("the table that is copied", () => {
  it("has a heading and one line for each event, cells apart by tabs", () => {
    expect(writeTable([row, { ...row, certain: false }]).split("\n")).toEqual([
      "Date\tIn the window\tTitle\tPlace\tLayer\tClaim\tGrade",
      "3 July 2018\tcertainly\tA title\tTown\tFirst\treported\tB2",
      "3 July 2018\tpossibly\tA title\tTown\tFirst\treported\tB2",
    ]);
  });

  it("lets no cell begin another cell, another line, or a formula", () => {
    const [, line = ""] = writeTable([{ ...row, title: "=A1\tand\nmore", place: "-x" }]).split("\n");
    expect(line.split("\t").slice(2, 4)).toEqual(["'=A1 and more", "'-x"]);
  });
});

describe("the rows of the table", () => {
  it("are those of the window in time order, the possible ones marked", () => {
    const { state } = createTools(["2018-07-03", "2018", "2019-05-01"], "t=2018-06-01/2018-12-31");
    expect(listTableRows(state, 0, 10).map(({ date, certain }) => [date, certain])).toEqual([
      ["some time in 2018", false],
      ["3 July 2018", true],
    ]);
    expect(listTableRows(state, 1, 1).map(({ date }) => date)).toEqual(["3 July 2018"]);
    expect(listTableRows(state, 0, 10)[0]).toMatchObject({ place: "Town", layer: "First", grade: "F6" });
  });
});
