import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { membership } from "../../src/model/query.ts";
import { parseWindow } from "../../src/model/time-window.ts";
import { createApp } from "../../src/state/create-app.ts";
import type { State } from "../../src/state/types.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts } from "./fake-ports.ts";

const year = (text: string) => parseWindow(text)!;
const situation = aSituation({
  opening: { t: "2018", mode: "window", camera: { center: [47, 40], zoom: 5 } },
  events: [
    anEvent({ id: "spring", date: "2018-03-10" }),
    anEvent({ id: "summer", date: "2018-07-03", layerId: "second", kind: "attack" }),
    anEvent({ id: "lasting", date: "2017-05-01/2019-08-01", kind: "deployment" }),
    anEvent({ id: "next", date: "2019-02-02", kind: "attack", layerId: "second" }),
    anEvent({ id: "around", date: "2018-12-31~", placePrecision: "unknown", placeId: null }),
    anEvent({ id: "later", date: "2021-10-05", kind: "attack", placePrecision: "country" }),
    anEvent({ id: "undated", date: null }),
  ],
  places: [aPlace()],
});
const table = aTable(situation);

function open(hash = "") {
  const ports = createFakePorts(hash);
  return { ...createApp({ situation, table, issues: [] }, ports), ports };
}

function listed({ rows, compared }: State): readonly string[] {
  const names = ["", "uncertain", "both", "only-a", "only-b"];
  return [...rows.value.rows].map(
    (row, index) => `${table.eventAt(row).id}: ${names[compared.value?.groups[index] ?? 0]}`,
  );
}

describe("a comparison", () => {
  it("pins the present window and gives the handles the period after it", () => {
    const { state, actions } = open();
    actions.comparisonStarted();
    expect(state.comparison.value).toEqual(year("2018"));
    expect(state.window.value).toEqual(year("2019"));
  });

  it("shows what is in either window, each in its group", () => {
    const { state, actions } = open();
    actions.comparisonStarted();
    expect(listed(state)).toEqual([
      "lasting: both",
      "spring: only-a",
      "summer: only-a",
      "around: uncertain",
      "next: only-b",
    ]);
    expect(state.comparisonCounts.value).toEqual({ "only-a": 2, "only-b": 1, both: 1, uncertain: 1 });
    expect([...state.rows.value.certain]).toEqual([1, 1, 1, 0, 1]);
  });

  it("counts what is in either window everywhere: in the sentence, at the layers, in the facets", () => {
    const { state, actions } = open("t=2018&vs=2021");
    expect(state.counts.value).toEqual({
      total: 5,
      possible: 1,
      countryOnly: 1,
      vague: 0,
      unplaced: 1,
      undated: 1,
      outside: 1,
    });
    // The year between the two windows is in neither of them, though it is around both.
    expect(state.layerCounts.value.get("first")).toBe(4);
    expect(state.layerCounts.value.get("second")).toBe(1);
    expect(state.facetCounts.value.kind.get("attack")).toBe(2);
    actions.layerToggled("second");
    expect(state.facetCounts.value.kind.get("attack")).toBe(1);
    expect(state.comparisonCounts.value).toEqual({ "only-a": 2, "only-b": 1, both: 0, uncertain: 1 });
  });

  it("counts each facet as one would by hand, whatever the windows are", () => {
    const day = fc.integer({ min: 17_000, max: 19_200 }).map((days) => days * 86_400_000);
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const { state, actions } = open("vs=2019");
        actions.comparisonMoved({ from: a, to: b }, { settled: false });
        actions.windowMoved({ from: c, to: d }, { settled: false });
        const { comparison, window } = state;
        const inEither = Array.from({ length: table.length }, (_, row) => row).filter(
          (row) => membership(table, row, comparison.value!) > 0 || membership(table, row, window.value) > 0,
        );
        expect([...state.rows.value.rows]).toEqual(inEither);
        const attacks = inEither.filter((row) => table.eventAt(row).kind === "attack");
        expect(state.facetCounts.value.kind.get("attack")).toBe(attacks.length);
        const second = inEither.filter((row) => table.eventAt(row).layerId === "second");
        expect(state.layerCounts.value.get("second")).toBe(second.length);
      }),
      { numRuns: 60 },
    );
  });

  it("swaps its windows and then tells the mirror image", () => {
    const { state, actions } = open("t=2018&vs=2019");
    const before = state.comparisonCounts.value!;
    actions.comparisonSwapped();
    expect(state.comparison.value).toEqual(year("2019"));
    expect(state.window.value).toEqual(year("2018"));
    expect(state.comparisonCounts.value).toEqual({
      ...before,
      "only-a": before["only-b"],
      "only-b": before["only-a"],
    });
  });

  it("ends with the window with which it began", () => {
    const { state, actions } = open();
    actions.comparisonStarted();
    actions.windowMoved(year("2021"), { settled: true });
    actions.comparisonEnded();
    expect(state.comparison.value).toBeNull();
    expect(state.window.value).toEqual(year("2018"));
    expect(state.compared.value).toBeNull();
  });

  it("is not started twice, and what belongs to one does nothing without one", () => {
    const { state, actions, ports } = open();
    actions.comparisonMoved(year("2020"), { settled: true });
    actions.comparisonSwapped();
    actions.comparisonEnded();
    expect(ports.entries).toHaveLength(1);
    actions.comparisonStarted();
    actions.comparisonStarted();
    expect(state.comparison.value).toEqual(year("2018"));
  });

  it("asks both windows in the mode that is chosen", () => {
    const { state, actions } = open("t=2018&vs=2021");
    actions.modeChosen("until");
    expect(state.effectiveComparison.value).toEqual({ from: Number.NEGATIVE_INFINITY, to: year("2018").to });
    expect(state.effectiveWindow.value).toEqual({ from: Number.NEGATIVE_INFINITY, to: year("2021").to });
    expect(state.comparisonCounts.value).toEqual({ "only-a": 0, "only-b": 2, both: 3, uncertain: 1 });
    actions.modeChosen("moment");
    expect(state.effectiveComparison.value).toEqual(year("2018-01-01"));
    expect(listed(state)).toEqual(["lasting: only-a"]);
  });

  it("brings both windows onto the axis", () => {
    const { state, actions } = open();
    actions.comparisonStarted();
    const { from, to } = state.axis.value;
    expect(from).toBeLessThanOrEqual(year("2018").from);
    expect(to).toBeGreaterThanOrEqual(year("2019").to);
  });

  it("keeps its windows when everything is fitted, and fits the axis to both of them", () => {
    const { state, actions } = open("t=2018&vs=2021");
    actions.allFitted();
    expect(state.window.value).toEqual(year("2021"));
    expect(state.axis.value).toEqual(state.extent.value);
    actions.selectionFitted();
    expect(state.axis.value).toEqual({ from: year("2018").from, to: year("2021").to });
  });

  it("does not move B to an event that A shows", () => {
    const { state, actions } = open("t=2018&vs=2021");
    actions.eventSelected("spring");
    actions.eventStepped(1);
    expect(state.selection.value).toEqual({ type: "event", id: "summer" });
    expect(state.window.value).toEqual(year("2021"));
  });

  it("forgets the group that was listed when it ends, also by Back", () => {
    const { state, actions, ports } = open();
    actions.comparisonStarted();
    actions.listPartChosen("only-b");
    expect(state.listPart.value).toBe("only-b");
    ports.goBack();
    expect(state.comparison.value).toBeNull();
    expect(state.listPart.value).toBe("all");
  });
});

describe("the address of a comparison", () => {
  it("is written once a deed ends, and Back undoes it", () => {
    const { state, actions, ports } = open();
    actions.comparisonStarted();
    expect(ports.entries.at(-1)).toMatch(/^vs=2019-01-01\/2019-12-31(&axis=|$)/);
    actions.windowMoved(year("2020"), { settled: false });
    actions.windowMoved(year("2021"), { settled: true });
    actions.comparisonMoved(year("2017"), { settled: true });
    expect(ports.entries).toHaveLength(4);
    expect(ports.entries.at(-1)).toMatch(/^t=2017-01-01\/2017-12-31&vs=2021-01-01\/2021-12-31/);
    ports.goBack();
    expect(state.comparison.value).toEqual(year("2018"));
    ports.goBack();
    expect(state.window.value).toEqual(year("2019"));
    ports.goBack();
    expect(state.comparison.value).toBeNull();
    expect(state.window.value).toEqual(year("2018"));
    ports.goForward();
    expect(state.comparison.value).toEqual(year("2018"));
  });

  it("opens what it says", () => {
    const { state } = open("t=2018&vs=2021");
    expect(state.comparison.value).toEqual(year("2018"));
    expect(state.window.value).toEqual(year("2021"));
  });
});
