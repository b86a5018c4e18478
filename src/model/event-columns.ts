import { toWorldX, toWorldY } from "../geometry/web-mercator.ts";
import {
  claimStatuses,
  credibilities,
  kinds,
  placePrecisions,
  relevances,
  reliabilities,
  type SituationEvent,
} from "./event.ts";
import { createRowListWriter, type UnsortedLists } from "./row-lists.ts";
import type { Place, Situation } from "./situation.ts";

/**
 * Events one by one, as an array has them, or decoded when asked for where they come from a big file. The order is any;
 * `at` gives the same event each time.
 */
export interface EventRows {
  readonly length: number;
  at(index: number): SituationEvent | undefined;
}

/** What a table needs of a situation besides its events. */
export type TableContext = Pick<Situation, "layers" | "places" | "actors" | "sources">;

export const noPlace = 0xffff;

/** The events' parts as columns, in the order in which they were given. */
export interface EventColumns {
  /** null: equal times stay in the order in which they were given. */
  readonly ids: readonly string[] | null;
  /** The instants of each date; NaN where it is none. */
  readonly times: Readonly<Record<TimeColumn, Float64Array>>;
  /** Which of the dates each event has, where they are numbered; null: the event's own number is its date's. */
  readonly dates: Uint32Array | null;
  readonly bytes: Readonly<Record<ByteColumn, Uint8Array>>;
  readonly place: Uint16Array;
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  readonly actors: UnsortedLists;
  readonly sources: UnsortedLists;
}

export type TimeColumn = "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd";

export type ByteColumn =
  | "placed"
  | "layer"
  | "kind"
  | "claim"
  | "precision"
  | "relevance"
  | "reliability"
  | "credibility";

/** Reads each event once. Throws on a layer that the situation does not have: `formats` lets none through. */
export function readEventColumns(
  events: EventRows,
  context: TableContext,
): EventColumns & { readonly ids: readonly string[] } {
  const { length } = events;
  const layers = toIndex(context.layers.map((layer) => layer.id));
  const places = indexPlaces(context);
  const actorIndex = toIndex([...context.actors.keys()]);
  const sourceIndex = toIndex([...context.sources.keys()]);
  const ids = new Array<string>(length);
  const time = () => new Float64Array(length).fill(Number.NaN);
  const times = { earliestStart: time(), latestStart: time(), earliestEnd: time(), latestEnd: time() };
  const byte = () => new Uint8Array(length);
  const bytes = {
    placed: byte(),
    layer: byte(),
    kind: byte(),
    claim: byte(),
    precision: byte(),
    relevance: byte(),
    reliability: byte(),
    credibility: byte(),
  };
  const place = new Uint16Array(length).fill(noPlace);
  const x = new Uint32Array(length);
  const y = new Uint32Array(length);
  const actors = createRowListWriter(length, actorIndex.size);
  const sources = createRowListWriter(length, sourceIndex.size);

  for (let index = 0; index < length; index++) {
    const event = events.at(index);
    if (event === undefined) throw new Error(`No event ${index} of ${length}`);
    ids[index] = event.id;
    const { when } = event;
    if (when !== null) {
      times.earliestStart[index] = when.earliestStart;
      times.latestStart[index] = when.latestStart;
      times.earliestEnd[index] = when.earliestEnd;
      times.latestEnd[index] = when.latestEnd;
    }

    const known = event.placeId === null ? undefined : places.get(event.placeId);
    if (known !== undefined && event.placePrecision !== "unknown") {
      const at = event.placePrecision === "country" ? known.stack : known.own;
      bytes.placed[index] = 1;
      place[index] = known.index;
      x[index] = at.x;
      y[index] = at.y;
    }

    const layer = layers.get(event.layerId);
    if (layer === undefined) {
      throw new Error(`Event ${event.id} names a layer that is not there: ${event.layerId}`);
    }
    bytes.layer[index] = layer;
    bytes.kind[index] = kindIndex.get(event.kind) ?? 0;
    bytes.claim[index] = claimIndex.get(event.claim.status) ?? 0;
    bytes.precision[index] = precisionIndex.get(event.placePrecision) ?? 0;
    bytes.relevance[index] = relevanceIndex.get(event.relevance) ?? 0;
    bytes.reliability[index] = reliabilityIndex.get(event.grade.reliability) ?? 0;
    bytes.credibility[index] = credibilityIndex.get(event.grade.credibility) ?? 0;

    // Ids that are not in the index (names that only one event knows) are left out; each counts once a row.
    for (const { id } of event.participants) {
      const actor = id === null ? undefined : actorIndex.get(id);
      if (actor !== undefined) actors.add(actor);
    }
    actors.close();
    for (const { sourceId } of event.citations) {
      const source = sourceIndex.get(sourceId);
      if (source !== undefined) sources.add(source);
    }
    sources.close();
  }
  return { ids, times, dates: null, bytes, place, x, y, actors, sources };
}

const kindIndex = toIndex(kinds);
const claimIndex = toIndex(claimStatuses);
const precisionIndex = toIndex(placePrecisions);
const relevanceIndex = toIndex(relevances);
const reliabilityIndex = toIndex(reliabilities);
const credibilityIndex = toIndex(credibilities);

function toIndex<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  return new Map(values.map((value, index) => [value, index]));
}

interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

interface KnownPlace {
  readonly index: number;
  readonly own: WorldPoint;
  /** Where what is known only to the country stands. */
  readonly stack: WorldPoint;
}

/** A place's points are projected once, not once an event. Beyond what 16 bits can number a place has a point alone. */
function indexPlaces({ places }: TableContext): ReadonlyMap<string, KnownPlace> {
  const known = new Map<string, KnownPlace>();
  let index = 0;
  for (const [id, place] of places) {
    const own = toWorldPoint(place.position);
    known.set(id, {
      index: Math.min(index, noPlace),
      own,
      stack: place.stackAt === null ? own : toWorldPoint(place.stackAt),
    });
    index++;
  }
  return known;
}

function toWorldPoint([lng, lat]: Place["position"]): WorldPoint {
  return { x: toWorldX(lng), y: toWorldY(lat) };
}
