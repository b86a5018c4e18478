import type { Participant, SituationEvent } from "../model/event.ts";
import { type EventRecord, eventRecord } from "../model/schema/event-record.ts";
import { fileFrames } from "../model/schema/file-schemas.ts";
import type { Actor, Place, Source } from "../model/situation.ts";
import { toWhen } from "./dates.ts";
import type { FileTexts } from "./driver.ts";
import type { IssueLog } from "./issue-log.ts";
import { type Catalogue, isKnown, openList, parseRows, type Row, toKnownIds } from "./rows.ts";

/** What events refer to. */
export interface EventSurroundings {
  readonly layerIds: ReadonlySet<string>;
  readonly places: Catalogue<Place>;
  readonly sources: Catalogue<Source>;
  readonly actors: Catalogue<Actor>;
}

/**
 * The events, in the order of the file. One of an unknown layer is left out, because nothing could show or hide it; one of
 * an unknown place or an unreadable date is kept without it, so that it is counted and listed.
 */
export function parseEvents(
  files: FileTexts,
  file: string,
  surroundings: EventSurroundings,
  issues: IssueLog,
): Catalogue<SituationEvent> {
  const open = openList(files, file, fileFrames.collection, "features", issues);
  if (open === null) return { records: new Map(), isWhole: false };
  const rows = parseRows(open, () => eventRecord, new Set()).filter((row) => {
    const { layer } = row.record.properties;
    const isOfLayer = surroundings.layerIds.has(layer);
    if (!isOfLayer) row.report("layer-unknown", "dropped", ["properties", "layer"], { id: layer });
    return isOfLayer;
  });
  const rowsById: Catalogue<unknown> = { records: new Map(rows.map((row) => [row.id, row])), isWhole: true };
  return {
    records: new Map(rows.map((row) => [row.id, toEvent(row, rowsById, surroundings)])),
    isWhole: true,
  };
}

function toEvent(
  row: Row<EventRecord>,
  events: Catalogue<unknown>,
  surroundings: EventSurroundings,
): SituationEvent {
  const { places, sources, actors } = surroundings;
  const { properties } = row.record;
  const { when, unreadable } = toWhen(row, ["properties"], {
    date: properties.date,
    span: properties.span,
    notBefore: properties.notBefore,
  });
  const place = findPlace(row, places);
  return {
    id: row.id,
    title: properties.title,
    summary: properties.summary,
    when,
    // An editor's slip must not hide what the file says: the unreadable text is shown as it stands.
    dateNote: [properties.dateNote, unreadable === null ? "" : `“${unreadable}”`]
      .filter((part) => part !== "")
      .join(" "),
    placeId: place?.id ?? null,
    relatedPlaceIds: toKnownIds(row, ["properties", "relatedPlaces"], properties.relatedPlaces, places),
    placePrecision: place === null ? "unknown" : properties.placePrecision,
    placeNote: properties.placeNote,
    kind: properties.kind,
    participants: properties.actors.map((listed, index) => toParticipant(row, listed, index, actors)),
    claim: properties.claim,
    citations: properties.sources
      .filter(({ id }, index) => isKnown(row, ["properties", "sources", index, "id"], id, sources))
      .map(({ id, locator }) => ({ sourceId: id, locator })),
    grade: properties.grade,
    layerId: properties.layer,
    relevance: properties.relevance,
    related: properties.related
      .filter(({ event }, index) => isKnown(row, ["properties", "related", index, "event"], event, events))
      .map(({ event, as }) => ({ eventId: event, as })),
  };
}

/** The gazetteer's place; where there is none, no precision holds either. */
function findPlace(row: Row<EventRecord>, places: Catalogue<Place>): Place | null {
  const { place: id, placePrecision } = row.record.properties;
  if (id === null) {
    if (placePrecision !== "unknown") {
      row.report("precision-without-place", "note", ["properties", "placePrecision"], {
        precision: placePrecision,
      });
    }
    return null;
  }
  const place = isKnown(row, ["properties", "place"], id, places) ? places.records.get(id) : undefined;
  if (place === undefined) return null;
  // The gazetteer is drawn; a point in the event's own file that says otherwise is an editor's slip.
  const point = row.record.geometry?.coordinates;
  const isElsewhere =
    point !== undefined && (point[0] !== place.position[0] || point[1] !== place.position[1]);
  if (isElsewhere) row.report("geometry-not-place", "note", ["geometry"], { id, expected: "point" });
  return place;
}

/** An actor of the situation, under the name that this event has for it where there is one; else a name alone. */
function toParticipant(
  row: Row<EventRecord>,
  { id, name }: EventRecord["properties"]["actors"][number],
  index: number,
  actors: Catalogue<Actor>,
): Participant {
  if (id === undefined) return { id: null, name: name ?? "" };
  const actor = isKnown(row, ["properties", "actors", index, "id"], id, actors)
    ? actors.records.get(id)
    : undefined;
  return actor === undefined ? { id: null, name: name ?? id } : { id, name: name ?? actor.name };
}
