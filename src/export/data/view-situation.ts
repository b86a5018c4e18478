import type { SituationEvent } from "../../model/event.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { narrowSituation } from "../../model/narrow-situation.ts";
import type { Situation } from "../../model/situation.ts";

/**
 * The situation of the events in view alone. What opened rows refer to is listed with it, under ids that a situation's files
 * may have: those of files hold colons, and names that people wrote.
 */
export function toViewSituation({ situation, table, rows }: ExportedView): {
  readonly situation: Situation;
  /** The id that an event had. */
  readonly idBefore: (id: string) => string;
} {
  const events = Array.from(rows.rows, (row) => table.eventAt(row));
  const shipped = new Set(situation.events.map(({ id }) => id));
  const opened = events.filter(({ id }) => !shipped.has(id));
  if (opened.length === 0) {
    const ids = new Set(events.map(({ id }) => id));
    return { situation: narrowSituation(situation, ({ id }) => ids.has(id)), idBefore: (id) => id };
  }
  const rename = createRenaming();
  const list = <Thing extends { readonly id: string }>(
    map: ReadonlyMap<string, Thing>,
    ids: readonly string[],
    change: (thing: Thing) => Thing,
  ) => {
    const named = ids.flatMap((id) => map.get(id) ?? []);
    return new Map([...map.values(), ...named].map((thing) => [rename.to(thing.id), change(thing)] as const));
  };
  const renamed = {
    ...situation,
    layers: situation.layers.map((layer) => ({ ...layer, id: rename.to(layer.id) })),
    places: list(
      situation.places,
      opened.flatMap(({ placeId }) => placeId ?? []),
      (place) => ({
        ...place,
        id: rename.to(place.id),
        layerId: rename.to(place.layerId),
        kind: place.kind || "place",
      }),
    ),
    sources: list(
      situation.sources,
      opened.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)),
      (source) => ({ ...source, id: rename.to(source.id), kind: source.kind || "file" }),
    ),
    actors: list(situation.actors, [], (actor) => ({ ...actor, id: rename.to(actor.id) })),
    events: [
      ...situation.events.filter(({ id }) => events.some((event) => event.id === id)),
      ...opened.map((event) => renameEvent(event, rename.to)),
    ],
  };
  const kept = new Set(renamed.events.map(({ id }) => id));
  return { situation: narrowSituation(renamed, ({ id }) => kept.has(id)), idBefore: rename.before };
}

function renameEvent(event: SituationEvent, to: (id: string) => string): SituationEvent {
  return {
    ...event,
    id: to(event.id),
    placeId: event.placeId === null ? null : to(event.placeId),
    layerId: to(event.layerId),
    citations: event.citations.map(({ sourceId, locator }) => ({ sourceId: to(sourceId), locator })),
    participants: event.participants.map(({ id, name }) => ({ id: id === null ? null : to(id), name })),
  };
}

const longest = 70;

/** Ids that are allowed stay; of the others each gets one of its own. */
function createRenaming(): { to(id: string): string; before(id: string): string } {
  const after = new Map<string, string>();
  const before = new Map<string, string>();
  return {
    to(id) {
      const known = after.get(id);
      if (known !== undefined) return known;
      const plain = id.replace(/[^A-Za-z0-9._-]+/g, ".").replace(/^[^A-Za-z0-9]+/, "") || "x";
      const stem = plain.slice(0, longest);
      let name = stem;
      for (let number = 2; before.has(name); number++) name = `${stem}-${number}`;
      after.set(id, name);
      before.set(name, id);
      return name;
    },
    before: (id) => before.get(id) ?? id,
  };
}
