import type { MultiPolygon, Polygon } from "geojson";
import { toWorldY, worldSize } from "./web-mercator.ts";

/** An area as the map draws it: between two corners a line is straight on the map. */
export interface MercatorArea {
  /** Whether a point of 32-bit Web Mercator lies in it, holes left out. */
  contains(x: number, y: number): boolean;
}

/** Edges are looked up by bands of latitude, so that a coast of thousands of corners costs a point no more than a box. */
const mostBands = 512;

/** Of all the areas together. Longitudes may run on beyond 180, as those of a shape over the antimeridian do. */
export function buildMercatorArea(areas: readonly (Polygon | MultiPolygon)[]): MercatorArea {
  const edges: number[] = [];
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) {
    for (const rings of area.type === "Polygon" ? [area.coordinates] : area.coordinates) {
      for (const ring of rings) {
        const corners = ring.map(
          ([lng = 0, lat = 0]) => [((lng + 180) / 360) * worldSize, toWorldY(lat)] as const,
        );
        for (const [index, [x, y]] of corners.entries()) {
          [west, north] = [Math.min(west, x), Math.min(north, y)];
          [east, south] = [Math.max(east, x), Math.max(south, y)];
          const before = corners[index - 1];
          if (before !== undefined && before[1] !== y) edges.push(...before, x, y);
        }
      }
    }
  }
  const flat = Float64Array.from(edges);
  const height = Math.max(south - north, 1);
  const bandCount = Math.min(Math.max(Math.ceil(flat.length / 16), 1), mostBands);
  const bands: number[][] = Array.from({ length: bandCount }, () => []);
  const bandOf = (y: number) => Math.min(Math.floor(((y - north) / height) * bandCount), bandCount - 1);
  for (let edge = 0; edge < flat.length; edge += 4) {
    const [y0, y1] = [flat[edge + 1] ?? 0, flat[edge + 3] ?? 0];
    for (let band = bandOf(Math.min(y0, y1)); band <= bandOf(Math.max(y0, y1)); band++)
      bands[band]?.push(edge);
  }

  /** Even and odd: whether a line to the east crosses the edges an odd number of times. */
  function isInside(x: number, y: number): boolean {
    if (x < west || x > east || y < north || y > south) return false;
    const band = bands[bandOf(y)] ?? [];
    let inside = false;
    for (let index = 0; index < band.length; index++) {
      const edge = band[index] ?? 0;
      const y0 = flat[edge + 1] ?? 0;
      const y1 = flat[edge + 3] ?? 0;
      if (y0 > y === y1 > y) continue;
      const x0 = flat[edge] ?? 0;
      if (x < x0 + ((y - y0) / (y1 - y0)) * ((flat[edge + 2] ?? 0) - x0)) inside = !inside;
    }
    return inside;
  }

  const leaves = west < 0 || east > worldSize;
  return {
    contains: (x, y) =>
      isInside(x, y) || (leaves && (isInside(x - worldSize, y) || isInside(x + worldSize, y))),
  };
}
