import { booleanIntersects } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** Whether two areas have any point in common. */
export function doAreasTouch(one: Polygon | MultiPolygon, other: Polygon | MultiPolygon): boolean {
  return booleanIntersects(one, other);
}
