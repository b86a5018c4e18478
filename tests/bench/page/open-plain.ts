import { parquetReadObjects } from "hyparquet";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import Papa from "papaparse";
import { generateSituation } from "../generate-events.ts";
import { createBareMap, paper } from "./bare-map.ts";
import { casingPx, markRadiusPx } from "./contender.ts";
import {
  chosenFile,
  fileExtension,
  finishDrawing,
  type Keeping,
  type OpeningPage,
  watchLongTasks,
} from "./opening.ts";

// The plain way: the format's library on the page's own thread, GeoJSON objects, and a source of the map.

const situation = generateSituation(1);
let map: MapLibreMap | null = null;

type Cells = Readonly<Record<string, unknown>>;

function toFeature(cells: Cells, geometry: GeoJSON.Geometry, keeps: Keeping): GeoJSON.Feature {
  const from = Date.parse(String(cells["event_date"]));
  const times = { from, to: from + 86_400_000 };
  return { type: "Feature", geometry, properties: keeps === "all" ? { ...cells, ...times } : times };
}

type Read = (file: File, keeps: Keeping) => Promise<GeoJSON.Feature[]>;

const readers: Readonly<Record<string, Read>> = {
  csv: (file, keeps) =>
    new Promise((resolve, reject) => {
      const features: GeoJSON.Feature[] = [];
      // Part by part, as papaparse reads a file anyway: its rows need not all be there beside the features.
      Papa.parse<Record<string, string>>(file, {
        header: true,
        skipEmptyLines: true,
        error: reject,
        chunk({ data }) {
          for (const row of data) {
            const coordinates = [Number(row["longitude"]), Number(row["latitude"])];
            features.push(toFeature(row, { type: "Point", coordinates }, keeps));
          }
        },
        complete: () => resolve(features),
      });
    }),
  async geojson(file, keeps) {
    const { features } = JSON.parse(await file.text()) as GeoJSON.FeatureCollection;
    return features.map((feature) => toFeature(feature.properties ?? {}, feature.geometry, keeps));
  },
  async parquet(file, keeps) {
    const rows = await parquetReadObjects({
      file: {
        byteLength: file.size,
        slice: (from: number, to?: number) => file.slice(from, to).arrayBuffer(),
      },
    });
    return rows.map(({ geometry, ...row }) => toFeature(row, geometry as GeoJSON.Geometry, keeps));
  },
};

const page: OpeningPage = {
  async prepare() {
    map = await createBareMap(situation);
    map.addSource("events", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    map.addLayer({
      id: "events",
      type: "circle",
      source: "events",
      paint: {
        "circle-radius": markRadiusPx,
        "circle-color": "#2f7d4f",
        "circle-stroke-width": casingPx,
        "circle-stroke-color": paper,
      },
    });
    await drawn(map);
  },
  async open(keeps = "all") {
    if (map === null) throw new Error("nothing is prepared");
    const tasks = watchLongTasks();
    const start = performance.now();
    const file = chosenFile();
    const features = await readers[fileExtension(file.name)]?.(file, keeps);
    if (features === undefined) throw new Error(`no reader of ${file.name}`);
    const events = features.length;
    map.getSource<GeoJSONSource>("events")?.setData({ type: "FeatureCollection", features });
    await drawn(map);
    await finishDrawing(map.getCanvas());
    const allMs = performance.now() - start;
    const longTasks = await tasks.read();
    const longestTaskMs = Math.max(0, ...longTasks.map(({ ms }) => ms));
    return { events, firstMs: allMs, allMs, readMs: Number.NaN, longTasks, longestTaskMs };
  },
};

/** The first frame with every tile of what was given. */
function drawn(shown: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!shown.loaded() || !shown.areTilesLoaded()) return;
      shown.off("render", look);
      resolve();
    };
    shown.on("render", look);
    shown.triggerRepaint();
  });
}

Object.assign(window, { opening: page });
