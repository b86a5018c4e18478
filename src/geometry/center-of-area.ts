import { pointOnFeature } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** A position [lng, lat] inside an area, near its middle: where a label or a popup may stand. */
export function centerOfArea(area: Polygon | MultiPolygon): readonly [lng: number, lat: number] {
  const [lng = 0, lat = 0] = pointOnFeature(area).geometry.coordinates;
  return [lng, lat];
}
