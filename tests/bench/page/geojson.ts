import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { EventRows } from "../../../src/model/event-table.ts";
import type { TimeWindow } from "../../../src/model/instant.ts";
import type { Situation } from "../../../src/model/situation.ts";
import { createBareMap, hues, paper } from "./bare-map.ts";
import { contextOf, countCardBytes } from "./card-bytes.ts";
import { type Contender, casingPx, markRadiusPx, pickRadiusPx } from "./contender.ts";
import { run } from "./run.ts";

/** The plain way: a GeoJSON source, a circle layer, and a filter that is set anew for each window. */
async function createGeoJsonMap(situation: Situation): Promise<Contender> {
  const map = await createBareMap(situation);
  const cardBytes = countCardBytes(contextOf(map.getCanvas()));
  return {
    async load(rows, { layers, places }, window) {
      map.addSource("events", { type: "geojson", data: toFeatures(rows, places) });
      map.addLayer({
        id: "events",
        type: "circle",
        source: "events",
        filter: toFilter(window),
        paint: {
          "circle-radius": markRadiusPx,
          "circle-color": [
            "match",
            ["get", "layer"],
            ...layers.flatMap(({ id }, index) => [id, hues[index] ?? "#000000"]),
            "#000000",
          ] as unknown as ExpressionSpecification,
          "circle-stroke-width": casingPx,
          "circle-stroke-color": paper,
        },
      });
      await rendered(map);
    },
    step(window) {
      map.setFilter("events", toFilter(window), { validate: false });
      return rendered(map);
    },
    pick: (x, y) =>
      map.queryRenderedFeatures(
        [
          [x - pickRadiusPx, y - pickRadiusPx],
          [x + pickRadiusPx, y + pickRadiusPx],
        ],
        { layers: ["events"] },
      ).length,
    canvas: () => map.getCanvas(),
    cardBytes,
  };
}

function toFilter({ from, to }: TimeWindow): ExpressionSpecification {
  return ["all", ["<", ["get", "from"], to], [">", ["get", "to"], from]];
}

/** The first frame that shows what was asked, with every tile of it. */
function rendered(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!map.loaded()) return;
      map.off("render", look);
      resolve();
    };
    map.on("render", look);
    map.triggerRepaint();
  });
}

function toFeatures(rows: EventRows, places: Situation["places"]): GeoJSON.FeatureCollection {
  const features: GeoJSON.Feature[] = [];
  for (let index = 0; index < rows.length; index++) {
    const event = rows.at(index);
    const place = places.get(event?.placeId ?? "");
    if (event === undefined || place === undefined) continue;
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [place.position[0], place.position[1]] },
      properties: {
        id: event.id,
        layer: event.layerId,
        from: event.when?.earliestStart,
        to: event.when?.latestEnd,
      },
    });
  }
  return { type: "FeatureCollection", features };
}

run(createGeoJsonMap);
