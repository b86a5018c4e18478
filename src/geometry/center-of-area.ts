import type { Position as GeoJsonPosition, MultiPolygon, Polygon } from "geojson";

type Rings = readonly (readonly GeoJsonPosition[])[];

/** Heights at which an area is cut, as parts of its own height: the middle first, the others only where it is wider there. */
const cuts = [0.5, 0.35, 0.65, 0.2, 0.8];

/**
 * A position [lng, lat] inside an area, near its middle: where a label or a popup may stand. Of its level cuts it is the
 * middle of the widest.
 */
export function centerOfArea(area: Polygon | MultiPolygon): readonly [lng: number, lat: number] {
  const parts: readonly Rings[] = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  let center: readonly [number, number] = [0, 0];
  let widest = -1;
  for (const rings of parts) {
    const lats = (rings[0] ?? []).map(([, lat = 0]) => lat);
    const south = lats.reduce((least, lat) => Math.min(least, lat), Number.POSITIVE_INFINITY);
    const north = lats.reduce((most, lat) => Math.max(most, lat), Number.NEGATIVE_INFINITY);
    for (const cut of cuts) {
      const lat = south + (north - south) * cut;
      const crossings = findCrossings(rings, lat);
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const west = crossings[index] ?? 0;
        const east = crossings[index + 1] ?? 0;
        // Another height must be clearly wider to win over the middle.
        const width = (east - west) * (cut === cuts[0] ? 1.25 : 1);
        if (width <= widest) continue;
        widest = width;
        center = [(west + east) / 2, lat];
      }
    }
  }
  return center;
}

/** Where the edges cross a parallel, from west to east: every other stretch between two crossings lies inside. */
function findCrossings(rings: Rings, lat: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [lng0 = 0, lat0 = 0] = ring[index - 1] ?? [];
      const [lng1 = 0, lat1 = 0] = ring[index] ?? [];
      if (lat0 <= lat === lat1 <= lat) continue;
      crossings.push(lng0 + ((lat - lat0) / (lat1 - lat0)) * (lng1 - lng0));
    }
  }
  return crossings.sort((a, b) => a - b);
}
