import { worldSize } from "../../geometry/web-mercator.ts";
import type { View } from "./view.ts";

const earthKilometers = 40_075;

/** At the middle of the view. */
export function pixelsPerKilometer({ centerY, pixelsPerUnit }: View): number {
  const northing = (0.5 - centerY / worldSize) * 2 * Math.PI;
  // Web Mercator stretches by the cosine of the latitude, which is the hyperbolic secant of its northing.
  return (pixelsPerUnit * worldSize * Math.cosh(northing)) / earthKilometers;
}
