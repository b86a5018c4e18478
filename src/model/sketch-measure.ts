import { toKilometersAlong, toSquareKilometers } from "../geometry/measures.ts";
import { cornerLimits } from "./place-filter.ts";
import type { Sketch } from "./sketch.ts";

/** How long a sketch is along its corners, and how much it encloses; null where that is nothing yet. Along the globe. */
export function measureSketch({ corners }: Sketch): {
  readonly kilometers: number;
  readonly squareKilometers: number | null;
} {
  return {
    kilometers: toKilometersAlong(corners),
    squareKilometers: corners.length < cornerLimits.least ? null : toSquareKilometers(corners),
  };
}
