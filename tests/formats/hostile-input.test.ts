import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parsed } from "../../src/formats/driver.ts";
import { parseSituation } from "../../src/formats/situation.ts";
import { formatIssue, formatIssuePlace } from "../../src/words/issues.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

const small = readSituationFolder(fileURLToPath(new URL("../fixtures/small-situation", import.meta.url)));
const names = [...small.keys()];

/** What holds of any answer, whatever was asked. */
function expectSound({ situation, issues }: Parsed): void {
  for (const issue of issues) {
    expect(formatIssue(issue).length).toBeLessThan(1000);
    expect(formatIssuePlace(issue.where)).not.toBe("");
  }
  if (situation === null) {
    expect(issues.length).toBeGreaterThan(0);
    return;
  }
  const { layers, places, areas, sources, actors, events, links } = situation;
  const layerIds = new Set(layers.map(({ id }) => id));
  const eventIds = new Set(events.map(({ id }) => id));
  expect(eventIds.size).toBe(events.length);
  for (const event of events) {
    expect(layerIds).toContain(event.layerId);
    expect(event.placeId === null ? event.placePrecision === "unknown" : places.has(event.placeId)).toBe(
      true,
    );
    expect(event.citations.every(({ sourceId }) => sources.has(sourceId))).toBe(true);
    expect(
      event.participants.every(({ id, name }) => typeof name === "string" && (id === null || actors.has(id))),
    ).toBe(true);
    expect(event.related.every(({ eventId }) => eventIds.has(eventId))).toBe(true);
    if (event.when !== null) expect(event.when.earliestStart).toBeLessThan(event.when.latestEnd);
  }
  for (const place of places.values()) {
    expect(Math.abs(place.position[0])).toBeLessThanOrEqual(180);
    expect(Math.abs(place.position[1])).toBeLessThanOrEqual(90);
    expect(place.areaId === null || areas.has(place.areaId)).toBe(true);
  }
  for (const link of links.values())
    expect(places.has(link.fromPlaceId) && places.has(link.toPlaceId)).toBe(true);
  for (const { url } of sources.values()) expect(url ?? "https://").toMatch(/^https?:\/\//i);
}

/** Puts a value at the n-th place of a JSON value, counted through the whole tree. */
function withValueAt(json: unknown, target: number, value: unknown): unknown {
  let count = 0;
  const walk = (inner: unknown): unknown => {
    if (count++ === target) return value;
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner === "object" && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, each]) => [key, walk(each)]));
    return inner;
  };
  return walk(json);
}

const oddValue = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    "",
    "__proto__",
    "constructor",
    "toString",
    {},
    [],
    { __proto__: null },
    "javascript:alert(1)",
    "../..",
    "x".repeat(100_000),
  ),
);

// Generous, because a build machine may be busy; nothing here waits.
describe("hostile input", { timeout: 60_000 }, () => {
  it("never throws and never lets through what is not sound: any value anywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(160), oddValue, (name, target, value) => {
        const json = withValueAt(JSON.parse(small.get(name) ?? ""), target, value);
        expectSound(parseSituation(new Map(small).set(name, JSON.stringify(json) ?? "")));
      }),
      { numRuns: 250 },
    );
  });

  it("never throws: texts cut off, repeated or strewn with other characters", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(4000),
        fc.nat(50),
        fc.string({ maxLength: 4 }),
        (name, at, length, text) => {
          const whole = small.get(name) ?? "";
          const start = at % whole.length;
          expectSound(
            parseSituation(
              new Map(small).set(name, whole.slice(0, start) + text + whole.slice(start + length)),
            ),
          );
          expectSound(parseSituation(new Map(small).set(name, whole.slice(0, start))));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is not moved by keys that every object has", () => {
    const text = (small.get("events.geojson") ?? "").replaceAll(
      '"title":',
      '"__proto__": { "title": "x", "kind": "war" }, "toString": 1, "title":',
    );
    const { situation, issues } = parseSituation(new Map(small).set("events.geojson", text));
    expect(situation?.events).toHaveLength(4);
    expect(situation?.events[0]?.kind).toBe("formation");
    expect(issues.every(({ code }) => code === "unknown-field")).toBe(true);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it("cuts a list of two hundred thousand items in one record, and keeps the record", () => {
    const aliases = JSON.stringify(Array.from({ length: 200_000 }, () => 7));
    const text = (small.get("actors.json") ?? "").replace('["Bərə şirkəti", "شرکت کشتی"]', () => aliases);
    const { situation, issues } = parseSituation(new Map(small).set("actors.json", text));
    expect(situation?.actors.get("ferry-company")?.aliases).toEqual([]);
    expect(issues.length).toBeLessThanOrEqual(201);
  });

  it("gives up a polygon of two hundred thousand bad corners as one thing", () => {
    const ring = JSON.stringify(Array.from({ length: 200_000 }, () => ["a", "b"]));
    const text = (small.get("north-shore.geojson") ?? "").replace(/\[\[\[.*?\]\]\]/, () => `[${ring}]`);
    const { situation, issues } = parseSituation(new Map(small).set("north-shore.geojson", text));
    expect(situation?.areas.get("north-district")?.geometry).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(["geometry-position"]);
  });

  it("takes no more places than the event table can number", () => {
    const places = Array.from({ length: 65_600 }, (_, index) => ({
      type: "Feature",
      id: `p${index}`,
      geometry: { type: "Point", coordinates: [9, 47] },
      properties: { type: "place", names: { en: "A place" }, kind: "city", precision: "city" },
    }));
    const text = JSON.stringify({ type: "FeatureCollection", features: places });
    const { situation } = parseSituation(new Map(small).set("south-shore.geojson", text));
    expect(situation?.places.size).toBe(0xffff);
  });
});
