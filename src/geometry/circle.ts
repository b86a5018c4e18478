import type { Polygon } from "geojson";

const corners = 72;
const earthRadiusKilometers = 6371.0088;

/** A circle on the ground about [lng, lat], as a polygon of 72 corners wound as RFC 7946 asks for. */
export function buildCircle(center: readonly [lng: number, lat: number], radiusKilometers: number): Polygon {
  const angle = radiusKilometers / earthRadiusKilometers;
  const lat = toRadians(center[1]);
  // Counterclockwise from north; the last corner is the first, to the bit.
  const ring = Array.from({ length: corners }, (_, corner) => {
    const bearing = (-corner / corners) * 2 * Math.PI;
    const sine = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * sine,
    );
    return [center[0] + toDegrees(east), toDegrees(Math.asin(sine))];
  });
  return { type: "Polygon", coordinates: [[...ring, [...(ring[0] ?? [])]]] };
}

const toRadians = (degrees: number) => (degrees * Math.PI) / 180;
const toDegrees = (radians: number) => (radians * 180) / Math.PI;
