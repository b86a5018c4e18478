import { booleanPointInPolygon, pointToPolygonDistance } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** Whether a position [lng, lat] lies in an area or on its edge. */
export function isInArea(position: Position, area: Polygon | MultiPolygon): boolean {
  return booleanPointInPolygon(position, area);
}

/** How far outside an area a position [lng, lat] lies, in kilometres along the globe; 0 in it or on its edge. */
export function toKilometersOutside(position: Position, area: Polygon | MultiPolygon): number {
  if (isInArea(position, area)) return 0;
  const feature = { type: "Feature" as const, properties: {}, geometry: area };
  return Math.max(0, pointToPolygonDistance(position, feature, { units: "kilometers" }));
}
