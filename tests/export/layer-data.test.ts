import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { toLayerView } from "../../src/export/data/layer-view.ts";
import { writeGeoJson, writeTable } from "../../src/export/data/write-data.ts";
import { toLayerFileName } from "../../src/export/file-name.ts";
import { parseEventCollection } from "../../src/formats/event-collection.ts";
import { createApp } from "../../src/state/create-app.ts";
import { toExportedView } from "../../src/state/exported-view.ts";
import { aLayer, anEvent, aSituation, aTable } from "../builders.ts";
import { openCsv } from "../model/documents/opened-csv.ts";
import { createFakePorts } from "../state/fake-ports.ts";
import { waitUntil } from "../wait-until.ts";
import { aView } from "./exported-view.ts";

const situation = aSituation({
  layers: [aLayer(), aLayer({ id: "second", title: "Second" })],
  events: [
    anEvent({ id: "inside", date: "2018-07-03" }),
    anEvent({ id: "later", date: "2020-01-01" }),
    anEvent({ id: "other", date: "2018-02-01", layerId: "second" }),
    anEvent({ id: "undated", date: null }),
  ],
});

describe("A whole layer as a file", () => {
  it("has all its events, whatever the window and filters leave, and says how each stands to the window", () => {
    const view = toLayerView(aView(situation, "t=2018&off=first"), "first");
    const { data } = papaparse.parse<Record<string, string>>(writeTable(view, false), {
      header: true,
      skipEmptyLines: true,
    });
    expect(Object.fromEntries(data.map((row) => [row["id"], row["in_window"]]))).toEqual({
      inside: "certainly",
      later: "no",
      undated: "no",
    });
    const parsed = parseEventCollection(writeGeoJson(view))?.situation;
    expect(parsed?.events.map(({ id }) => id).sort()).toEqual(["inside", "later", "undated"]);
  });

  it("holds the rows of an opened file too, with the places and sources that they name", async () => {
    const ports = createFakePorts();
    const { state, actions } = createApp({ situation, table: aTable(situation), issues: [] }, ports);
    const opened = await openCsv(
      "title,date,lat,lng,source\nA fire,2019-03-01,40.1,47.2,Gazette\nA flood,2019-04-01,40.3,47.4,Herald\n",
    );
    actions.documentOpened(opened);
    const layerId = opened.situation.layers[0]?.id ?? "";
    await waitUntil(() => {
      ports.pass(100);
      expect(state.table.value.layerIds).toContain(layerId);
    });
    const view = toLayerView(toExportedView(state), layerId);
    const parsed = parseEventCollection(writeGeoJson(view))?.situation;
    expect(parsed?.events.map(({ title }) => title)).toEqual(["A fire", "A flood"]);
    const places = parsed?.events.map(({ placeId }) =>
      parsed.places.get(placeId ?? "")?.position.map((degrees) => Number(degrees.toFixed(6))),
    );
    expect(places).toEqual([
      [47.2, 40.1],
      [47.4, 40.3],
    ]);
    const sources = parsed?.events.map(
      ({ citations }) => parsed.sources.get(citations[0]?.sourceId ?? "")?.title,
    );
    expect(sources).toEqual(["Gazette", "Herald"]);
  });

  it("is named after the layer, in letters that every file system takes", () => {
    expect(toLayerFileName("Attacks 2018.csv", "geojson")).toBe("Attacks-2018.geojson");
    expect(toLayerFileName("../حملات", "csv")).toBe("open.csv");
    expect(toLayerFileName("حملات", "csv")).toBe("layer.csv");
  });
});
