import { placePrecisions } from "../model/event.ts";
import { type EventTable, noPlace } from "../model/event-table.ts";
import type { Position, Situation } from "../model/situation.ts";

/** Where a row's mark is to be looked for: its place, or the stack of its country; null where it is not on the map. */
export function positionOfRow(situation: Situation, table: EventTable, row: number): Position | null {
  const placeIndex = table.place[row];
  if (table.placed[row] !== 1 || placeIndex === undefined || placeIndex === noPlace) return null;
  const place = situation.places.get(table.placeIds[placeIndex] ?? "");
  if (place === undefined) return null;
  const isCountry = placePrecisions[table.precision[row] ?? 0] === "country";
  return isCountry ? (place.stackAt ?? place.position) : place.position;
}
