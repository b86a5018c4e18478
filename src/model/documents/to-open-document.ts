import type { EventTable } from "../event-table.ts";
import type { OpenDocument } from "../open-document.ts";
import { emptySituation } from "./empty-situation.ts";
import type { TableDocument } from "./table-document.ts";

/**
 * An opened file as a document among others. What its rows refer to is made when it is asked for by id; only the actors
 * and sources that the table numbers are listed, for there may be a million places.
 */
export function toOpenDocument(file: TableDocument, table: EventTable, title = file.title): OpenDocument {
  return {
    id: file.id,
    title,
    table,
    file,
    situation: {
      ...emptySituation,
      id: file.id,
      title,
      layers: file.layers,
      places: createFoundMap(file.id, [], (id) => file.findPlace(id)),
      sources: createFoundMap(file.id, table.sourceIds, (id) => file.findSource(id)),
      actors: createFoundMap(file.id, table.actorIds, (id) => file.findActor(id)),
    },
  };
}

/** Looks everything up by its id; goes through what is listed alone. */
function createFoundMap<Thing>(
  documentId: string,
  listed: readonly string[],
  find: (id: string) => Thing | undefined,
): ReadonlyMap<string, Thing> {
  const get = (id: string) => (id.startsWith(`${documentId}:`) ? find(id) : undefined);
  function* entries(): MapIterator<[string, Thing]> {
    for (const id of listed) {
      const thing = get(id);
      if (thing !== undefined) yield [id, thing];
    }
  }
  function* keys(): MapIterator<string> {
    for (const [id] of entries()) yield id;
  }
  function* values(): MapIterator<Thing> {
    for (const [, thing] of entries()) yield thing;
  }
  const map: ReadonlyMap<string, Thing> = {
    size: listed.length,
    get,
    has: (id) => get(id) !== undefined,
    entries,
    keys,
    values,
    forEach(call) {
      for (const [id, thing] of entries()) call(thing, id, map);
    },
    [Symbol.iterator]: entries,
  };
  return map;
}
