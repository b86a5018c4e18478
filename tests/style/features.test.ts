import { describe, expect, test } from "vitest";
import type { Area, Link } from "../../src/model/situation.ts";
import { buildActivityIndex, buildGroupIndex, findActivity } from "../../src/style/activity.ts";
import { buildArcFeatures } from "../../src/style/arc-features.ts";
import { buildAreaFeatures, findAreaFeatureId } from "../../src/style/area-features.ts";
import { buildFootprints } from "../../src/style/footprint-features.ts";
import { buildGroupFeatures, findShownGroups } from "../../src/style/group-features.ts";
import { parseImageId } from "../../src/style/image-ids.ts";
import { layerHue } from "../../src/style/palette.ts";
import { buildPlaceFeatures, findPlainPlaces } from "../../src/style/place-features.ts";
import { createSeatPlan } from "../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const names = (name: string) => ({ en: name, az: name, fa: name, ar: name });

const ring = [
  [46, 39],
  [48, 39],
  [48, 41],
  [46, 41],
  [46, 39],
];
const anArea = (change: Partial<Area>): Area => ({
  id: "shore",
  names: names("Shore"),
  layerId: "first",
  geometry: { type: "Polygon", coordinates: [ring] },
  level: "district",
  approximate: false,
  method: "",
  accuracy: "",
  note: "",
  districts: [],
  sourceIds: [],
  ...change,
});
const aLink = (change: Partial<Link>): Link => ({
  id: "move",
  fromPlaceId: "town",
  toPlaceId: "land",
  kind: "deployment",
  when: null,
  eventId: "in-town",
  arc: true,
  directed: true,
  alleged: false,
  sourceIds: [],
  note: "",
  ...change,
});

const land = aPlace({
  id: "land",
  names: names("Land (country)"),
  precision: "country",
  position: [50, 40],
  stackAt: [53, 42],
});
const situation = aSituation({
  events: [
    anEvent({ id: "in-town", date: "2018-07-03" }),
    anEvent({ id: "in-district", date: "2019-01-01", placePrecision: "district" }),
    anEvent({ id: "in-valley", date: "2020-01-01", placeId: "valley", placePrecision: "region" }),
    anEvent({ id: "listed", date: "2020-01-01", placeId: "listed", placePrecision: "region" }),
    anEvent({ id: "in-land", date: "2021-01-01", placeId: "land", placePrecision: "country" }),
    anEvent({ id: "undated", date: null, placePrecision: "district" }),
  ],
  places: [
    aPlace({ name: "Town (old)", areaId: "shore" }),
    aPlace({ id: "valley", name: "Valley", position: [20, 20], radiusKilometers: 15, layerId: "second" }),
    aPlace({ id: "listed", name: "Listed", position: [20.5, 20.5], areaId: "cities" }),
    aPlace({ id: "quiet", name: "Quiet", position: [10, 10] }),
    aPlace({ id: "other-quiet", position: [12, 10], layerId: "second" }),
    land,
  ],
  areas: [
    anArea({}),
    anArea({ id: "soft", level: "region", approximate: true }),
    anArea({ id: "cities", level: "region", geometry: null }),
  ],
  links: [
    aLink({}),
    aLink({ id: "again", directed: false, alleged: true }),
    aLink({ id: "no-movement", arc: false }),
    aLink({ id: "no-event", eventId: null }),
    aLink({ id: "nowhere", toPlaceId: "missing" }),
  ],
});
const table = aTable(situation);
const all = new Uint8Array(table.length).fill(1);
const seats = createSeatPlan(table, situation).at(9);
const groups = findShownGroups(seats, all, table.dated);
const year = (from: number, to = from) => ({ from: day(`${from}-01-01`), to: day(`${to + 1}-01-01`) });

describe("areas", () => {
  const { features } = buildAreaFeatures(situation, "light");
  const byId = new Map(features.map((feature) => [feature.properties.id, feature.properties]));

  test("are polygons where there are any, discs where a radius is written, else nothing", () => {
    expect([...byId.keys()].sort()).toEqual(["area:shore", "area:soft", "disc:valley"]);
    expect(findAreaFeatureId(situation, "town")).toBe("area:shore");
    expect(findAreaFeatureId(situation, "valley")).toBe("disc:valley");
    expect(findAreaFeatureId(situation, "listed")).toBeNull();
    expect(findAreaFeatureId(situation, "nobody knows")).toBeNull();
  });
  test("say whether they are exact, and a disc never is", () => {
    expect(byId.get("area:shore")).toMatchObject({ approximate: false, base: false });
    expect(byId.get("area:soft")).toMatchObject({ approximate: true, base: true });
    expect(byId.get("disc:valley")).toMatchObject({ approximate: true, hue: layerHue("red", "light") });
  });
  test("are hatched in the hue of their layer and theme", () => {
    for (const { pattern, hue, approximate } of byId.values())
      expect(parseImageId(pattern)).toEqual({ type: "hatch", hue, approximate });
    const dark = buildAreaFeatures(situation, "dark").features[0]?.properties;
    expect(dark?.hue).toBe(layerHue("green", "dark"));
  });
});

describe("arcs", () => {
  const { lines, heads } = buildArcFeatures(situation, table, "light");

  test("are drawn only for movements that rest on an event between known places", () =>
    expect(lines.features.map(({ properties }) => properties.id)).toEqual(["link:move", "link:again"]));
  test("carry an arrowhead only when directed", () => {
    expect(heads.features.map(({ properties }) => properties.id)).toEqual(["link:move"]);
    expect(parseImageId(heads.features[0]?.properties.image ?? "")?.type).toBe("arrow");
  });
  test("to a country end at its stack", () =>
    expect(lines.features[0]?.geometry.coordinates.at(-1)?.map(Math.round)).toEqual([53, 42]));
  test("between the same places part", () => {
    const middles = lines.features.map(({ geometry }) => geometry.coordinates[24]?.[1] ?? 0);
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeGreaterThan(0.1);
  });
});

describe("places without events", () => {
  test("are those of visible layers that no event names", () => {
    const plain = findPlainPlaces(situation, table, new Set());
    expect(plain.map(({ id }) => id)).toEqual(["quiet", "other-quiet"]);
    expect(findPlainPlaces(situation, table, new Set(["second"])).map(({ id }) => id)).toEqual(["quiet"]);
    expect(buildPlaceFeatures(plain, "az").features[0]?.properties).toEqual({ id: "quiet", name: "Quiet" });
  });
});

describe("groups", () => {
  const { features } = buildGroupFeatures(groups, situation, "en");
  const byId = new Map(features.map(({ properties }) => [properties.id, properties]));

  test("are labelled by their leading place, its addition apart", () =>
    expect(byId.get("spiral:town")).toMatchObject({ name: "Town", aside: " (old)", suffix: "" }));
  test("of a country say that the place is not given", () =>
    expect(byId.get("stack:land")).toMatchObject({
      name: "Land",
      aside: "",
      suffix: ", place not given",
      kind: "stack",
    }));
  test("say how many other places joined them", () => {
    const far = createSeatPlan(table, situation).at(0);
    const joined = buildGroupFeatures(findShownGroups(far, all, table.dated), situation, "en").features;
    const spirals = joined.filter(({ properties }) => properties.kind === "spiral");
    expect(spirals.some(({ properties }) => /^ \+\d$/.test(properties.suffix))).toBe(true);
  });
  test("keep their label off their marks", () => {
    for (const { properties } of features) {
      const group = groups.find(({ id }) => id === properties.id);
      const [anchor, offset] = properties.anchors as [string, [number, number]];
      const px = [offset[0] * 12.5, offset[1] * 12.5] as const;
      if (anchor === "left") expect(px[0]).toBeGreaterThan(group?.boxPx.right ?? 0);
      else expect(px[1]).toBeLessThan(group?.boxPx.top ?? 0);
    }
  });
  test("are none where filters leave no dated event", () => {
    const mask = Uint8Array.from(all, (_, row) => (table.eventAt(row).id === "in-land" ? 0 : 1));
    expect(findShownGroups(seats, mask, table.dated).map(({ id }) => id)).not.toContain("stack:land");
  });
});

describe("footprints", () => {
  test("cover every mark of their group but the corners of its box", () => {
    const { features } = buildFootprints(groups);
    for (const group of groups)
      for (const row of group.rows) {
        const x = seats.offsets[row * 2] ?? 0;
        const y = seats.offsets[row * 2 + 1] ?? 0;
        const covers = features.some(({ geometry, properties }) => {
          const image = parseImageId(properties.image);
          return (
            image?.type === "footprint" &&
            geometry.coordinates[0] === group.position[0] &&
            Math.abs(x - properties.offset[0]) <= image.widthPx / 2 &&
            Math.abs(y - properties.offset[1]) <= image.heightPx / 2
          );
        });
        expect(covers, `${group.id} row ${row}`).toBe(true);
      }
  });
});

describe("what the window shows", () => {
  const index = buildActivityIndex(situation, table);
  const active = (window: { from: number; to: number }, mask = all) => [...findActivity(index, mask, window)];

  test("an area with an event known to its district, an arc with its own event", () => {
    expect(active(year(2018))).toEqual(["link:move", "link:again"]);
    expect(active(year(2019))).toEqual(["area:shore"]);
    expect(active(year(2020))).toEqual(["disc:valley"]);
    expect(active(year(2016))).toEqual([]);
  });
  test("nothing of an event that filters hide", () =>
    expect(active(year(2018, 2021), new Uint8Array(table.length))).toEqual([]));
  test("groups by any of their events, and none by an undated one", () => {
    const groupIndex = buildGroupIndex(table, groups);
    expect(findActivity(groupIndex, all, year(2021))).toEqual(new Set(["stack:land"]));
    expect(findActivity(groupIndex, all, year(1990))).toEqual(new Set());
  });
});
