import type { SituationEvent } from "../model/event.ts";
import type { Area, Link, Place, Situation, Source } from "../model/situation.ts";
import { manifestName } from "./manifest.ts";

/** The files of a situation's folder by name, as values that JSON can write. Reading them gives the very same situation. */
export type SituationFiles = ReadonlyMap<string, unknown>;

const names = {
  events: "events.geojson",
  links: "links.json",
  sources: "sources.json",
  actors: "actors.json",
} as const;

export const eventsFileName = names.events;

/** The whole folder. Layers without places and areas have no file of their own. */
export function writeSituation(situation: Situation): SituationFiles {
  const { id, title, summary, asOf, dataVersion, schemaVersion, method, keeper, corrections, opening } =
    situation;
  const places = [...situation.places.values()];
  const areas = [...situation.areas.values()];
  const layerFiles = new Map(
    situation.layers.flatMap(({ id: layerId }, index) => {
      const isOwn = (one: { readonly layerId: string }) => one.layerId === layerId;
      const features = [...areas.filter(isOwn).map(writeArea), ...places.filter(isOwn).map(writePlace)];
      // Numbered, because an id may be any text and a file's name may not.
      return features.length === 0
        ? []
        : [[layerId, { name: `layer-${index + 1}.geojson`, features }] as const];
    }),
  );
  const manifest = {
    ...{ schemaVersion, id, title, summary, asOf, dataVersion, method, keeper, corrections, opening },
    layers: situation.layers.map((layer) => ({ ...layer, file: layerFiles.get(layer.id)?.name ?? null })),
    files: names,
  };
  return new Map<string, unknown>([
    [manifestName, manifest],
    ...[...layerFiles.values()].map(({ name, features }) => [name, toCollection(features)] as const),
    [names.events, toCollection(situation.events.map((event) => writeEvent(event, situation)))],
    [names.links, { links: [...situation.links.values()].map(writeLink) }],
    [names.sources, { sources: [...situation.sources.values()].map(writeSource) }],
    [names.actors, { actors: [...situation.actors.values()] }],
  ]);
}

const toCollection = (features: readonly unknown[]) => ({ type: "FeatureCollection", features });

function writeEvent(event: SituationEvent, { places, actors }: Situation) {
  const { when, placeId, placePrecision, claim, grade, relevance, kind } = event;
  const place = placeId === null ? undefined : places.get(placeId);
  // A country's point would claim more than is known.
  const isPoint = place !== undefined && placePrecision !== "country" && placePrecision !== "unknown";
  return {
    type: "Feature",
    id: event.id,
    geometry: isPoint ? { type: "Point", coordinates: place.position } : null,
    properties: {
      title: event.title,
      summary: event.summary,
      date: when?.edtf ?? null,
      dateNote: event.dateNote,
      ...(when === null ? {} : { span: when.span }),
      ...(when?.notBefore === undefined ? {} : { notBefore: when.notBefore }),
      place: placeId,
      relatedPlaces: event.relatedPlaceIds,
      placePrecision,
      placeNote: event.placeNote,
      kind,
      actors: event.participants.map(({ id, name }) => {
        if (id === null) return { name };
        return actors.get(id)?.name === name ? { id } : { id, name };
      }),
      claim,
      sources: event.citations.map(({ sourceId, locator }) => ({ id: sourceId, locator })),
      grade,
      layer: event.layerId,
      relevance,
      related: event.related.map(({ eventId, as }) => ({ event: eventId, as })),
    },
  };
}

function writePlace({ id, position, layerId: _, sourceIds, ...place }: Place) {
  const { names: placeNames, kind, precision, why, stackAt, withinAreaId, areaId, radiusKilometers } = place;
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: position },
    properties: {
      ...{ type: "place", names: placeNames, kind, precision, why, sources: sourceIds },
      ...(stackAt === null ? {} : { stackAt }),
      ...(withinAreaId === null ? {} : { within: withinAreaId }),
      ...(areaId === null ? {} : { area: areaId }),
      ...(radiusKilometers === null ? {} : { radiusKilometers }),
    },
  };
}

function writeArea({ id, geometry, layerId: _, sourceIds, ...properties }: Area) {
  return { type: "Feature", id, geometry, properties: { type: "area", ...properties, sources: sourceIds } };
}

function writeLink({ id, fromPlaceId, toPlaceId, when, eventId, sourceIds, ...link }: Link) {
  const { kind, arc, directed, alleged, note } = link;
  return {
    ...{ id, from: fromPlaceId, to: toPlaceId, kind, date: when?.edtf ?? null, event: eventId },
    ...{ arc, directed, alleged, sources: sourceIds, note },
  };
}

/** Field by field: only what the schema knows is read back. */
function writeSource(source: Source) {
  const { id, title, publisher, author, published, language, kind, access, url, consulted, urlNote, note } =
    source;
  return { id, title, publisher, author, published, language, kind, access, url, consulted, urlNote, note };
}
