import { chain } from "../lib/chain.ts";
import type { EventTable } from "./event-table.ts";
import type { Place } from "./situation.ts";

/** A place of an opened row is made of the file's text. */
const placesPerSlice = 16;

/**
 * Finds the places of opened rows for which a disc stands. What is drawn goes through a list of places, and a file's are
 * else found by id alone.
 */
export function* findVaguePlaces(
  places: ReadonlyMap<string, Place>,
  { placeIds }: Pick<EventTable, "placeIds">,
): Generator<undefined, ReadonlyMap<string, Place>, undefined> {
  const known = new Set(places.keys());
  const vague = new Map<string, Place>();
  for (const [index, id] of placeIds.entries()) {
    if (index % placesPerSlice === 0) yield;
    const place = known.has(id) ? undefined : places.get(id);
    if (place !== undefined && place.radiusKilometers !== null) vague.set(id, place);
  }
  return vague;
}

/** The places with the vague ones listed; the same map where there are none. */
export function listVaguePlaces(
  places: ReadonlyMap<string, Place>,
  vague: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  return vague.size === 0 ? places : chain([vague, places]);
}
