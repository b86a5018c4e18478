import {
  type Citation,
  claimStatuses,
  credibilities,
  kinds,
  type Participant,
  relevances,
  reliabilities,
  type SituationEvent,
} from "../../src/model/event.ts";
import type { EventRows } from "../../src/model/event-table.ts";
import { dayMs } from "../../src/model/instant.ts";
import type { Actor, Layer, Place, Situation, Source } from "../../src/model/situation.ts";

/** A small seeded generator (mulberry32), so that every run measures the same rows. Numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("nothing to pick from");
  return value;
}

/** Box-Muller: a normal deviate. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const colors = ["green", "red", "blue", "purple", "ochre"] as const;
const placeCount = 400;
const actorCount = 20;
const sourceCount = 200;

/** The ten years over which events begin. */
export const firstDay = Date.UTC(2014, 0, 1);
export const dayCount = 3652;

const byId = <Value extends { readonly id: string }>(values: readonly Value[]) =>
  new Map(values.map((value) => [value.id, value]));

/** A situation without events: five layers, four hundred places, actors and sources to be named. */
export function generateSituation(seed: number): Situation {
  const random = createRandom(seed);
  const layers = colors.map((color): Layer => ({ id: color, title: color, description: color, color }));
  const places = Array.from({ length: placeCount }, (_, index): Place => {
    const name = `Place ${index}`;
    return {
      id: `place-${index}`,
      names: { en: name, az: name, fa: name, ar: name },
      position: [30 + random() * 35, 27 + random() * 18],
      kind: "city",
      precision: "city",
      layerId: pick(layers, random).id,
      why: "",
      sourceIds: [],
      stackAt: null,
      withinAreaId: null,
      areaId: null,
      radiusKilometers: null,
    };
  });
  const actors = Array.from({ length: actorCount }, (_, index): Actor => {
    return { id: `actor-${index}`, name: `Actor ${index}`, aliases: [] };
  });
  const sources = Array.from({ length: sourceCount }, (_, index): Source => {
    return {
      id: `source-${index}`,
      title: `Source ${index}`,
      publisher: "",
      author: "",
      published: "",
      language: "en",
      kind: "press",
      access: "part",
      url: null,
      note: "",
      consulted: null,
      urlNote: "",
    };
  });
  return {
    id: "bench",
    title: "Bench",
    summary: "",
    asOf: "2024-01-01",
    dataVersion: "1",
    schemaVersion: 1,
    method: [],
    keeper: "",
    corrections: null,
    opening: { t: "2014/2023", mode: "window", camera: { center: [47.5, 36.5], zoom: 4.4 } },
    layers,
    places: byId(places),
    areas: new Map(),
    actors: byId(actors),
    sources: byId(sources),
    links: new Map(),
    events: [],
  };
}

/**
 * Events as a big file holds them: numbers and ids, and each event is made when it is asked for. Most last a day or a few,
 * some years (log-normal); they share places; one in five has an uncertain date; each names up to two actors and one or
 * two sources.
 */
export function generateRows(count: number, situation: Situation, seed: number): EventRows {
  const random = createRandom(seed);
  const placeIds = [...situation.places.keys()];
  const participants = [...situation.actors.values()].map(({ id, name }): Participant => ({ id, name }));
  const citations = [...situation.sources.keys()].map((sourceId): Citation => ({ sourceId, locator: "" }));
  const claims = claimStatuses.map((status) => ({ status, says: [], denies: [], note: "" }));
  const most = (values: { readonly length: number }) => () => Math.floor(random() * values.length);
  const fill = <Column extends Uint8Array | Uint16Array | Int32Array>(column: Column, make: () => number) => {
    for (let index = 0; index < count; index++) column[index] = make();
    return column;
  };
  const bytes = (make: () => number) => fill(new Uint8Array(count), make);
  const start = fill(new Int32Array(count), () => Math.floor(random() * dayCount));
  const days = fill(new Int32Array(count), () => Math.max(1, Math.round(Math.exp(1 + 1.6 * normal(random)))));
  const isVague = bytes(() => (random() < 0.2 ? 1 : 0));
  const place = fill(new Uint16Array(count), most(placeIds));
  const layer = bytes(most(colors));
  const kind = bytes(most(kinds));
  const claim = bytes(most(claimStatuses));
  const relevance = bytes(most(relevances));
  const reliability = bytes(most(reliabilities));
  const credibility = bytes(most(credibilities));
  const actor = bytes(() => Math.floor(random() * actorCount * 2));
  const source = bytes(() => Math.floor(random() * sourceCount));
  const ids = Array.from({ length: count }, (_, index) => `event-${index}`);
  const nothing: readonly never[] = [];

  return {
    length: count,
    at(index): SituationEvent | undefined {
      const id = ids[index];
      if (id === undefined) return undefined;
      const from = firstDay + (start[index] ?? 0) * dayMs;
      const to = from + (days[index] ?? 1) * dayMs;
      const vague = isVague[index] === 1;
      const who = participants[actor[index] ?? 0];
      const cited = source[index] ?? 0;
      const first = citations[cited];
      const second = citations[cited * 2];
      return {
        id,
        title: id,
        summary: "",
        when: {
          edtf: "",
          span: vague ? "within" : "throughout",
          precision: "interval",
          approximate: false,
          uncertain: false,
          earliestStart: from,
          latestStart: vague ? to - dayMs : from,
          earliestEnd: vague ? from + dayMs : to,
          latestEnd: to,
        },
        dateNote: "",
        placeId: placeIds[place[index] ?? 0] ?? null,
        relatedPlaceIds: nothing,
        placePrecision: "city",
        placeNote: "",
        kind: kinds[kind[index] ?? 0] ?? "analysis",
        participants: who === undefined ? nothing : [who],
        claim: claims[claim[index] ?? 0] ?? { status: "reported", says: [], denies: [], note: "" },
        citations: first === undefined ? nothing : second === undefined ? [first] : [first, second],
        grade: {
          reliability: reliabilities[reliability[index] ?? 0] ?? "F",
          credibility: credibilities[credibility[index] ?? 0] ?? 6,
        },
        layerId: colors[layer[index] ?? 0] ?? "green",
        relevance: relevances[relevance[index] ?? 0] ?? "context",
        related: nothing,
      };
    },
  };
}
