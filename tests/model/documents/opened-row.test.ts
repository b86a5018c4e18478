import { describe, expect, it } from "vitest";
import { findOpenedRow, saysRole } from "../../../src/model/documents/opened-row.ts";
import { listRestCells } from "../../../src/ui/card/rest-cells.ts";
import { aSituation, aTable } from "../../builders.ts";
import { mapped, openCsv } from "./opened-csv.ts";

const csv = `name,day,lng,lat,where,claim,who,web,extra
Shots,2018-07-03,46.36,40.68,Ganja,confirmed,A paper,https://example.org/a,7
March,2018-07-02,46.36,40.68,,,,javascript:alert(1),
`;

const columns = mapped({
  title: ["name"],
  start: ["day"],
  lng: ["lng"],
  lat: ["lat"],
  placeName: ["where"],
  claim: ["claim"],
  source: ["who"],
  link: ["web"],
});

async function openBoth() {
  const shipped = aSituation();
  const file = await openCsv(csv, columns);
  const documents = [{ id: "", title: "", situation: shipped, table: aTable(shipped) }, file];
  return { file, find: (id: string) => findOpenedRow(documents, id) };
}

describe("The row of an opened file", () => {
  it("is found by its event, wherever time has sorted it, and is no other situation's", async () => {
    const { find } = await openBoth();
    const first = find("doc:1");
    expect(first?.cells[0]).toEqual({ name: "name", text: "Shots" });
    expect(first?.file.numberAt(first.row)).toBe(1);
    expect(find("event")).toBeNull();
    expect(find("doc:99")).toBeNull();
  });

  it("says only what stands in its own cells", async () => {
    const { find } = await openBoth();
    const [shots, march] = [find("doc:1"), find("doc:2")];
    if (shots === null || march === null) throw new Error("no rows");
    expect(saysRole(shots, "claim")).toBe(true);
    // The cell is empty: "reported" would be ours.
    expect(saysRole(march, "claim")).toBe(false);
    expect(saysRole(shots, "reliability")).toBe(false);
  });

  it("is told on a card but for what the card says word for word", async () => {
    const { file, find } = await openBoth();
    const restOf = (id: string) => {
      const row = find(id);
      if (row === null) throw new Error("no row");
      const cells = listRestCells(row, file.table.eventAt(file.table.rowOf(id)));
      return cells.map(({ name, text }) => `${name}=${text}`);
    };
    expect(restOf("doc:1")).toEqual([
      "day=2018-07-03",
      "lng=46.36",
      "lat=40.68",
      "claim=confirmed",
      "extra=7",
    ]);
    // An address that leads nowhere safe is no link, and so stays to be read.
    expect(restOf("doc:2")).toContain("web=javascript:alert(1)");
  });
});

describe("An opened file among the documents", () => {
  it("finds what its rows refer to by id, and lists only what its table numbers", async () => {
    const { situation, table } = await openCsv(csv, columns);
    const event = table.eventAt(table.rowOf("doc:1"));
    expect(situation.places.get(event.placeId ?? "")?.names.en).toBe("Ganja");
    expect([...situation.places]).toEqual([]);
    expect(situation.places.get("town")).toBeUndefined();
    expect(situation.sources.get(event.citations[0]?.sourceId ?? "")?.url).toBe("https://example.org/a");
    expect([...situation.sources.keys()]).toEqual(table.sourceIds.filter((id) => situation.sources.has(id)));
  });
});
