import { describe, expect, it } from "vitest";
import { noColumnFilters } from "../../src/model/column-filter.ts";
import { noFilters } from "../../src/model/filter.ts";
import { buildSceneMask } from "../../src/model/scene-mask.ts";
import { toScenePlan } from "../../src/model/scene-plan.ts";
import { aLayer, anEvent, aPlace, aScene, aSituation, aTable } from "../builders.ts";

const year = (number: number) => ({ from: Date.UTC(number, 0), to: Date.UTC(number + 1, 0) });
const situation = aSituation({
  events: [
    anEvent({ id: "first", date: "2016" }),
    anEvent({ id: "later", date: "2020-02-03", layerId: "second", placeId: "city" }),
    anEvent({ id: "nowhere", placeId: null, placePrecision: "unknown" }),
    anEvent({ id: "abroad", placeId: "country", placePrecision: "country" }),
  ],
  layers: [aLayer(), aLayer({ id: "second" }), aLayer({ id: "third" })],
  places: [
    aPlace(),
    aPlace({ id: "city", position: [50, 41], layerId: "second" }),
    aPlace({ id: "west", position: [179, 10], layerId: "third" }),
    aPlace({ id: "east", position: [-179, 12], layerId: "third" }),
    aPlace({ id: "country", position: [10, 10], precision: "country", stackAt: [12, 11] }),
  ],
});
const table = aTable(situation);
const plan = (change: Parameters<typeof aScene>[0]) => toScenePlan(aScene(change), situation, table);

describe("the plan of a scene", () => {
  it("says every part of the view, whatever the scene leaves out", () => {
    expect(plan({ source: "Nothing is named." })).toEqual({
      window: year(2018),
      comparison: null,
      columnFilters: noColumnFilters,
      mode: "window",
      axis: year(2018),
      hiddenLayers: new Set(),
      filters: noFilters,
      query: "",
      where: null,
      selection: null,
      look: { type: "camera", camera: situation.opening.camera },
      missing: [],
    });
  });

  it("hides every layer that the scene does not name", () => {
    expect(plan({ shownLayers: ["second"] }).hiddenLayers).toEqual(new Set(["first", "third"]));
    expect(plan({ shownLayers: [] }).hiddenLayers).toEqual(new Set(["first", "second", "third"]));
  });

  it("shows all layers where those that the scene names are gone, and says so", () => {
    const { hiddenLayers, missing } = plan({ source: "x", shownLayers: ["lost"] });
    expect(hiddenLayers).toEqual(new Set());
    expect(missing).toEqual([{ type: "layer", id: "lost" }]);
  });

  it("pins the first of two times, as every comparison does, and stretches the axis around both", () => {
    const { window, comparison, axis } = plan({ window: year(2016), versus: year(2020) });
    expect(comparison).toEqual(year(2016));
    expect(window).toEqual(year(2020));
    expect(axis).toEqual({ from: Date.UTC(2016, 0), to: Date.UTC(2021, 0) });
  });

  it("ends an open time with what is known", () => {
    const { window } = plan({ window: { from: Number.NEGATIVE_INFINITY, to: Date.UTC(2019, 0) } });
    expect(window).toEqual({ from: Date.UTC(2016, 0), to: Date.UTC(2019, 0) });
  });

  it("looks at the frame, else at what is selected, and a camera goes before both", () => {
    const camera = { center: [1, 2] as const, zoom: 3 };
    const frame = { type: "place", id: "city" } as const;
    const selection = { type: "event", id: "first" } as const;
    const middle = (change: Parameters<typeof aScene>[0]) => {
      const { look } = plan(change);
      if (look.type === "camera") return look.camera.center;
      return [(look.bounds.west + look.bounds.east) / 2, (look.bounds.south + look.bounds.north) / 2];
    };
    expect(middle({ camera, frame, selection })).toEqual([1, 2]);
    expect(middle({ frame, selection })).toEqual([50, 41]);
    expect(middle({ selection })).toEqual([47, 40]);
  });

  it("looks no closer than an event is placed: at its country's stack, or at the opening where it has no place", () => {
    const { look } = plan({ frame: { type: "event", id: "abroad" } });
    expect(look.type === "bounds" && look.bounds.east - look.bounds.west).toBeGreaterThan(7);
    expect(look.type === "bounds" && (look.bounds.east + look.bounds.west) / 2).toBeCloseTo(12);
    expect(plan({ frame: { type: "event", id: "nowhere" } }).look.type).toBe("camera");
  });

  it("frames both sides of the antimeridian as near as they are", () => {
    const { look } = plan({ frame: { type: "layer", id: "third" } });
    expect(look.type === "bounds" && look.bounds.east - look.bounds.west).toBeLessThan(3);
  });

  it("asks for a place only where its ground is known, and says where it is gone", () => {
    const near = { type: "near", center: [47, 40], kilometers: 20 } as const;
    expect(plan({ where: near }).where).toEqual(near);
    expect(plan({ where: { type: "layer", id: "second" } }).where).toEqual({ type: "layer", id: "second" });
    const gone = plan({ source: "x", where: { type: "area", id: "lost" } });
    expect(gone.where).toBeNull();
    expect(gone.missing).toEqual([{ type: "area", id: "lost" }]);
  });

  it("lets only the events through that may have been there", () => {
    const near = plan({ where: { type: "near", center: [50, 41], kilometers: 20 } });
    const mask = buildSceneMask(near, null, { situation, table });
    expect([...mask].flatMap((byte, row) => (byte === 1 ? [table.eventAt(row).id] : []))).toEqual(["later"]);
    const none = buildSceneMask(near, new Uint8Array(table.length), { situation, table });
    expect([...none].every((byte) => byte === 0)).toBe(true);
  });

  it("goes on without what is gone, and names it once", () => {
    const gone = plan({
      source: "[a](event:lost) [b](event:lost) [c](place:lost) [d](source:lost)",
      selection: { type: "event", id: "lost" },
      frame: { type: "area", id: "lost" },
      filters: { ...noFilters, actor: new Set(["lost"]), source: new Set(["lost"]) },
    });
    expect(gone.selection).toBeNull();
    expect(gone.filters).toEqual(noFilters);
    expect(gone.look.type).toBe("camera");
    expect(gone.missing.map(({ type, id }) => `${type}:${id}`)).toEqual([
      "event:lost",
      "place:lost",
      "source:lost",
      "area:lost",
    ]);
  });
});
