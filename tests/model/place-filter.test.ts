import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlaceFilter, parsePlaceFilter, writePlaceFilter } from "../../src/model/place-filter.ts";
import { findPlaceRows } from "../../src/model/place-rows.ts";
import type { Area, Position } from "../../src/model/situation.ts";
import { findSpotRows } from "../../src/model/spot-rows.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";

function anArea(change: Partial<Area> & Pick<Area, "id">, west: number, side = 2): Area {
  const ring = [
    [west, 40],
    [west + side, 40],
    [west + side, 40 + side],
    [west, 40 + side],
    [west, 40],
  ];
  return {
    names: { en: change.id, az: "", fa: "", ar: "" },
    layerId: "first",
    geometry: { type: "Polygon", coordinates: [ring] },
    level: "region",
    approximate: false,
    method: "",
    accuracy: "",
    note: "",
    districts: [],
    sourceIds: [],
    ...change,
  };
}

const situation = aSituation({
  areas: [
    anArea({ id: "west" }, 46),
    anArea({ id: "east", layerId: "second" }, 50),
    anArea({ id: "land", level: "country", layerId: "third" }, 45, 10),
    anArea({ id: "nowhere", geometry: null }, 0),
  ],
  places: [
    aPlace({ id: "in-west", position: [47, 41] }),
    aPlace({ id: "in-east", position: [51, 41] }),
    aPlace({ id: "between", position: [49, 41] }),
    aPlace({ id: "district", position: [48.5, 41], precision: "district", radiusKilometers: 60 }),
    aPlace({ id: "region", position: [46.1, 40.1], precision: "region", areaId: "east" }),
    aPlace({ id: "country", position: [47, 41], precision: "country", withinAreaId: "land" }),
  ],
  events: [
    anEvent({ id: "a", placeId: "in-west" }),
    anEvent({ id: "b", placeId: "in-east", placePrecision: "site" }),
    anEvent({ id: "c", placeId: "between" }),
    anEvent({ id: "d", placeId: "district", placePrecision: "district" }),
    anEvent({ id: "e", placeId: "region", placePrecision: "region" }),
    anEvent({ id: "f", placeId: "country", placePrecision: "country" }),
    anEvent({ id: "g", placeId: null, placePrecision: "unknown" }),
  ],
});
const table = aTable(situation);
const found = (filter: PlaceFilter) =>
  [...findPlaceRows(situation, table, filter)]
    .flatMap((byte, row) => (byte === 1 ? [table.eventAt(row).id] : []))
    .sort()
    .join("");

describe("a filter by place", () => {
  it("counts a city by its point, a district by its disc, a region by its outline", () => {
    expect(found({ type: "area", id: "west" })).toBe("ad");
    expect(found({ type: "area", id: "east" })).toBe("be");
  });

  it("asks for all the areas of a layer", () => {
    expect(found({ type: "layer", id: "second" })).toBe("be");
  });

  it("counts what is known only to a country in that country and in no part of it", () => {
    expect(
      found({
        type: "within",
        corners: [
          [46, 40],
          [48, 40],
          [48, 42],
          [46, 42],
        ],
      }),
    ).toBe("ad");
    expect(found({ type: "area", id: "land" })).toBe("abcdef");
    expect(found({ type: "layer", id: "third" })).toBe("abcde");
  });

  it("asks for what is near a point, in kilometres along the globe", () => {
    expect(found({ type: "near", center: [49, 41], kilometers: 5 })).toBe("cd");
    expect(found({ type: "near", center: [49, 41], kilometers: 160 })).toBe("cde");
    expect(found({ type: "near", center: [49, 41], kilometers: 170 })).toBe("abcde");
  });

  it("finds nothing where no outline is known", () => {
    expect(found({ type: "area", id: "nowhere" })).toBe("");
  });

  it("is read from an address as it was written, to some ten metres", () => {
    const number = (most: number) =>
      fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((value) => value / 1e4);
    const position = fc.tuple(number(180), number(84)) as fc.Arbitrary<Position>;
    const filter: fc.Arbitrary<PlaceFilter> = fc.oneof(
      fc.constantFrom<PlaceFilter>({ type: "area", id: "west" }, { type: "layer", id: "second" }),
      fc.record({
        type: fc.constant("near" as const),
        center: position,
        kilometers: fc.integer({ min: 1, max: 100_000 }).map((value) => value / 10),
      }),
      fc.record({
        type: fc.constant("within" as const),
        corners: fc.array(position, { minLength: 3, maxLength: 200 }),
      }),
    );
    fc.assert(
      fc.property(filter, (one) => {
        expect(parsePlaceFilter(writePlaceFilter(one), situation)).toEqual(one);
      }),
    );
  });

  it("reads nothing from what is no filter", () => {
    const rubbish = [
      "",
      "area:",
      "area:nowhere",
      "area:__proto__",
      "layer:none",
      "near:1,2",
      "near:1,2,0",
      "near:1,2,3,4",
      "near:NaN,2,3",
      "near:1e999,2,3",
      "near:1,89,3",
      "within:1,2,3,4",
      "within:1,2,3,4,5",
      `within:${"1,2,".repeat(201)}1,2`,
      "else:1",
    ];
    expect(rubbish.filter((text) => parsePlaceFilter(text, situation) !== null)).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        parsePlaceFilter(`within:${text}`, situation);
        parsePlaceFilter(text, situation);
      }),
    );
  });
});

describe("a spot", () => {
  it("holds the events drawn there, whatever is known of their place", () => {
    const rows = Array.from({ length: table.length }, (_, row) => row);
    const ids = findSpotRows(table, rows, { center: [47, 41], kilometers: 20 }).map(
      (row) => table.eventAt(row).id,
    );
    expect(ids.sort()).toEqual(["a", "f"]);
  });
});
