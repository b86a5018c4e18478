import { chain } from "../lib/chain.ts";
import type { EventTable } from "./event-table.ts";
import type { Place } from "./situation.ts";

/**
 * The places with those of opened rows listed for which a disc stands: what is drawn goes through the list, and a file's
 * places are else found by id alone. The same map where there are none.
 */
export function listVaguePlaces(
  places: ReadonlyMap<string, Place>,
  { placeIds }: Pick<EventTable, "placeIds">,
): ReadonlyMap<string, Place> {
  const known = new Set(places.keys());
  const vague = new Map<string, Place>();
  for (const id of placeIds) {
    const place = known.has(id) ? undefined : places.get(id);
    if (place !== undefined && place.radiusKilometers !== null) vague.set(id, place);
  }
  return vague.size === 0 ? places : chain([vague, places]);
}
