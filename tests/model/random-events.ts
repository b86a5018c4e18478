import fc from "fast-check";
import type { SituationEvent } from "../../src/model/event.ts";
import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../../src/model/event.ts";
import { type Filters, noFilters } from "../../src/model/filter.ts";
import type { TimeWindow } from "../../src/model/instant.ts";
import type { When } from "../../src/model/when.ts";
import { aLayer, anEvent, aPlace } from "../builders.ts";

/** 1 January 2018, and a grid of some dozens of units from it on: few enough for events and windows to meet. */
export const origin = Date.UTC(2018, 0, 1);

/** Four instants in every order that a date can give them: with and without a certain core, open on either side. */
export function someWhen(unitMs: number): fc.Arbitrary<When> {
  const most = 40;
  return fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 2, maxLength: 2 }),
      latestStart: fc.nat(most),
      earliestEnd: fc.nat(most),
      open: fc.constantFrom("no", "no", "no", "start", "end", "both"),
      span: fc.constantFrom("within" as const, "throughout" as const),
    })
    .map(({ bounds, latestStart, earliestEnd, open, span }) => {
      const first = Math.min(...bounds);
      const last = Math.max(...bounds);
      const isOpenStart = open === "start" || open === "both";
      const isOpenEnd = open === "end" || open === "both";
      const toInstant = (units: number) => origin + units * unitMs;
      const start = Math.min(Math.max(latestStart, first), last - 1);
      const end = Math.min(Math.max(earliestEnd, first + 1), last);
      return {
        edtf: "",
        span,
        precision: "interval",
        approximate: false,
        uncertain: false,
        earliestStart: isOpenStart ? Number.NEGATIVE_INFINITY : toInstant(first),
        latestStart: isOpenEnd && span === "within" ? Number.POSITIVE_INFINITY : toInstant(start),
        earliestEnd: isOpenStart && span === "within" ? Number.NEGATIVE_INFINITY : toInstant(end),
        latestEnd: isOpenEnd ? Number.POSITIVE_INFINITY : toInstant(last),
      };
    });
}

export function someWindow(unitMs: number): fc.Arbitrary<TimeWindow> {
  const bound = fc.integer({ min: -3, max: 45 }).map((units) => origin + units * unitMs);
  const open = (side: number) =>
    fc.oneof({ weight: 6, arbitrary: bound }, { weight: 1, arbitrary: fc.constant(side) });
  return fc
    .tuple(open(Number.NEGATIVE_INFINITY), open(Number.POSITIVE_INFINITY))
    .map(([one, other]) =>
      one === other
        ? { from: one, to: one + unitMs }
        : { from: Math.min(one, other), to: Math.max(one, other) },
    );
}

const actorIds = ["ali", "leyla", "vali"];
const sourceIds = ["paper", "radio"];

export const context = {
  layers: [aLayer(), aLayer({ id: "second" }), aLayer({ id: "third" })],
  places: new Map([
    ["town", aPlace()],
    ["land", aPlace({ id: "land", stackAt: [50, 41] })],
  ]),
  actors: new Map(actorIds.map((id) => [id, { id, name: id, aliases: [] }])),
  sources: new Map(
    sourceIds.map((id) => [
      id,
      {
        id,
        title: id,
        publisher: "",
        author: "",
        published: "",
        language: "en",
        kind: "press",
        access: "part" as const,
        url: "https://example.org/",
        note: "",
        consulted: null,
        urlNote: "",
      },
    ]),
  ),
};

export function someEvents(unitMs: number, most = 30): fc.Arbitrary<SituationEvent[]> {
  const event = fc.record({
    when: fc.option(someWhen(unitMs), { freq: 6 }),
    kind: fc.constantFrom(...kinds.slice(0, 3)),
    status: fc.constantFrom(...claimStatuses),
    relevance: fc.constantFrom(...relevances),
    grade: fc.record({
      reliability: fc.constantFrom(...reliabilities),
      credibility: fc.constantFrom(...credibilities),
    }),
    layerId: fc.constantFrom(...context.layers.map((layer) => layer.id)),
    placeId: fc.constantFrom("town", "land", null),
    placePrecision: fc.constantFrom("city" as const, "country" as const, "unknown" as const),
    actors: fc.array(fc.constantFrom(...actorIds), { maxLength: 3 }),
    sources: fc.array(fc.constantFrom(...sourceIds), { maxLength: 3 }),
  });
  return fc.array(event, { maxLength: most }).map((parts) =>
    parts.map(({ when, status, actors, sources, ...rest }, index) => ({
      ...anEvent({ id: `event-${index}` }),
      ...rest,
      when,
      claim: { status, says: [], denies: [], note: "" },
      participants: [...actors.map((id) => ({ id, name: id })), { id: null, name: "a passer-by" }],
      citations: sources.map((sourceId) => ({ sourceId, locator: "" })),
    })),
  );
}

const some = <Value>(values: readonly Value[]) =>
  fc.option(
    fc.subarray([...values]).map((chosen): ReadonlySet<Value> => new Set(chosen)),
    { freq: 3 },
  );

export const someFilters: fc.Arbitrary<Filters> = fc
  .record({
    kind: some(kinds.slice(0, 3)),
    claim: some(claimStatuses),
    relevance: some(relevances),
    reliability: some(reliabilities),
    credibility: some(credibilities),
    actor: some(actorIds),
    source: some(sourceIds),
  })
  .chain((filters) => {
    // With every facet on nothing would be left to count: some are switched off again.
    const facets = Object.keys(filters) as (keyof Filters)[];
    return fc.subarray(facets, { maxLength: 2 }).map((kept) => {
      return { ...noFilters, ...Object.fromEntries(kept.map((facet) => [facet, filters[facet]])) };
    });
  });
