import { toWorldX, toWorldY } from "../geometry/web-mercator.ts";
import { placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import type { Place } from "./situation.ts";

/**
 * Tells whether a row is at a place: by its number, or, of opened rows, each of which names a place of its own, by point
 * and precision.
 */
export function createPlaceTest(table: EventTable, place: Place): (row: number) => boolean {
  const index = table.placeIds.indexOf(place.id);
  if (index >= 0) return (row) => table.place[row] === index;
  const [x, y] = [toWorldX(place.position[0]), toWorldY(place.position[1])];
  const precision = placePrecisions.indexOf(place.precision);
  // Degrees were made of whole numbers, and back again is off by one.
  const isNear = (one: number, other: number) => Math.abs(one - other) <= 1;
  return (row) =>
    table.placed[row] === 1 &&
    table.precision[row] === precision &&
    isNear(table.x[row] ?? 0, x) &&
    isNear(table.y[row] ?? 0, y);
}
