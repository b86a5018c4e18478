import { describe, expect, it } from "vitest";
import { dayMs } from "../../src/model/instant.ts";
import { createApp } from "../../src/state/create-app.ts";
import { anEvent, aPlace, aSituation, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const events = [
  anEvent({ id: "spring", date: "2018-03-10" }),
  anEvent({ id: "summer", date: "2018-07-03", layerId: "second", kind: "attack" }),
  anEvent({ id: "some-time", date: "2018-07", placeId: "city" }),
  anEvent({ id: "later", date: "2021-10-05", kind: "attack" }),
  anEvent({ id: "undated", date: null }),
];
const situation = aSituation({
  events,
  places: [aPlace(), aPlace({ id: "city", name: "City", position: [50, 41] })],
});

function open(hash = "", surroundings = desktop) {
  const ports = createFakePorts(hash, surroundings);
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  return { ...app, ports };
}

describe("the window", () => {
  it("opens as the manifest says", () => {
    const { state } = open();
    expect(state.window.value).toEqual({ from: day("2018-01-01"), to: day("2019-01-01") });
    expect(state.counts.value.total).toBe(3);
  });

  it("is what an explicit address says, even where the selected event lies outside of it", () => {
    const { state } = open("t=2016&sel=later");
    expect(state.window.value.to).toBe(day("2017-01-01"));
    expect(state.selection.value).toEqual({ type: "event", id: "later" });
  });

  it("swaps handles that are pushed past each other", () => {
    const { state, actions } = open();
    actions.windowMoved({ from: day("2018-09-01"), to: day("2018-06-01") }, { settled: true });
    expect(state.window.value).toEqual({ from: day("2018-06-01"), to: day("2018-09-01") });
  });

  it("reaches back for ever in the mode until", () => {
    const { state, actions } = open();
    actions.modeChosen("until");
    expect(state.effectiveWindow.value.from).toBe(Number.NEGATIVE_INFINITY);
    expect(state.effectiveWindow.value.to).toBe(day("2019-01-01"));
  });

  it("is one day in the mode moment", () => {
    const { state, actions } = open("t=2018-07-03/2018-12-31");
    actions.modeChosen("moment");
    expect(state.effectiveWindow.value).toEqual({ from: day("2018-07-03"), to: day("2018-07-04") });
    expect(state.rows.value.rows).toHaveLength(2);
  });

  it("follows to the time of the selected event when asked", () => {
    const { state, actions } = open();
    actions.eventSelected("later");
    expect(state.window.value.to).toBe(day("2019-01-01"));
    actions.itsTimeShown();
    expect(state.window.value.from).toBeLessThanOrEqual(day("2021-10-05"));
    expect(state.window.value.to).toBeGreaterThan(day("2021-10-05"));
  });
});

describe("back and forward", () => {
  it("step through deeds, not through the frames of a drag", () => {
    const { actions, ports, state } = open();
    for (let frame = 1; frame <= 20; frame++) {
      actions.windowMoved(
        { from: day("2018-01-01") + frame * dayMs, to: day("2019-01-01") },
        { settled: false },
      );
    }
    expect(ports.entries).toHaveLength(1);
    actions.windowMoved({ from: day("2018-02-01"), to: day("2019-01-01") }, { settled: true });
    expect(ports.entries).toEqual(["", "t=2018-02-01/2018-12-31"]);
    ports.goBack();
    expect(state.window.value.from).toBe(day("2018-01-01"));
    ports.goForward();
    expect(state.window.value.from).toBe(day("2018-02-01"));
  });

  it("keep the camera that was left, though it makes no entry of its own", () => {
    const { actions, ports, state } = open();
    actions.cameraMoved({ center: [10, 20], zoom: 3 });
    actions.eventSelected("summer");
    expect(ports.entries).toEqual(["map=3/20/10", "sel=summer&map=3/20/10"]);
    ports.goBack();
    expect(state.selection.value).toBeNull();
  });

  it("write the camera once it has come to rest", () => {
    const { actions, ports } = open();
    for (const zoom of [3, 3.7, 4.4, 4.9]) actions.cameraMoved({ center: [10, 20], zoom });
    expect(ports.entries).toEqual([""]);
    ports.pass(1000);
    expect(ports.entries).toEqual(["map=4.9/20/10"]);
  });

  it("ask the map to go where the camera was", () => {
    const { actions, ports, state } = open("map=5/40/47");
    actions.eventSelected("summer");
    ports.goBack();
    expect(state.cameraRequest.value?.target).toEqual({
      type: "camera",
      camera: { center: [47, 40], zoom: 5 },
    });
  });

  it("remove from the address what could not be read", () => {
    expect(open("rubbish=1&sel=nobody&kind=attack").ports.entries).toEqual(["kind=attack"]);
  });

  it("close the phone's sheet before anything else", () => {
    const { actions, ports, state } = open("", { ...desktop, width: 390 });
    actions.eventSelected("summer");
    actions.sheetMoved("full");
    ports.goBack();
    expect(state.sheet.value).toBe("peek");
    expect(state.selection.value?.id).toBe("summer");
    ports.goBack();
    expect(state.selection.value).toBeNull();
  });

  it("need no second press where the sheet was closed by hand", () => {
    const { actions, ports, state } = open("", { ...desktop, width: 390 });
    actions.eventSelected("summer");
    actions.sheetMoved("half");
    actions.sheetMoved("peek");
    ports.goBack();
    expect(state.selection.value).toBeNull();
  });
});

describe("filters", () => {
  it("leave what they say, on map, list and counts alike", () => {
    const { actions, state } = open("t=2018/2021");
    actions.facetToggled("kind", "attack");
    expect([...state.mask.value].reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(state.counts.value.total).toBe(2);
    actions.facetToggled("kind", "attack");
    expect(state.filters.value.kind).toBeNull();
  });

  it("say for every value what it would leave beside the other filters", () => {
    const { actions, state } = open("t=2018/2021");
    actions.layerToggled("second");
    expect(state.facetCounts.value.kind.get("attack")).toBe(1);
    expect(state.layerCounts.value.get("second")).toBe(1);
  });

  it("are all gone after one deed, which Back undoes", () => {
    const { actions, state, ports } = open("kind=attack&cred=6&off=first");
    actions.filtersCleared();
    expect(state.filters.value.kind).toBeNull();
    expect(state.hiddenLayers.value.has("first")).toBe(true);
    ports.goBack();
    expect(state.filters.value.kind).toEqual(new Set(["attack"]));
  });

  it("leave all events until the engine that finds words is there", async () => {
    const ports = createFakePorts();
    const { search } = ports;
    const app = createApp(
      { situation, table: aTable(situation), issues: [] },
      { ...ports, search: { loaded: null, load: search.load } },
    );
    app.actions.searched("nothing like this");
    expect(app.state.counts.value.total).toBe(3);
    await search.load();
    await Promise.resolve();
    expect(app.state.counts.value.total).toBe(0);
  });

  it("respect the typed words", () => {
    const { actions, state } = open();
    actions.searched("nothing like this");
    expect(state.counts.value.total).toBe(0);
    actions.searched("");
    expect(state.hits.value).toBeNull();
  });
});

describe("selection", () => {
  it("steps through the events of one place in time order and round again", () => {
    const { actions, state } = open();
    actions.eventSelected("spring");
    const seen = [];
    for (let step = 0; step < 4; step++) {
      seen.push(state.selection.value?.id);
      actions.hereStepped(1);
    }
    expect(seen).toEqual(["spring", "summer", "later", "undated"]);
    expect(state.selection.value?.id).toBe("spring");
  });

  it("goes to the next event in time and lets the window follow", () => {
    const { actions, state } = open();
    actions.eventSelected("summer");
    actions.eventStepped(1);
    expect(state.selection.value?.id).toBe("later");
    expect(state.counts.value.total).toBeGreaterThan(0);
    expect(state.window.value.to).toBeGreaterThan(day("2021-10-05"));
  });

  it("closes the reader with the event that it read", () => {
    const { actions, state } = open("sel=summer&read=1");
    expect(state.readerOpen.value).toBe(true);
    actions.placeSelected("city");
    expect(state.readerOpen.value).toBe(false);
  });

  it("ignores ids that do not exist", () => {
    const { actions, state } = open();
    actions.eventSelected("nobody");
    actions.placeSelected("nowhere");
    actions.areaSelected("nowhere");
    actions.linkSelected("nowhere");
    expect(state.selection.value).toBeNull();
  });
});

describe("playing", () => {
  it("moves the window, ends at the end, and makes one entry for it all", () => {
    const { actions, state, ports } = open("t=2018-01-01/2018-03-31&mode=until");
    actions.speedChosen(16);
    actions.played();
    ports.pass(2000);
    expect(state.playing.value).toBe(true);
    expect(state.window.value.to).toBeGreaterThan(day("2018-06-01"));
    expect(ports.entries).toHaveLength(1);
    ports.pass(60_000);
    expect(state.playing.value).toBe(false);
    expect(state.window.value.to).toBe(state.extent.value.to);
    expect(ports.entries).toHaveLength(2);
  });

  it("stops when the reader takes a handle", () => {
    const { actions, state, ports } = open();
    actions.modeChosen("until");
    actions.windowMoved({ from: day("2018-01-01"), to: day("2018-03-01") }, { settled: true });
    actions.played();
    ports.pass(100);
    actions.windowMoved({ from: day("2018-01-01"), to: day("2018-05-01") }, { settled: false });
    ports.pass(1000);
    expect(state.playing.value).toBe(false);
    expect(state.window.value.to).toBe(day("2018-05-01"));
  });
});

describe("the reader's own settings", () => {
  it("are kept on the device and stay out of the address", () => {
    const { actions, ports } = open();
    actions.themeChosen("dark");
    actions.panelToggled();
    actions.speedChosen(4);
    expect(ports.entries).toEqual([""]);
    const again = createApp({ situation, table: aTable(situation), issues: [] }, ports);
    expect(again.state.theme.value).toBe("dark");
    expect(again.state.panelOpen.value).toBe(false);
    expect(again.state.speed.value).toBe(4);
  });

  it("follow the system's theme until one is chosen", () => {
    const { state, ports } = open();
    expect(state.theme.value).toBe("light");
    ports.surround({ prefersDark: true });
    expect(state.theme.value).toBe("dark");
  });
});

describe("copying", () => {
  it("says so, or says that the browser refused", async () => {
    const { actions, state, ports } = open("sel=summer");
    actions.linkCopied();
    await Promise.resolve();
    await Promise.resolve();
    expect(ports.copied[0]).toContain("sel=summer");
    expect(ports.copied[0]).toContain("t=2018-01-01/2018-12-31");
    expect(state.notice.value?.code).toBe("link-copied");
    ports.clipboardWorks = false;
    actions.textCopied("text", "citation-copied");
    await Promise.resolve();
    await Promise.resolve();
    expect(state.notice.value?.code).toBe("copy-refused");
  });
});
