import type { LineString } from "geojson";
import { clamp } from "../lib/clamp.ts";

type LngLat = readonly [lng: number, lat: number];

export interface Arc {
  readonly line: LineString;
  /** A point past the middle and the way the arc goes there: degrees clockwise from north, on the map. */
  readonly head: { readonly position: LngLat; readonly bearingDegrees: number };
  /** Straight length between the ends, the world's width being 1. */
  readonly worldLength: number;
}

const corners = 48;
const headAt = 0.6;

/**
 * A curve on the Web Mercator plane from one place to another, the shorter way about the antimeridian (its longitudes
 * then run on beyond 180). It rises to the north, or to the east where it runs north and south. `bulge` is its height as
 * a share of its length. null where both ends are one point.
 */
export function buildArc(from: LngLat, to: LngLat, bulge: number): Arc | null {
  const start = project(from);
  const end = project(to);
  const eastward = end.x - start.x;
  if (eastward > 0.5) end.x -= 1;
  if (eastward < -0.5) end.x += 1;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const worldLength = Math.hypot(dx, dy);
  if (worldLength === 0) return null;
  // The normal that points north, y running south; on a meridian the one that points east.
  const side = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  const control = {
    x: (start.x + end.x) / 2 + side * dy * bulge * 2,
    y: (start.y + end.y) / 2 - side * dx * bulge * 2,
  };
  const at = (t: number) => ({
    x: (1 - t) ** 2 * start.x + 2 * (1 - t) * t * control.x + t ** 2 * end.x,
    y: (1 - t) ** 2 * start.y + 2 * (1 - t) * t * control.y + t ** 2 * end.y,
  });
  const going = {
    x: (1 - headAt) * (control.x - start.x) + headAt * (end.x - control.x),
    y: (1 - headAt) * (control.y - start.y) + headAt * (end.y - control.y),
  };
  return {
    line: {
      type: "LineString",
      coordinates: Array.from({ length: corners + 1 }, (_, index) => [...unproject(at(index / corners))]),
    },
    head: {
      position: unproject(at(headAt)),
      bearingDegrees: (Math.atan2(going.x, -going.y) * 180) / Math.PI,
    },
    worldLength,
  };
}

const maximumLatitude = 85.051129;

function project([lng, lat]: LngLat) {
  const radians = (clamp(lat, -maximumLatitude, maximumLatitude) * Math.PI) / 180;
  return {
    x: lng / 360 + 0.5,
    y: 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI),
  };
}

function unproject({ x, y }: { readonly x: number; readonly y: number }): LngLat {
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [(x - 0.5) * 360, lat];
}
