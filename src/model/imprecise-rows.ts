import { placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";

const city = placePrecisions.indexOf("city");

/** How many of a table are on the map, but placed only by district, region or country. */
export function countImprecise({ length, placed, precision }: EventTable): number {
  let count = 0;
  for (let row = 0; row < length; row++) if (placed[row] === 1 && (precision[row] ?? 0) > city) count++;
  return count;
}
