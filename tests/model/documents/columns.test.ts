import { describe, expect, it } from "vitest";
import { finishSlices } from "../../../src/lib/finish-slices.ts";
import { listColumns } from "../../../src/model/documents/list-columns.ts";
import { readColumn } from "../../../src/model/documents/read-column.ts";
import { toNumber } from "../../../src/model/documents/to-number.ts";
import { mergeTables } from "../../../src/model/merge-tables.ts";
import { aSituation, aTable } from "../../builders.ts";
import { mapped, openCsv } from "./opened-csv.ts";

const columns = mapped({ title: ["name"], start: ["day"], lng: ["lng"], lat: ["lat"], source: ["paper"] });
const kinds = ["Battles", "Riots", "Protests"];
const text = [
  "name,day,lng,lat,paper,event_type,fatalities,notes,data_id,empty",
  ...Array.from({ length: 120 }, (_, row) => {
    const day = `2020-01-${String((row % 28) + 1).padStart(2, "0")}`;
    return `Event ${row},${day},46,40,Paper ${row % 3},${kinds[row % 3]},${row % 40},Words ${row},${row + 1000},`;
  }),
].join("\n");

const shipped = aSituation();
const shippedDocument = { id: "", title: "", situation: shipped, table: aTable(shipped) };

describe("The columns of opened files", () => {
  it("are guessed to be of use where they have few values or numbers, and are not told elsewhere", async () => {
    const file = await openCsv(text, columns);
    const choices = listColumns([shippedDocument, file]);
    expect(choices.map(({ name }) => name)).toEqual(file.file?.names);
    expect(choices.filter(({ isGuess }) => isGuess).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "event_type facet",
      "fatalities range",
    ]);
    expect(choices.find(({ name }) => name === "notes")?.kind).toBe("many");
  });

  it("are read for the rows as time has sorted and merged them, and say nothing of what lacks the column", async () => {
    const file = await openCsv(text, columns);
    const table = finishSlices(
      mergeTables([shippedDocument.table, file.table], ["first", "second", "doc:0"]),
    );
    const documents = [shippedDocument, file];
    const facet = finishSlices(readColumn(table, documents, { name: "event_type", kind: "facet" }));
    const range = finishSlices(readColumn(table, documents, { name: "fatalities", kind: "range" }));
    if (facet?.type !== "facet" || range?.type !== "range") throw new Error("not read");
    for (let row = 0; row < table.length; row++) {
      const { id } = table.eventAt(row);
      const number = Number(/^doc:(\d+)$/.exec(id)?.[1] ?? 0) - 1;
      expect(facet.owned?.[row]).toBe(number < 0 ? 0 : 1);
      if (number < 0) continue;
      expect(facet.values[facet.codes[row] ?? -1]).toBe(kinds[number % 3]);
      expect(range.numbers[row]).toBe(number % 40);
    }
  });

  it("are no list where they have too many different values", async () => {
    const many = ["name,day,lng,lat", ...Array.from({ length: 1100 }, (_, row) => `E${row},2020,46,40`)];
    const file = await openCsv(many.join("\n"), columns);
    expect(finishSlices(readColumn(file.table, [file], { name: "name", kind: "facet" }))).toBeNull();
  });

  it("hold numbers as people write them, and nothing that only a program would take for one", () => {
    expect([" 7 ", "-1.5", "1e3", ".5"].map(toNumber)).toEqual([7, -1.5, 1000, 0.5]);
    for (const text of ["", "0x10", "Infinity", "1e999", "7 dead", "1,5"]) expect(toNumber(text)).toBeNaN();
  });
});
