import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { buildCircle } from "../geometry/circle.ts";
import type { LayerColor, Situation } from "../model/situation.ts";
import { hatchImageId } from "./image-ids.ts";
import { layerHue, type Theme } from "./palette.ts";

export interface AreaProperties {
  /** "area:<id>", or "disc:<place id>" where no honest polygon exists. */
  readonly id: string;
  readonly layerId: string;
  readonly hue: string;
  readonly pattern: string;
  readonly approximate: boolean;
  /** Outlined whenever its layer is on; the others are drawn only with an event or when looked at. */
  readonly base: boolean;
}

export type AreaFeature = Feature<Polygon | MultiPolygon, AreaProperties>;

/** What is drawn for a place known only to its district or region; null where only a list of places is known. */
export function findAreaFeatureId(situation: Situation, placeId: string): string | null {
  const place = situation.places.get(placeId);
  if (place === undefined) return null;
  const area = place.areaId === null ? undefined : situation.areas.get(place.areaId);
  if (area !== undefined && area.geometry !== null) return `area:${area.id}`;
  return place.radiusKilometers === null ? null : `disc:${place.id}`;
}

/** Every area that can be drawn, and a disc for every place that states a radius and has no polygon. */
export function buildAreaFeatures(
  situation: Situation,
  theme: Theme,
): FeatureCollection<Polygon | MultiPolygon, AreaProperties> {
  const colors = new Map(situation.layers.map(({ id, color }) => [id, color]));
  const look = (layerId: string, approximate: boolean) => {
    const hue = layerHue(colors.get(layerId) ?? unknownLayerColor, theme);
    return { layerId, approximate, hue, pattern: hatchImageId(hue, approximate) };
  };
  const features: AreaFeature[] = [];
  for (const area of situation.areas.values()) {
    if (area.geometry === null) continue;
    features.push({
      type: "Feature",
      geometry: area.geometry,
      properties: {
        id: `area:${area.id}`,
        ...look(area.layerId, area.approximate),
        base: area.level === "region",
      },
    });
  }
  for (const place of situation.places.values()) {
    const id = findAreaFeatureId(situation, place.id);
    if (id === null || !id.startsWith("disc:") || place.radiusKilometers === null) continue;
    features.push({
      type: "Feature",
      geometry: buildCircle(place.position, place.radiusKilometers),
      properties: { id, ...look(place.layerId, true), base: false },
    });
  }
  return { type: "FeatureCollection", features };
}

const unknownLayerColor: LayerColor = "grey";
