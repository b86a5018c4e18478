import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLooseRows } from "../../../src/map/event-layer/loose-rows.ts";
import { createPicker, findGroupAt } from "../../../src/map/event-layer/pick.ts";
import { findScreenPoint } from "../../../src/map/event-layer/row-anchor.ts";
import { drawnAs, findHalos, type Scene } from "../../../src/map/event-layer/scene.ts";
import type { View } from "../../../src/map/event-layer/view.ts";
import type { EventTable } from "../../../src/model/event-table.ts";
import { findRowRange, toUnits } from "../../../src/model/query.ts";
import { createSeatPlan } from "../../../src/style/seats.ts";
import { anEvent, aPlace, aSituation, aTable } from "../../builders.ts";
import { aRawTable, centre, seatsOf } from "./raw-table.ts";

const view: View = {
  centerX: centre,
  centerY: centre,
  originX: 200,
  originY: 100,
  pixelsPerUnit: 2 ** -16,
  zoom: 7,
  width: 400,
  height: 200,
  pixelRatio: 1,
  moving: false,
};
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function aScene(table: EventTable, change: Partial<Scene> = {}): Scene {
  return {
    table,
    seats: seatsOf(table),
    mask: null,
    window: always,
    comparison: null,
    hiddenLayers: new Set(),
    dense: false,
    ...change,
  };
}

const pixel = fc.integer({ min: 0, max: 60 });
const rows = fc.array(
  fc.record({
    at: fc.tuple(pixel, pixel),
    start: fc.integer({ min: 0, max: 9 }),
    layer: fc.integer({ min: 0, max: 1 }),
    shown: fc.boolean(),
    placed: fc.boolean(),
  }),
  { maxLength: 80 },
);

describe("picking", () => {
  it("finds what a look at every row finds, nearest first", () => {
    fc.assert(
      fc.property(
        rows,
        fc.tuple(pixel, pixel),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
        (list, [x, y], radius, to) => {
          const sorted = [...list].sort((a, b) => a.start - b.start);
          const table = aRawTable(
            sorted.map(({ at, start, layer, placed }) => ({
              x: centre + at[0] * 2 ** 16,
              y: centre + at[1] * 2 ** 16,
              starts: [start, start],
              ends: [start + 1, start + 1],
              layer,
              placed,
            })),
          );
          const scene = aScene(table, {
            mask: Uint8Array.from(sorted, ({ shown }) => (shown ? 1 : 0)),
            window: { from: 0, to },
            hiddenLayers: new Set(["second"]),
          });
          const wanted = sorted
            .map(({ at, start, layer, shown, placed }, row) => ({
              row,
              shown: shown && placed && layer === 0 && start < to,
              distance: Math.hypot(at[0] - x, at[1] - y),
            }))
            .filter(({ shown, distance }) => shown && distance <= radius)
            .sort((a, b) => a.distance - b.distance || b.row - a.row)
            .map(({ row }) => row);
          const found = createPicker(table, findLooseRows).pick(
            view,
            scene,
            { x: 200 + x, y: 100 + y },
            radius,
          );
          expect(found).toEqual(wanted);
        },
      ),
      { seed: 3 },
    );
  });

  it("finds marks on their seats, not at their place's point", () => {
    const situation = aSituation({
      events: Array.from({ length: 12 }, (_, day) =>
        anEvent({ id: `e${day}`, date: `2018-01-${String(day + 1).padStart(2, "0")}` }),
      ),
    });
    const table = aTable(situation);
    const scene = aScene(table, { seats: createSeatPlan(table, situation).at(5) });
    const here: View = { ...view, centerX: table.x[0]!, centerY: table.y[0]! };
    const picker = createPicker(table, findLooseRows);
    for (let row = 0; row < table.length; row++) {
      const point = findScreenPoint(here, scene, row)!;
      expect(picker.pick(here, scene, point, 4)).toEqual([row]);
      expect(picker.pick(here, scene, point, 22)[0]).toBe(row);
    }
  });

  it("reaches over the antimeridian", () => {
    const table = aRawTable([
      { x: 3 * 2 ** 16, y: centre },
      { x: 2 ** 32 - 3 * 2 ** 16, y: centre },
    ]);
    const here: View = { ...view, centerX: 2 ** 32 - 2 ** 16 };
    expect(createPicker(table, findLooseRows).pick(here, aScene(table), { x: 201, y: 100 }, 9)).toHaveLength(
      2,
    );
  });

  it("does not mistake the far copies of a world for one place", () => {
    const table = aRawTable([{ x: centre, y: centre }]);
    const far: View = { ...view, pixelsPerUnit: 128 / 2 ** 32 };
    for (const x of [72, 200, 328])
      expect(createPicker(table, findLooseRows).pick(far, aScene(table), { x, y: 100 }, 9)).toEqual([0]);
    expect(createPicker(table, findLooseRows).pick(far, aScene(table), { x: 136, y: 100 }, 9)).toEqual([]);
  });
});

describe("groups on screen", () => {
  const situation = aSituation({
    places: [aPlace(), aPlace({ id: "site", position: [48, 40] })],
    events: [
      anEvent({ id: "old", date: "2012-01-01" }),
      anEvent({ id: "new", date: "2020-01-01" }),
      anEvent({ id: "exact", date: "2020-01-01", placeId: "site", placePrecision: "site" }),
      anEvent({ id: "undated", date: null }),
    ],
  });
  const table = aTable(situation);
  const seats = createSeatPlan(table, situation).at(7);
  const rangeOf = (scene: Scene) => findRowRange(table, toUnits(table, scene.window));
  const during = (from: number, to: number): Scene =>
    aScene(table, { seats, window: { from: Date.UTC(from, 0), to: Date.UTC(to, 0) } });

  it("are met within their footprint while they show something", () => {
    const row = table.rowOf("new");
    const here: View = { ...view, centerX: table.x[row]!, centerY: table.y[row]! };
    expect(findGroupAt(here, during(2010, 2021), { x: 200, y: 100 })?.leadPlaceId).toBe("town");
    expect(findGroupAt(here, during(2010, 2021), { x: 200, y: 150 })).toBeNull();
    expect(findGroupAt(here, during(2014, 2015), { x: 200, y: 100 })).toBeNull();
  });

  it("have a halo while an event known to the city is shown", () => {
    const halos = (scene: Scene) => findHalos(scene, rangeOf(scene)).map((group) => group.leadPlaceId);
    expect(halos(during(2019, 2021))).toEqual(["town"]);
    expect(halos(during(2014, 2015))).toEqual([]);
    expect(halos({ ...during(2019, 2021), mask: new Uint8Array(table.length) })).toEqual([]);
    expect(halos({ ...during(2019, 2021), hiddenLayers: new Set(["first"]) })).toEqual([]);
  });

  it("draw nothing of an event without a date", () => {
    expect(drawnAs(aScene(table, { seats }), table.rowOf("undated"))).toBe(0);
  });

  it("meets a larger mark as far from its middle as it reaches, and first the smaller that lies on it", () => {
    const table = aRawTable([
      { x: centre, y: centre, magnitude: 100 },
      { x: centre + 12 * 2 ** 16, y: centre, magnitude: 1 },
    ]);
    const at = (x: number) =>
      createPicker(table, findLooseRows).pick(view, aScene(table), { x: 200 + x, y: 100 }, 3);
    expect(at(-18)).toEqual([0]);
    expect(at(-23)).toEqual([]);
    expect(at(12)).toEqual([1, 0]);
  });
});
