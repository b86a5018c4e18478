import type { FeatureCollection, Point } from "geojson";
import { type EventTable, noPlace } from "../model/event-table.ts";
import type { NameLanguage, Place, Situation } from "../model/situation.ts";

export interface PlaceProperties {
  readonly id: string;
  readonly name: string;
}

/** Places that matter here but have no event of their own, in layers that are on: a tick and a name. */
export function findPlainPlaces(
  situation: Situation,
  table: EventTable,
  hiddenLayers: ReadonlySet<string>,
): Place[] {
  const withEvents = new Set<string>();
  for (let row = 0; row < table.length; row++) {
    const index = table.place[row] ?? noPlace;
    const id = index === noPlace ? undefined : table.placeIds[index];
    if (id !== undefined) withEvents.add(id);
  }
  return [...situation.places.values()].filter(
    ({ id, layerId, precision }) =>
      !withEvents.has(id) && !hiddenLayers.has(layerId) && precision !== "country" && precision !== "unknown",
  );
}

export function buildPlaceFeatures(
  places: readonly Place[],
  language: NameLanguage,
): FeatureCollection<Point, PlaceProperties> {
  return {
    type: "FeatureCollection",
    features: places.map(({ id, names, position }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...position] },
      properties: { id, name: names[language] },
    })),
  };
}
