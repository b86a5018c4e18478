import { describe, expect, it } from "vitest";
import type { OpenDocument } from "../../src/model/open-document.ts";
import { createApp } from "../../src/state/create-app.ts";
import { aLayer, anEvent, aSituation, aTable } from "../builders.ts";
import { waitUntil } from "../wait-until.ts";
import { createFakePorts } from "./fake-ports.ts";

const shipped = aSituation({ events: [anEvent({ id: "own", date: "2018-07-03" })] });

function aDocument(id: string, dates: readonly string[]): OpenDocument {
  const layers = [aLayer({ id: `${id}:0`, title: `${id}.csv` })];
  const events = dates.map((date, row) =>
    anEvent({ id: `${id}:${row}`, date, layerId: `${id}:0`, placeId: null }),
  );
  const situation = aSituation({ events, layers, places: [] });
  return { id, title: `${id}.csv`, situation, table: aTable(situation) };
}

function open() {
  const ports = createFakePorts();
  const app = createApp({ situation: shipped, table: aTable(shipped), issues: [] }, ports);
  const ids = () =>
    Array.from({ length: app.state.table.value.length }, (_, row) => app.state.table.value.eventAt(row).id);
  const settled = (expected: readonly string[]) =>
    waitUntil(() => {
      ports.pass(100);
      expect(ids()).toEqual(expected);
    });
  return { ...app, ports, settled };
}

describe("Opened documents", () => {
  it("stand beside the shipped situation on one axis, each layer in a hue of its own", async () => {
    const { state, actions, settled } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05", "2018-09-01"]));
    await settled(["a:0", "own", "a:1"]);
    expect(state.situation.value.layers.map(({ id }) => id)).toEqual(["first", "second", "a:0"]);
    expect(new Set(state.situation.value.layers.map(({ color }) => color)).size).toBe(3);
    expect(state.counts.value.total).toBe(3);
    expect(state.layerCounts.value.get("a:0")).toBe(2);
    expect(state.situation.value.title).toBe(shipped.title);
  });

  it("grow while they load, and keep selection, window and looks", async () => {
    const { state, actions, settled } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.layerRenamed("a:0", "  Attacks ");
    actions.layerRecolored("a:0", "grey");
    actions.eventSelected("a:0");
    const window = state.window.value;
    actions.documentOpened(aDocument("a", ["2018-01-05", "2018-02-01"]));
    await settled(["a:0", "a:1", "own"]);
    expect(state.situation.value.layers.at(-1)).toMatchObject({ title: "Attacks", color: "grey" });
    expect(state.selection.value).toEqual({ type: "event", id: "a:0" });
    expect(state.window.value).toEqual(window);
  });

  it("can be closed again, with what was selected and hidden of them, and the shipped situation too", async () => {
    const { state, actions, settled } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.documentClosed("");
    await settled(["a:0"]);
    // The last one stays.
    actions.documentClosed("a");
    await settled(["a:0"]);
    actions.documentOpened(aDocument("b", ["2018-03-01"]));
    await settled(["a:0", "b:0"]);
    actions.eventSelected("b:0");
    actions.layerToggled("b:0");
    actions.documentClosed("b");
    await settled(["a:0"]);
    expect(state.selection.value).toBe(null);
    expect([...state.hiddenLayers.value]).toEqual([]);
  });

  it("can be shown alone, beside nothing else, and all layers come back, each as one deed", async () => {
    const { state, actions, settled, ports } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    const entries = ports.entries.length;
    actions.layersShown(["a:0"]);
    expect([...state.hiddenLayers.value]).toEqual(["first", "second"]);
    expect(state.counts.value.total).toBe(1);
    ports.goBack();
    expect([...state.hiddenLayers.value]).toEqual([]);
    actions.layersShown(["a:0"]);
    actions.layersShown();
    expect([...state.hiddenLayers.value]).toEqual([]);
    expect(ports.entries).toHaveLength(entries + 2);
  });

  it("put their layers in the reader's order, in table and situation alike", async () => {
    const { state, actions, settled } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.layerMoved("a:0", -1);
    await waitUntil(() => {
      expect(state.table.value.layerIds).toEqual(["first", "a:0", "second"]);
    });
    expect(state.situation.value.layers.map(({ id }) => id)).toEqual(["first", "a:0", "second"]);
    expect(state.layerCounts.value.get("a:0")).toBe(1);
    actions.layerMoved("first", -1);
    await settled(["a:0", "own"]);
    expect(state.table.value.layerIds[0]).toBe("first");
  });

  it("lose a layer and get it back; a file without any is closed only once that can no longer be undone", async () => {
    const { state, actions, settled, ports } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.layerRenamed("a:0", "Attacks");
    actions.eventSelected("a:0");
    actions.layersRemoved("Attacks", ["a:0"]);
    await settled(["own"]);
    expect(state.removal.value).toEqual({ title: "Attacks", layerIds: ["a:0"] });
    expect(state.situation.value.layers.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(state.selection.value).toBe(null);
    expect(state.table.value.rowOf("a:0")).toBe(-1);
    expect(state.documents.value.map(({ id }) => id)).toEqual(["", "a"]);

    actions.removalUndone();
    await settled(["a:0", "own"]);
    expect(state.situation.value.layers.at(-1)?.title).toBe("Attacks");
    expect(state.removal.value).toBe(null);
    actions.layersRemoved("Attacks", ["a:0"]);
    await settled(["own"]);
    actions.layersRemoved("Second", ["second"]);
    await waitUntil(() => {
      ports.pass(100);
      expect(state.situation.value.layers.map(({ id }) => id)).toEqual(["first"]);
    });
    // The file has gone with the first removal; the situation lost one layer of two.
    expect(state.documents.value.map(({ id }) => id)).toEqual([""]);
    actions.removalAccepted();
    expect(state.documents.value.map(({ id }) => id)).toEqual([""]);
  });

  it("keep their last layer, and what was about to go when everything else is closed", async () => {
    const { state, actions, settled } = open();
    actions.layersRemoved("All", ["first", "second"]);
    expect(state.removal.value).toBe(null);
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.layersRemoved("a.csv", ["a:0"]);
    await settled(["own"]);
    actions.documentClosed("");
    await settled(["a:0"]);
    expect(state.removal.value).toBe(null);
  });
});

describe("Documents for which there is no room", () => {
  /** A table of which merging makes the memory end. */
  const tooLarge = ({ table, ...document }: OpenDocument): OpenDocument => ({
    ...document,
    table: Object.defineProperty({ ...table }, "x", {
      get: () => {
        throw new RangeError("Array buffer allocation failed");
      },
    }),
  });

  it("are closed again, and what was shown before stays", async () => {
    const { state, actions, settled } = open();
    actions.documentOpened(aDocument("a", ["2018-01-05"]));
    await settled(["a:0", "own"]);
    actions.documentOpened(tooLarge(aDocument("b", ["2018-02-05"])));
    await waitUntil(() => expect(state.documents.value.map(({ id }) => id)).toEqual(["", "a"]));
    await settled(["a:0", "own"]);
    actions.documentOpened(aDocument("c", ["2018-03-05"]));
    await settled(["a:0", "c:0", "own"]);
  });

  it("leave the page as it was where a deed with layers was too much, and say so", async () => {
    const { state, actions, settled } = open();
    const file = aDocument("a", ["2018-01-05"]);
    let isFull = false;
    const table = Object.defineProperty({ ...file.table }, "x", {
      get: () => {
        if (isFull) throw new RangeError("Array buffer allocation failed");
        return file.table.x;
      },
    });
    actions.documentOpened({ ...file, table });
    await settled(["a:0", "own"]);
    isFull = true;
    actions.layerMoved("a:0", -1);
    await waitUntil(() => expect(state.notice.value?.code).toBe("memory-full"));
    await settled(["a:0", "own"]);
    expect(state.documents.value).toHaveLength(2);
  });
});
