import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { OverlayFacts } from "../../src/map/overlay-facts.ts";
import { createOverlays, type OverlayMap } from "../../src/map/overlays.ts";
import type { Area, Link } from "../../src/model/situation.ts";
import { buildStyle } from "../../src/style/build-style.ts";
import { createSeatPlan } from "../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { fontUrls } from "../style/style-options.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);

const area: Area = {
  id: "shore",
  names: { en: "Shore", az: "Shore", fa: "Shore", ar: "Shore" },
  layerId: "first",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [46, 39],
        [48, 39],
        [48, 41],
        [46, 41],
        [46, 39],
      ],
    ],
  },
  level: "district",
  approximate: false,
  method: "",
  accuracy: "",
  note: "",
  districts: [],
  sourceIds: [],
};
const link: Link = {
  id: "move",
  fromPlaceId: "town",
  toPlaceId: "city",
  kind: "deployment",
  when: null,
  eventId: "later",
  arc: true,
  directed: true,
  alleged: false,
  sourceIds: [],
  note: "",
};
const situation = aSituation({
  events: [
    anEvent({ id: "early", date: "2018-03-10", placePrecision: "district" }),
    anEvent({ id: "later", date: "2021-10-05", placeId: "city" }),
  ],
  places: [
    aPlace({ areaId: "shore" }),
    aPlace({ id: "city", name: "City", position: [60, 41] }),
    aPlace({ id: "quiet", name: "Quiet", position: [20, 10] }),
  ],
  areas: [area],
  links: [link],
});
const table = aTable(situation);
const told: Partial<OverlayFacts> = {
  situation,
  table,
  mask: new Uint8Array(table.length).fill(1),
  seats: createSeatPlan(table, situation).at(8),
};

function open() {
  const data = new Map<string, unknown>();
  const sends: string[] = [];
  const states = new Map<string, unknown>();
  const globals = new Map<string, unknown>();
  const map = {
    getSource: (id: string) => ({
      setData(value: unknown) {
        sends.push(id);
        data.set(id, value);
      },
    }),
    setFeatureState({ source, id }: { source: string; id: string }, state: unknown) {
      sends.push(`${source} state`);
      states.set(`${source}/${id}`, state);
    },
    setGlobalStateProperty(name: string, value: unknown) {
      sends.push(name);
      globals.set(name, value);
    },
  };
  return { data, sends, states, globals, overlays: createOverlays(map as unknown as OverlayMap) };
}

let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => frames.push(callback));
  vi.stubGlobal("cancelAnimationFrame", () => {});
});
afterEach(() => vi.unstubAllGlobals());
const nextFrame = () => {
  for (const frame of frames.splice(0)) frame();
};

describe("the overlays", () => {
  test("keep what they are told before there is a style, and send it then", () => {
    const { overlays, sends, data } = open();
    overlays.tell(told);
    nextFrame();
    expect(sends).toEqual([]);
    overlays.styleReady();
    expect(data.get("areas")).toMatchObject({ features: [{ properties: { id: "area:shore" } }] });
    expect(data.get("arcs")).toMatchObject({ features: [{ properties: { id: "link:move" } }] });
    expect(data.get("places")).toMatchObject({ features: [{ properties: { id: "quiet" } }] });
  });

  test("send states alone while time moves, and only those that changed", () => {
    const { overlays, sends, states } = open();
    overlays.tell(told);
    overlays.styleReady();
    sends.length = 0;
    overlays.tell({ window: { from: day("2021-01-01"), to: day("2022-01-01") } });
    nextFrame();
    expect(new Set(sends)).toEqual(new Set(["areas state", "groups state"]));
    expect(states.get("areas/area:shore")).toMatchObject({ active: false });
    expect(states.get("arcs/link:move")).toMatchObject({ active: true });
  });

  test("send one picture a frame, of the latest facts", () => {
    const { overlays, states } = open();
    overlays.tell(told);
    overlays.styleReady();
    for (const year of ["2010", "2011", "2018"])
      overlays.tell({ window: { from: day(`${year}-01-01`), to: day(`${year}-12-31`) } });
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(states.get("areas/area:shore")).toMatchObject({ active: true });
    expect(states.get("arcs/link:move")).toMatchObject({ active: false });
  });

  test("send everything again to a new style", () => {
    const { overlays, sends } = open();
    overlays.tell(told);
    overlays.styleReady();
    const first = [...sends];
    sends.length = 0;
    overlays.styleReady();
    expect(sends).toEqual(first);
  });

  test("send nothing while there is no style, and nothing twice", () => {
    const { overlays, sends } = open();
    overlays.tell(told);
    overlays.styleReady();
    sends.length = 0;
    overlays.tell(told);
    nextFrame();
    expect(sends).toEqual([]);
    overlays.styleGone();
    overlays.tell({ language: "az" });
    nextFrame();
    expect(sends).toEqual([]);
  });

  test("wait for the mask of the new table", () => {
    const { overlays, sends } = open();
    overlays.tell({ ...told, mask: new Uint8Array(99) });
    overlays.styleReady();
    expect(sends).toEqual([]);
  });

  test("name their own places, so that the basemap need not", () => {
    const { overlays, globals } = open();
    overlays.tell(told);
    overlays.styleReady();
    expect(new Set(globals.get("namedPlaces") as string[])).toEqual(new Set(["town", "city", "quiet"]));
  });

  test("leave a filtered place to the basemap", () => {
    const { overlays, globals } = open();
    overlays.tell({ ...told, mask: Uint8Array.of(0, 1) });
    overlays.styleReady();
    expect(globals.get("namedPlaces")).not.toContain("town");
  });

  test("look closely at an area", () => {
    const { overlays, states } = open();
    overlays.tell(told);
    overlays.styleReady();
    overlays.tell({ focus: { type: "area", id: "shore" } });
    nextFrame();
    expect(states.get("areas/area:shore")).toMatchObject({ focused: true });
    overlays.tell({ focus: null });
    nextFrame();
    expect(states.get("areas/area:shore")).toMatchObject({ focused: false });
  });

  test("fill a style, so that a change of theme does not empty the map", () => {
    const { overlays } = open();
    const style = buildStyle({
      theme: "dark",
      language: "en",
      fileAddress: (name: string) => `/${name}`,
      fontUrls,
    });
    expect(overlays.fill(style)).toBe(style);
    overlays.tell(told);
    const filled = overlays.fill(style);
    expect(filled.sources["areas"]).toMatchObject({ promoteId: "id", data: { features: [{}] } });
    expect(filled.layers).toBe(style.layers);
  });
});
