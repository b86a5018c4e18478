import type { Geometry, Position } from "geojson";

/** A point that may stand for a geometry: its own, the middle vertex of a line, the middle of a ring's box; null where it has none. */
export function findAnchor(geometry: Geometry): Position | null {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "MultiPoint":
      return middle(geometry.coordinates);
    case "LineString":
      return middle(geometry.coordinates);
    case "MultiLineString":
      return middle(longest(geometry.coordinates) ?? []);
    case "Polygon":
      return middleOfBox(geometry.coordinates[0] ?? []);
    case "MultiPolygon":
      return middleOfBox(longest(geometry.coordinates.map((polygon) => polygon[0] ?? [])) ?? []);
    case "GeometryCollection":
      for (const part of geometry.geometries) {
        const anchor = findAnchor(part);
        if (anchor !== null) return anchor;
      }
      return null;
    default:
      return null;
  }
}

function middle(positions: readonly Position[]): Position | null {
  return positions[Math.floor((positions.length - 1) / 2)] ?? null;
}

function longest(lines: readonly Position[][]): Position[] | undefined {
  return lines.reduce<Position[] | undefined>(
    (most, line) => (most === undefined || line.length > most.length ? line : most),
    undefined,
  );
}

function middleOfBox(ring: readonly Position[]): Position | null {
  if (ring.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [(west + east) / 2, (south + north) / 2];
}
