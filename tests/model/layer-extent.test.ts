import { describe, expect, it } from "vitest";
import { findLayerExtent } from "../../src/model/layer-extent.ts";
import { aLayer, anEvent, aPlace, aSituation, aTable } from "../builders.ts";

const layers = [aLayer(), aLayer({ id: "second" }), aLayer({ id: "bare" }), aLayer({ id: "point" })];
const places = [
  aPlace({ id: "west", position: [44, 38] }),
  aPlace({ id: "east", position: [50, 41] }),
  aPlace({ id: "far", position: [-70, -20] }),
];
const table = aTable(
  aSituation({
    layers,
    places,
    events: [
      anEvent({ id: "a", date: "2018-07-03", placeId: "west" }),
      anEvent({ id: "b", date: "2019-12-31", placeId: "east" }),
      anEvent({ id: "c", date: "../2020", placeId: "east" }),
      anEvent({ id: "d", date: "1950", placeId: "far", layerId: "second" }),
      anEvent({ id: "e", date: null, placeId: null, layerId: "bare" }),
      anEvent({ id: "f", date: "0044-03-15", placeId: "west", layerId: "point" }),
    ],
  }),
);
const year = (number: number) => new Date(0).setUTCFullYear(number, 0, 1);

describe("The extent of a layer", () => {
  it("is the whole years and the ground of its own events alone; open ends and other layers do not count", () => {
    const { window, bounds } = findLayerExtent(table, "first");
    expect(window).toEqual({ from: year(2018), to: year(2021) });
    expect(bounds?.west).toBeCloseTo(44, 5);
    expect(bounds?.east).toBeCloseTo(50, 5);
    expect(bounds?.south).toBeCloseTo(38, 5);
    expect(bounds?.north).toBeCloseTo(41, 5);
  });

  it("ends with the last year that counts: the last day of a year is not the first of the next", () => {
    const only = aTable(aSituation({ layers, places, events: [anEvent({ date: "2019-12-31" })] }));
    expect(findLayerExtent(only, "first").window).toEqual({ from: year(2019), to: year(2020) });
  });

  it("has room around a single point, and knows the first centuries", () => {
    const { window, bounds } = findLayerExtent(table, "point");
    expect(window).toEqual({ from: year(44), to: year(45) });
    expect((bounds?.east ?? 0) - (bounds?.west ?? 0)).toBeCloseTo(0.2, 5);
    expect((bounds?.north ?? 0) - (bounds?.south ?? 0)).toBeCloseTo(0.2, 5);
  });

  it("is unknown where nothing is dated or placed, and where there is no such layer", () => {
    expect(findLayerExtent(table, "bare")).toEqual({ window: null, bounds: null });
    expect(findLayerExtent(table, "nowhere")).toEqual({ window: null, bounds: null });
  });
});
