import { describe, expect, test } from "vitest";
import { bindMap } from "../../src/map/bind.ts";
import { buildMapListeners } from "../../src/map/listeners.ts";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "../state/fake-ports.ts";
import { createFakeMap } from "./fake-map.ts";

const situation = aSituation({
  events: [anEvent({ id: "spring", date: "2018-03-10" }), anEvent({ id: "summer", layerId: "second" })],
  places: [aPlace()],
});
const table = aTable(situation);

function open() {
  const ports = createFakePorts();
  const { state, actions } = createApp({ situation, table, issues: [] }, ports);
  const map = createFakeMap();
  const stop = bindMap(state, actions, map);
  return { ports, state, actions, map, stop, listeners: buildMapListeners(state, actions) };
}

describe("the map is told", () => {
  test("everything at once when it is bound", () => {
    const { map, state } = open();
    expect(map.last("setSituation")).toEqual([situation, table]);
    expect(map.last("setAppearance")).toEqual(["light", "en"]);
    expect(map.last("setMask")).toEqual([state.mask.peek()]);
    expect(map.last("setWindow")).toEqual([state.effectiveWindow.peek()]);
    expect(map.last("setHighlight")).toEqual([-1, -1]);
    expect(map.last("setFocus")).toEqual([null]);
    expect(map.last("setReducedMotion")).toEqual([false]);
  });

  test("a new window, and nothing else", () => {
    const { map, actions } = open();
    map.told.length = 0;
    const window = { from: Date.parse("2018-02-01"), to: Date.parse("2018-05-01") };
    actions.windowMoved(window, { settled: false });
    expect(map.told).toEqual([["setWindow", window]]);
  });

  test("the pinned window of a comparison, and when it ends", () => {
    const { map, actions, state } = open();
    expect(map.last("setComparison")).toEqual([null]);
    actions.comparisonStarted();
    expect(map.last("setComparison")).toEqual([state.effectiveComparison.peek()]);
    expect(map.last("setWindow")).toEqual([state.effectiveWindow.peek()]);
    map.told.length = 0;
    actions.windowMoved({ from: Date.parse("2020-01-01"), to: Date.parse("2021-01-01") }, { settled: false });
    expect(map.told.map(([name]) => name)).toEqual(["setWindow"]);
    actions.comparisonEnded();
    expect(map.last("setComparison")).toEqual([null]);
  });

  test("of a hidden layer with its mask, and never of a new situation", () => {
    const { map, actions } = open();
    map.told.length = 0;
    actions.layerToggled("second");
    expect(map.last("setHiddenLayers")).toEqual([new Set(["second"])]);
    expect(map.last("setMask")).toEqual([Uint8Array.of(1, 0)]);
    expect(map.last("setSituation")).toBeNull();
  });

  test("which row is selected and which is pointed at", () => {
    const { map, actions } = open();
    actions.eventSelected("summer");
    actions.hovered(0, null);
    expect(map.last("setHighlight")).toEqual([1, 0]);
    actions.hoverCleared();
    expect(map.last("setHighlight")).toEqual([1, -1]);
  });

  test("to look closely at a place, and at none once an event is selected", () => {
    const { map, actions } = open();
    actions.placeSelected("town");
    expect(map.last("setFocus")).toEqual([{ type: "place", id: "town" }]);
    actions.eventSelected("summer");
    expect(map.last("setFocus")).toEqual([null]);
  });

  test("a wish for another camera once", () => {
    const { map, actions, state } = open();
    actions.homeRequested();
    const { serial } = state.cameraRequest.peek() ?? { serial: -1 };
    actions.hovered(0, null);
    const granted = map.told.filter(
      ([name, wish]) => name === "moveTo" && (wish as { serial: number }).serial === serial,
    );
    expect(granted).toHaveLength(1);
  });

  test("nothing any more after the end", () => {
    const { map, actions, stop } = open();
    stop();
    map.told.length = 0;
    actions.layerToggled("second");
    actions.homeRequested();
    expect(map.told).toEqual([]);
  });
});

describe("the map reports", () => {
  test("a press on a mark, a place and on nothing", () => {
    const { listeners, state } = open();
    listeners.pressed({ type: "event", row: 1 }, [47, 40]);
    expect(state.selection.value).toEqual({ type: "event", id: "summer" });
    listeners.pressed({ type: "place", id: "town" }, [47, 40]);
    expect(state.selection.value).toEqual({ type: "place", id: "town" });
    listeners.pressed(null, [47, 40]);
    expect(state.selection.value).toBeNull();
  });

  test("a press where density stands for the events, as a spot that the map outlines", () => {
    const { listeners, map, state } = open();
    listeners.pressed({ type: "spot", circle: { center: [47.5, 40.25], kilometers: 12 } }, [47.5, 40.25]);
    expect(state.selection.value).toEqual({ type: "spot", id: "47.5,40.25,12" });
    expect(map.last("setFocus")).toEqual([null]);
    expect(map.last("setShapes")).toEqual([
      { where: null, sketch: null, spot: { center: [47.5, 40.25], kilometers: 12 } },
    ]);
  });

  test("presses as corners, whatever they meet, while one draws", () => {
    const { listeners, actions, map, state } = open();
    actions.sketchStarted("area");
    listeners.pressed({ type: "event", row: 1 }, [47, 40]);
    listeners.pressed(null, [48, 40]);
    expect(state.selection.value).toBeNull();
    expect(state.sketch.value?.corners).toEqual([
      [47, 40],
      [48, 40],
    ]);
    expect(map.last("setShapes")).toEqual([{ where: null, sketch: state.sketch.value, spot: null }]);
  });

  test("what is pointed at, where it is, and its own status", () => {
    const { listeners, state } = open();
    listeners.hovered({ row: 1, at: { x: 3, y: 4 } });
    expect(state.hover.value).toEqual({ row: 1, at: { x: 3, y: 4 } });
    listeners.hovered(null);
    expect(state.hover.value).toBeNull();
    listeners.moved({ center: [50, 41], zoom: 7 });
    expect(state.camera.value).toEqual({ center: [50, 41], zoom: 7 });
    listeners.statusChanged("lost");
    expect(state.mapStatus.value).toBe("lost");
  });
});
