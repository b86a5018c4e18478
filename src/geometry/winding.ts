import { booleanClockwise } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** Whether outer rings run counterclockwise and holes clockwise, as RFC 7946, section 3.1.6, asks for. */
export function isWoundRight(area: Polygon | MultiPolygon): boolean {
  const parts = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return parts.every((rings) => rings.every((ring, index) => booleanClockwise(ring) === index > 0));
}
