import { readFileSync } from "node:fs";
import { area, booleanClockwise, difference, featureCollection, kinks } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import { describe, expect, it } from "vitest";

type Area = Feature<
  Polygon | MultiPolygon | null,
  { type: "area"; approximate: boolean; method: string; accuracy: string }
>;
type Place = Feature<Point, { type: "place" }>;

const files = ["talysh-region", "ganja", "syrian-deployment-sites", "iranian-bases", "regional-context"];
const features = files.flatMap((name) => {
  const text = readFileSync(new URL(`../../geo/${name}.geojson`, import.meta.url), "utf8");
  return (JSON.parse(text) as FeatureCollection).features;
}) as (Area | Place)[];
const areas = new Map(
  features
    .filter((feature): feature is Area => feature.properties.type === "area")
    .map((one) => [one.id, one]),
);
const drawn = [...areas.values()].filter(
  (one): one is Area & { geometry: Polygon | MultiPolygon } => one.geometry !== null,
);

function shape(id: string): Feature<Polygon | MultiPolygon> {
  const found = drawn.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no area ${id}`);
  return found;
}

const core = ["a-lankaran", "a-astara-az", "a-lerik", "a-masalli", "a-yardimli"];
const claimed = [...core, "a-jalilabad", "a-bilasuvar"];

describe("the areas of the situation", () => {
  it.each([
    ["r-talysh-az", core],
    ["r-tmar-1993", claimed],
    ["r-ganja", ["a-ganja", "a-shamkir"]],
  ] as const)("%s is exactly the union of its districts", (union, parts) => {
    const sum = parts.reduce((total, part) => total + area(shape(part)), 0);
    expect(area(shape(union)) / sum).toBeCloseTo(1, 9);
    for (const part of parts) expect(difference(featureCollection([shape(part), shape(union)]))).toBeNull();
  });

  it("no area is drawn for a mere list of cities", () => {
    expect([...areas.values()].filter((one) => one.geometry === null).map((one) => one.id)).toEqual([
      "r-syria-sites",
      "r-iran-sites",
    ]);
  });

  it("what no source has a border of is said to be approximate", () => {
    const approximate = drawn.filter((one) => one.properties.approximate).map((one) => one.id);
    expect(approximate.sort()).toEqual(["r-aras", "r-talysh-ardabil", "r-talysh-gilan"]);
  });

  it.each(drawn.map((one) => [one.id, one] as const))(
    "%s winds as RFC 7946 says and crosses itself nowhere",
    (_, { geometry }) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        expect(rings.map((ring) => booleanClockwise(ring))).toEqual(rings.map((_, index) => index > 0));
        expect(kinks({ type: "Polygon", coordinates: rings }).features).toEqual([]);
      }
    },
  );

  it.each([...areas.values()].map((one) => [one.id, one] as const))(
    "%s says how it was made and how exact it is",
    (_, { properties }) => {
      expect(properties.method).not.toBe("");
      expect(properties.accuracy).not.toBe("");
    },
  );
});
