import { noColumnFilters } from "../src/model/column-filter.ts";
import type { SituationEvent } from "../src/model/event.ts";
import { buildEventTable, type EventTable } from "../src/model/event-table.ts";
import { noFilters } from "../src/model/filter.ts";
import type { Area, Layer, Link, Place, Situation, Source } from "../src/model/situation.ts";
import type { Scene, Story } from "../src/model/story.ts";
import { parseStoryText } from "../src/model/story-text.ts";
import { parseWhen } from "../src/model/when.ts";

/** Frozen builders: a valid value with only what a test is about said outright. */
export function anEvent(
  change: Partial<Omit<SituationEvent, "when">> & { date?: string | null } = {},
): SituationEvent {
  const { date = "2018-07-03", ...rest } = change;
  const parsed = date === null ? null : parseWhen(date);
  if (parsed !== null && !parsed.ok) throw new Error(`${date} is no date: ${parsed.code}`);
  return Object.freeze({
    id: "event",
    title: "Something is reported",
    summary: "It is said to have happened.",
    when: parsed === null ? null : parsed.when,
    dateNote: "",
    placeId: "town",
    relatedPlaceIds: [],
    placePrecision: "city",
    placeNote: "",
    kind: "statement",
    participants: [],
    claim: { status: "reported", says: [], denies: [], note: "" },
    citations: [],
    grade: { reliability: "F", credibility: 6 },
    layerId: "first",
    relevance: "context",
    related: [],
    ...rest,
  } satisfies SituationEvent);
}

export function aPlace(change: Partial<Place> & { name?: string } = {}): Place {
  const { name = "Town", ...rest } = change;
  return Object.freeze({
    id: "town",
    names: { en: name, az: name, fa: name, ar: name },
    position: [47, 40],
    kind: "city",
    precision: "city",
    layerId: "first",
    why: "",
    sourceIds: [],
    stackAt: null,
    withinAreaId: null,
    areaId: null,
    radiusKilometers: null,
    ...rest,
  } satisfies Place);
}

export function aLayer(change: Partial<Layer> = {}): Layer {
  return Object.freeze({
    id: "first",
    title: "First",
    description: "The first layer.",
    color: "green",
    ...change,
  });
}

interface SituationParts {
  readonly events?: readonly SituationEvent[];
  readonly layers?: readonly Layer[];
  readonly places?: readonly Place[];
  readonly areas?: readonly Area[];
  readonly sources?: readonly Source[];
  readonly links?: readonly Link[];
  readonly opening?: Situation["opening"];
}

const byId = <Value extends { readonly id: string }>(values: readonly Value[]) =>
  new Map(values.map((value) => [value.id, value]));

export function aSituation(parts: SituationParts = {}): Situation {
  return Object.freeze({
    id: "test",
    title: "A test situation",
    summary: "",
    asOf: "2026-01",
    dataVersion: "1",
    schemaVersion: 1,
    method: [],
    keeper: "",
    corrections: null,
    opening: parts.opening ?? {
      t: "2018-01-01/2018-12-31",
      mode: "window",
      camera: { center: [47, 40], zoom: 5 },
    },
    layers: parts.layers ?? [aLayer(), aLayer({ id: "second", title: "Second", color: "red" })],
    places: byId(parts.places ?? [aPlace()]),
    areas: byId(parts.areas ?? []),
    actors: new Map([["someone", { id: "someone", name: "Someone", aliases: ["Somebody"] }]]),
    sources: byId(parts.sources ?? []),
    links: byId(parts.links ?? []),
    events: parts.events ?? [anEvent()],
  } satisfies Situation);
}

export function aTable(situation: Situation): EventTable {
  return buildEventTable(situation.events, situation);
}

/** The parts of a scene that a file may leave out are as if it had. */
export function aScene(change: Partial<Omit<Scene, "text">> = {}): Scene {
  const source = change.source ?? "Something [happened](event:event).";
  return Object.freeze({
    title: "A scene",
    window: { from: Date.UTC(2018, 0), to: Date.UTC(2019, 0) },
    versus: null,
    mode: "window",
    camera: null,
    frame: null,
    shownLayers: null,
    filters: noFilters,
    query: "",
    columnFilters: noColumnFilters,
    where: null,
    selection: null,
    dwellSeconds: null,
    notes: "",
    ...change,
    source,
    text: parseStoryText(source),
  } satisfies Scene);
}

/** `scenes`: themselves, or how many. */
export function aStory(
  change: Partial<Omit<Story, "scenes">> & { readonly scenes?: readonly Scene[] | number } = {},
): Story {
  const { scenes = 1, ...rest } = change;
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) => aScene({ title: `Scene ${index + 1}` }));
  return Object.freeze({
    id: "story",
    title: "A story",
    summary: "",
    scenes: typeof scenes === "number" ? numbered(scenes) : scenes,
    ...rest,
  } satisfies Story);
}
