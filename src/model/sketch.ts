import type { Position } from "./situation.ts";

/** What is being drawn on the map: an area to filter by, or a line to measure along. */
export interface Sketch {
  readonly tool: "area" | "measure";
  /** Every corner is at least a hand's breadth from the one before; longitudes run on over the antimeridian. */
  readonly corners: readonly Position[];
}
