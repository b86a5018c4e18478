import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { writeGeoJson, writeTable } from "../../src/export/data/write-data.ts";
import { parseEventCollection } from "../../src/formats/event-collection.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { aView } from "./exported-view.ts";
import { shippedFolder } from "./shipped-folder.ts";

const { situation } = parseSituation(shippedFolder);
if (situation === null) throw new Error("The shipped situation does not open");

const table = (hash: string) =>
  papaparse.parse<Record<string, string>>(writeTable(aView(situation, hash), false), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe("the table of the events in view", () => {
  test("has a row for each of them in time order, and none for the others", () => {
    const view = aView(situation, "t=2018");
    const rows = table("t=2018");
    expect(rows.map(({ id }) => id)).toEqual(Array.from(view.rows.rows, (row) => view.table.eventAt(row).id));
    expect(table("t=2018&off=ganja")).toHaveLength(
      rows.filter(({ layer_id }) => layer_id !== "ganja").length,
    );
  });

  test("keeps every source, with its address and where in it", () => {
    const rows = table("");
    for (const row of rows) {
      const event = situation.events.find(({ id }) => id === row["id"]);
      expect(row["source_ids"]?.split("\n").filter((id) => id !== "")).toEqual(
        event?.citations.map(({ sourceId }) => sourceId),
      );
      expect(Number(row["source_count"])).toBe(event?.citations.length);
      for (const [index, { sourceId, locator }] of (event?.citations ?? []).entries()) {
        const source = situation.sources.get(sourceId);
        expect(row["sources"]?.split("\n")[index]).toContain(source?.title);
        expect(row["source_urls"]?.split("\n")[index]).toBe(source?.url ?? "-");
        expect(row["source_locators"]?.split("\n")[index]).toBe(locator || "-");
      }
    }
  });

  test("says dates as they are known, and what is only possibly in the window", () => {
    const rows = table("t=2018");
    expect(rows.find(({ date }) => date === "2018-07-03")).toMatchObject({
      earliest_start: "2018-07-03",
      latest_end: "2018-07-03",
      span: "within",
      in_window: "certainly",
    });
    expect(rows.some(({ in_window }) => in_window === "possibly")).toBe(true);
  });

  test("gives no point to what is placed only by country", () => {
    for (const { place_precision, longitude, latitude } of table("")) {
      const hasPoint = place_precision !== "country" && place_precision !== "unknown";
      expect([longitude !== "", latitude !== ""]).toEqual([hasPoint, hasPoint]);
    }
  });
});

describe("the GeoJSON of the events in view", () => {
  test("opens as the situation of exactly these events", () => {
    const view = aView(situation, "t=2018&off=ganja");
    const parsed = parseEventCollection(writeGeoJson(view));
    expect(parsed?.issues).toEqual([]);
    const ids = Array.from(view.rows.rows, (row) => view.table.eventAt(row).id);
    expect(new Set(parsed?.situation?.events.map(({ id }) => id))).toEqual(new Set(ids));
    expect(parsed?.situation?.layers).toEqual(situation.layers);
  });
});
