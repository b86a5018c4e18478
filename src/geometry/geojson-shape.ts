import type { Position as GeoJsonPosition, MultiPolygon, Point, Polygon } from "geojson";

/** [lng, lat] in degrees of WGS 84, with whatever RFC 7946 lets follow (a height). */
export function isPosition(value: unknown): value is GeoJsonPosition {
  if (!Array.isArray(value) || value.length < 2 || value.length > 4) return false;
  const [lng, lat]: readonly unknown[] = value;
  return isWithin(lng, 180) && isWithin(lat, 90) && value.every((number) => Number.isFinite(number));
}

export function isPoint(value: unknown): value is Point {
  return hasType(value, "Point") && isPosition(value.coordinates);
}

/** A Polygon or MultiPolygon whose rings are closed and have an inside. Winding is not looked at. */
export function isPolygonal(value: unknown): value is Polygon | MultiPolygon {
  if (hasType(value, "Polygon")) return isListOf(value.coordinates, isRing);
  if (hasType(value, "MultiPolygon")) return isListOf(value.coordinates, (part) => isListOf(part, isRing));
  return false;
}

/** Whether it says of itself to be one of these GeoJSON types, whatever its coordinates are. */
export function hasGeometryType(value: unknown, types: readonly string[]): boolean {
  return types.some((type) => hasType(value, type));
}

function isRing(value: unknown): boolean {
  if (!isListOf(value, isPosition) || value.length < 4) return false;
  const [first, last] = [value[0], value[value.length - 1]];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is unknown[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isItem(item));
}

function hasType(value: unknown, type: string): value is { type: string; coordinates?: unknown } {
  return typeof value === "object" && value !== null && "type" in value && value.type === type;
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === "number" && value >= -limit && value <= limit;
}
