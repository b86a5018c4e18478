import type { MultiPolygon, Polygon } from "geojson";
import { clamp } from "../lib/clamp.ts";
import { maximumLatitude, toLat, toWorldY, worldSize } from "./web-mercator.ts";

type Position = readonly [lng: number, lat: number];

/** Degrees; `east` may lie beyond 180, where the box crosses the antimeridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const kilometersPerDegree = 111.32;

/** The smallest box around positions, on whichever side of the world that is; null around none. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null;
  const range = (values: readonly number[]): readonly [number, number] =>
    values.reduce<readonly [number, number]>(
      ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  const lngs = positions.map(([lng]) => lng);
  const plain = range(lngs);
  const across = range(lngs.map((lng) => (lng < 0 ? lng + 360 : lng)));
  const [west, east] = across[1] - across[0] < plain[1] - plain[0] ? across : plain;
  const [south, north] = range(positions.map(([, lat]) => lat));
  return { west, south, east, north };
}

/** All corners of an area. */
export function cornersOf(area: Polygon | MultiPolygon): readonly Position[] {
  const parts = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return parts.flatMap((rings) => (rings[0] ?? []).map(([lng = 0, lat = 0]): Position => [lng, lat]));
}

/** Two corners of a box that reaches so far to every side of a position. */
export function cornersAround([lng, lat]: Position, kilometers: number): readonly Position[] {
  const byLat = kilometers / kilometersPerDegree;
  const byLng = byLat / Math.max(Math.cos((lat * Math.PI) / 180), 0.1);
  const reach = (by: -1 | 1): Position => [
    lng + by * byLng,
    clamp(lat + by * byLat, -maximumLatitude, maximumLatitude),
  ];
  return [reach(-1), reach(1)];
}

/** The middle of a box and the zoom (as of tiles of 512 px) at which it just fits into so many CSS pixels. */
export function fitBounds(
  { west, south, east, north }: Bounds,
  room: { readonly width: number; readonly height: number },
  zoomLimits: { readonly minimum: number; readonly maximum: number },
): { readonly center: Position; readonly zoom: number } {
  const top = toWorldY(north);
  const bottom = toWorldY(south);
  const acrossPx = ((east - west) / 360) * 512;
  const downPx = ((bottom - top) / worldSize) * 512;
  const scale = Math.min(
    Math.max(room.width, 1) / Math.max(acrossPx, 1e-9),
    Math.max(room.height, 1) / Math.max(downPx, 1e-9),
  );
  const middle = (west + east) / 2;
  return {
    center: [middle > 180 ? middle - 360 : middle, toLat((top + bottom) / 2)],
    zoom: clamp(Math.log2(scale), zoomLimits.minimum, zoomLimits.maximum),
  };
}
