import { area, length } from "@turf/turf";

type LngLat = readonly [lng: number, lat: number];

/** Along the globe from corner to corner, in kilometres. */
export function toKilometersAlong(corners: readonly LngLat[]): number {
  if (corners.length < 2) return 0;
  const coordinates = corners.map((corner) => [...corner]);
  return length(
    { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } },
    { units: "kilometers" },
  );
}

/** What the corners enclose on the globe, in square kilometres; 0 with fewer than three. */
export function toSquareKilometers(corners: readonly LngLat[]): number {
  const [first] = corners;
  if (first === undefined || corners.length < 3) return 0;
  const ring = [...corners, first].map((corner) => [...corner]);
  return area({ type: "Polygon", coordinates: [ring] }) / 1e6;
}
