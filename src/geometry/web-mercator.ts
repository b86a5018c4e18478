import { clamp } from "../lib/clamp.ts";

/** The world's width in whole-number Web Mercator: 32 bits, so that zoom 18 does not shimmer. */
export const worldSize = 2 ** 32;

/** Web Mercator is cut off here, where the world is a square. */
export const maximumLatitude = 85.051129;

/** 0..2^32-1 from west to east. Longitudes beyond the antimeridian are wrapped; 180 itself stays at the eastern edge. */
export function toWorldX(lng: number): number {
  const wrapped = lng >= -180 && lng <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
  return clamp(Math.floor(((wrapped + 180) / 360) * worldSize), 0, worldSize - 1);
}

/** 0..2^32-1 from north to south; latitudes beyond the projection's edge are clamped to it. */
export function toWorldY(lat: number): number {
  const radians = (clamp(lat, -maximumLatitude, maximumLatitude) * Math.PI) / 180;
  const northing = Math.log(Math.tan(Math.PI / 4 + radians / 2));
  return clamp(Math.floor((0.5 - northing / (2 * Math.PI)) * worldSize), 0, worldSize - 1);
}

/** Degrees. */
export function toLng(worldX: number): number {
  return (worldX / worldSize) * 360 - 180;
}

/** Degrees. */
export function toLat(worldY: number): number {
  const northing = (0.5 - worldY / worldSize) * 2 * Math.PI;
  return ((2 * Math.atan(Math.exp(northing)) - Math.PI / 2) * 180) / Math.PI;
}
