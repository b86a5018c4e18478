import papaparse from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { listSources } from "../../src/export/bibliography/list-sources.ts";
import { writeGeoJson, writeTable } from "../../src/export/data/write-data.ts";
import { toCaptions } from "../../src/export/furniture/captions.ts";
import { parseEventCollection } from "../../src/formats/event-collection.ts";
import { toOpenDocument } from "../../src/model/documents/to-open-document.ts";
import type { ExportedView } from "../../src/model/exported-view.ts";
import { createApp } from "../../src/state/create-app.ts";
import { toExportedView } from "../../src/state/exported-view.ts";
import { aLayer, anEvent, aSituation, aTable } from "../builders.ts";
import { openTable } from "../formats/tables/open-table.ts";
import { mapped, openCsv } from "../model/documents/opened-csv.ts";
import { createFakePorts } from "../state/fake-ports.ts";
import { waitUntil } from "../wait-until.ts";

const csv = `title,when,lng,lat,where,paper,web,type,dead,how
=Shots,2018-03-01,46.36,40.68,Ganja,A paper,https://example.org/a,Battle,3,city
March,2018-03,46.5,40.5,Somewhere,Another paper,,Riot,,district
Later,2019-03-01,46.5,40.5,,,,Riot,1,city
`;
const situation = aSituation({
  layers: [aLayer({ description: "Text." })],
  events: [anEvent({ id: "own", kind: "attack" })],
});

let view: ExportedView;
beforeAll(async () => {
  const ports = createFakePorts();
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  const file = await openCsv(
    csv,
    mapped(
      {
        ...{ title: ["title"], start: ["when"], lng: ["lng"], lat: ["lat"], placeName: ["where"] },
        ...{ source: ["paper"], link: ["web"], placePrecision: ["how"] },
      },
      { codebook: "own" },
    ),
  );
  app.actions.documentOpened(file);
  await waitUntil(() => {
    ports.pass(100);
    expect(app.state.table.value.length).toBe(4);
  });
  app.actions.placeFiltered({ type: "near", center: [46.5, 40.5], kilometers: 2000 });
  app.actions.columnFiltered("dead", { type: "range", from: 0, to: 9 }, { settled: true });
  view = toExportedView(app.state);
  app.dispose();
});

describe("Events of an opened file in view", () => {
  test("are rows of the table with every column of their file, harmless in a spreadsheet", () => {
    const text = writeTable(view, false);
    const rows = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(["doc:1", "doc:2", "own"]));
    const shots = rows.find(({ id }) => id === "doc:1");
    expect(shots).toMatchObject({ title: "'=Shots", when: "2018-03-01", type: "Battle", dead: "3" });
    expect(shots).toMatchObject({
      place: "Ganja",
      place_precision: "city",
      source_url: "https://example.org/a",
    });
    // Our own column of that name comes first, and the file's keeps its words under another.
    expect(shots?.["file_title"]).toBe("'=Shots");
    expect(rows.find(({ id }) => id === "own")).toMatchObject({ type: "", file_title: "" });
  });

  test("are a table that opens again as the same events, known by its columns", async () => {
    const again = await openTable("again.csv", writeTable(view, true));
    expect(again.inspected).toMatchObject({ isCertain: true, mapping: { shape: "situation-map" } });
    expect(again.problems).toEqual([]);
    const say = ({ situation, table }: Pick<ExportedView, "situation" | "table">, row: number) => {
      const event = table.eventAt(row);
      const place = situation.places.get(event.placeId ?? "");
      return {
        title: event.title,
        summary: event.summary,
        when: event.when?.edtf,
        precision: event.placePrecision,
        claim: event.claim.status,
        position: place?.position.map((degrees) => Number(degrees.toFixed(4))),
        sources: event.citations.map(({ sourceId }) => situation.sources.get(sourceId)?.url ?? null),
      };
    };
    const byTitle = (one: { title: string }, other: { title: string }) => (one.title < other.title ? -1 : 1);
    const opened = toOpenDocument(again.document, again.table);
    const before = [...view.rows.rows].map((row) => say(view, row)).sort(byTitle);
    const after = again.events.map((_, row) => say(opened, row)).sort(byTitle);
    expect(after).toEqual(before);
    expect(after.map(({ title }) => title)).toContain("=Shots");
  });

  test("are a GeoJSON that opens as a situation of these events, with the file's columns beside them", () => {
    const text = writeGeoJson(view);
    const parsed = parseEventCollection(text);
    expect(parsed?.issues).toEqual([]);
    const events = parsed?.situation?.events ?? [];
    expect(events.map(({ id }) => id).sort()).toEqual(["doc.1", "doc.2", "own"]);
    const march = events.find(({ id }) => id === "doc.2");
    expect(march).toMatchObject({ title: "March", placePrecision: "district" });
    expect(parsed?.situation?.places.get(march?.placeId ?? "")).toMatchObject({ radiusKilometers: 20 });
    expect(parsed?.situation?.sources.get(march?.citations[0]?.sourceId ?? "")?.title).toBe("Another paper");
    const { features } = JSON.parse(text);
    const shots = features.find(({ id }: { id: string }) => id === "doc.1");
    expect(shots.properties.columns).toMatchObject({
      type: "Battle",
      dead: "3",
      web: "https://example.org/a",
    });
  });

  test("have their sources in the bibliography", () => {
    expect(new Set(listSources(view).map(({ title }) => title))).toEqual(
      new Set(["A paper", "Another paper"]),
    );
  });

  test("say by what they were narrowed, wherever they are shown", () => {
    expect(toCaptions(view).narrowed).toContain("Within 2000 km of");
    expect(toCaptions(view).narrowed).toContain("dead: only 0 to 9.");
  });
});
