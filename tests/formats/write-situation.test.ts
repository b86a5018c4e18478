import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isEventCollection,
  parseEventCollection,
  writeEventCollection,
} from "../../src/formats/event-collection.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { writeSituation } from "../../src/formats/write-situation.ts";
import {
  claimStatuses,
  credibilities,
  kinds,
  relations,
  relevances,
  reliabilities,
  type SituationEvent,
} from "../../src/model/event.ts";
import { narrowSituation } from "../../src/model/narrow-situation.ts";
import type { Situation } from "../../src/model/situation.ts";
import { aLayer, anEvent, aPlace, aSituation } from "../builders.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

function open(folder: string): Situation {
  const { situation, issues } = parseSituation(
    readSituationFolder(fileURLToPath(new URL(folder, import.meta.url))),
  );
  expect(issues).toEqual([]);
  if (situation === null) throw new Error(`${folder} does not open`);
  return situation;
}

const shipped = open("../../geo");
const small = open("../fixtures/small-situation");

function reopen(situation: Situation): Situation | null {
  const parsed = parseEventCollection(writeEventCollection(situation));
  expect(parsed?.issues).toEqual([]);
  return parsed?.situation ?? null;
}

describe("a situation as one GeoJSON file", () => {
  test("comes back as the very same situation: the shipped one and a small one", () => {
    expect(reopen(shipped)).toEqual(shipped);
    expect(reopen(small)).toEqual(small);
  });

  test("comes back the same for whichever of its events are in view", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const some = narrowSituation(shipped, ({ id }) => (hash(id) ^ seed) % 3 !== 0);
        expect(reopen(some)).toEqual(some);
      }),
      { numRuns: 5 },
    );
  });

  test("comes back the same whatever its events say", () => {
    fc.assert(
      fc.property(someSituation, (situation) => {
        expect(reopen(situation)).toEqual(situation);
      }),
      { numRuns: 150 },
    );
  });

  test("is a plain feature collection of the events to any other program", () => {
    const file = JSON.parse(writeEventCollection(shipped));
    expect(file.type).toBe("FeatureCollection");
    expect(file.features).toHaveLength(shipped.events.length);
    const [feature] = file.features;
    expect(feature).toMatchObject({ type: "Feature", id: shipped.events[0]?.id });
    expect(feature.properties).toMatchObject({ title: shipped.events[0]?.title });
    // RFC 7946, section 7.1: what is no GeoJSON object may not carry members that make it look like one.
    expect(Object.keys(file)).not.toContain("geometry");
    expect(Object.keys(file)).not.toContain("properties");
  });

  test("gives no event a point that its sources do not support", () => {
    for (const feature of JSON.parse(writeEventCollection(shipped)).features) {
      const { placePrecision } = feature.properties;
      expect(feature.geometry === null).toBe(placePrecision === "country" || placePrecision === "unknown");
    }
  });

  test("is told from other files, of which none is taken for one", () => {
    for (const text of [
      "",
      "[]",
      "null",
      "{",
      '{"type":"FeatureCollection","features":[]}',
      '{"situationMap":1}',
    ])
      expect(parseEventCollection(text)).toBeNull();
    expect(isEventCollection(JSON.parse(writeEventCollection(small)))).toBe(true);
  });

  test("whose inside was damaged says what is wrong and keeps the rest", () => {
    const file = JSON.parse(writeEventCollection(small));
    file.features[0].properties.date = "yesterday";
    const parsed = parseEventCollection(JSON.stringify(file));
    expect(parsed?.situation?.events).toHaveLength(small.events.length);
    expect(parsed?.issues.map(({ code }) => code)).toContain("edtf-unreadable");
  });
});

describe("a situation as a folder", () => {
  test("names only files that are there", () => {
    const files = writeSituation(shipped);
    const manifest = files.get("situation.json") as {
      readonly files: Readonly<Record<string, string>>;
      readonly layers: readonly { readonly file: string | null }[];
    };
    const named = [...Object.values(manifest.files), ...manifest.layers.flatMap(({ file }) => file ?? [])];
    expect(new Set(named)).toEqual(new Set([...files.keys()].filter((name) => name !== "situation.json")));
  });
});

describe("the situation of some of its events", () => {
  test("loses relations and links that lead to the others, and nothing else", () => {
    const kept = shipped.events.filter((_, index) => index % 2 === 0);
    const ids = new Set(kept.map(({ id }) => id));
    const narrow = narrowSituation(shipped, ({ id }) => ids.has(id));
    expect(narrow.events.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    for (const { related } of narrow.events)
      for (const { eventId } of related) expect(ids).toContain(eventId);
    for (const { eventId } of narrow.links.values()) expect(eventId === null || ids.has(eventId)).toBe(true);
    expect(narrow.sources).toBe(shipped.sources);
    expect(narrowSituation(shipped, () => true)).toEqual(shipped);
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);
}

/** Words in every script, without the blanks at the ends and the control characters that no file of ours holds. */
const someLine = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => `x${text.replaceAll(/[\p{C}\p{Z}\s]+/gu, " ")}`.trim());
const someProse = fc.oneof(fc.constant(""), someLine);

const someEvent = fc.record({
  title: someLine,
  summary: someProse,
  date: fc.constantFrom(
    null,
    "2018",
    "2018-07",
    "2018-07-03",
    "2018-07-03~",
    "2013/2017",
    "2020-09-27/..",
    "201X",
  ),
  dateNote: someProse,
  place: fc.constantFrom(
    { placeId: null, placePrecision: "unknown" } as const,
    { placeId: "town", placePrecision: "city" } as const,
    { placeId: "land", placePrecision: "country" } as const,
  ),
  relatedPlaceIds: fc.subarray(["town", "land"]),
  placeNote: someProse,
  kind: fc.constantFrom(...kinds),
  participants: fc.array(
    fc.oneof(
      fc.constantFrom({ id: "ali", name: "Ali" }, { id: "ali", name: "Ali, as this event has it" }),
      someLine.map((name) => ({ id: null, name })),
    ),
    { maxLength: 3 },
  ),
  claim: fc.record({
    status: fc.constantFrom(...claimStatuses),
    says: fc.array(someLine, { maxLength: 2 }),
    denies: fc.array(someLine, { maxLength: 2 }),
    note: someProse,
  }),
  citations: fc.array(fc.record({ sourceId: fc.constantFrom("paper", "radio"), locator: someProse }), {
    maxLength: 3,
  }),
  grade: fc.record({
    reliability: fc.constantFrom(...reliabilities),
    credibility: fc.constantFrom(...credibilities),
  }),
  layerId: fc.constantFrom("first", "second"),
  relevance: fc.constantFrom(...relevances),
  relation: fc.constantFrom(null, ...relations),
});

const someSituation: fc.Arbitrary<Situation> = fc
  .array(someEvent, { minLength: 1, maxLength: 6 })
  .map((records) => {
    const events = records.map(({ place, relation, ...change }, index): SituationEvent => {
      const related =
        relation === null ? [] : [{ eventId: `event-${(index + 1) % records.length}`, as: relation }];
      return anEvent({ ...change, ...place, id: `event-${index}`, related });
    });
    const source = { ...shipped.sources.values().next().value } as NonNullable<
      ReturnType<Situation["sources"]["get"]>
    >;
    return {
      ...aSituation({
        events,
        layers: [aLayer(), aLayer({ id: "second", title: "Second", color: "red" })],
        places: [
          aPlace(),
          aPlace({ id: "land", name: "Land", kind: "country", precision: "country", stackAt: [50, 41] }),
        ],
        sources: [
          { ...source, id: "paper" },
          { ...source, id: "radio" },
        ],
      }),
      actors: new Map([["ali", { id: "ali", name: "Ali", aliases: ["علی"] }]]),
    };
  });
