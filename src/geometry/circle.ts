import { circle } from "@turf/turf";
import type { Polygon } from "geojson";

/** A circle on the ground about [lng, lat], as a polygon of 72 corners wound as RFC 7946 asks for. */
export function buildCircle(center: readonly [lng: number, lat: number], radiusKilometers: number): Polygon {
  return circle([...center], radiusKilometers, { steps: 72, units: "kilometers" }).geometry;
}
