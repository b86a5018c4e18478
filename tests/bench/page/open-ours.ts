import { createEventLayer } from "../../../src/map/event-layer/index.ts";
import type { TableDocument } from "../../../src/model/documents/table-document.ts";
import { buildEventTable, type EventTable } from "../../../src/model/event-table.ts";
import { buildEdges, buildHistogram } from "../../../src/model/histogram.ts";
import type { OpenDocument } from "../../../src/model/open-document.ts";
import type { Situation } from "../../../src/model/situation.ts";
import { findWholeAxis } from "../../../src/model/whole-axis.ts";
import { createFileOpener } from "../../../src/platform/file-opener.ts";
import { createApp } from "../../../src/state/create-app.ts";
import { effect } from "../../../src/state/effect.ts";
import { createSeatPlan } from "../../../src/style/seats.ts";
import workerUrl from "../../../src/worker.ts?worker&url";
import { dayCount, firstDay, generateRows, generateSituation } from "../generate-events.ts";
import { createBenchPorts } from "./app-ports.ts";
import { createBareMap, hues, paper } from "./bare-map.ts";
import { chosenFile, finishDrawing, nextFrame, type OpeningPage, watchLongTasks } from "./opening.ts";

// State, worker, documents and event layer as they are in production, bound as `map/bind.ts` binds them; what the panel
// and the timeline ask of state is asked here too.

const documentId = "opened";
const situation = generateSituation(1);
const table = buildEventTable(generateRows(98, situation, 1), situation);
const own = { shown: 0, canvas: document.createElement("canvas") };
const opener = createFileOpener(() => new Worker(workerUrl, { type: "module" }));
const app = createApp({ situation, table, issues: [] }, createBenchPorts());

/** What a document gives to the one situation; what is asked by id is made when it is asked for. */
function toSituation(document: TableDocument): Situation {
  const find = <Thing>(ask: (id: string) => Thing | undefined): ReadonlyMap<string, Thing> => {
    const nothing = new Map<string, Thing>();
    return Object.assign(nothing, { get: ask, has: (id: string) => ask(id) !== undefined });
  };
  return {
    ...situation,
    layers: document.layers,
    places: find((id) => document.findPlace(id)),
    sources: find((id) => document.findSource(id)),
    actors: find((id) => document.findActor(id)),
  };
}

function toOpenDocument(document: TableDocument, opened: EventTable): OpenDocument {
  return { id: documentId, title: document.title, situation: toSituation(document), table: opened };
}

const page: OpeningPage = {
  async prepare() {
    const map = await createBareMap(situation);
    const layer = createEventLayer(map, {
      seatsChanged: () => {},
      densityChanged: () => {},
      statusChanged: () => {},
    });
    layer.attach();
    own.canvas = layer.canvas;
    layer.setTheme({ paper, ink: "#222222", mixed: "#555555", hues: [...hues] });
    const { state, actions } = app;
    actions.windowMoved({ from: firstDay, to: firstDay + dayCount * 86_400_000 }, { settled: false });
    effect(() => {
      layer.setTable(state.table.value, createSeatPlan(state.table.value, state.situation.value));
      own.shown = state.table.value.length - table.length;
    });
    effect(() => layer.setMask(state.mask.value));
    effect(() => layer.setHiddenLayers(state.hiddenLayers.value));
    effect(() => layer.setWindow(state.effectiveWindow.value));
    effect(() => {
      state.counts.value;
      state.layerCounts.value;
      state.facetCounts.value;
      state.rows.value;
      const edges = buildEdges(findWholeAxis(state.table.value, state.extent.value), 1200, 6);
      buildHistogram(state.table.value, state.mask.value, edges);
    });
    await nextFrame();
    await nextFrame();
  },
  async open() {
    const tasks = watchLongTasks();
    const start = performance.now();
    const file = chosenFile();
    let firstMs = Number.NaN;
    let whole = Number.NaN;
    let readMs = Number.NaN;
    const ended = new Promise<void>((resolve, reject) => {
      const opening = opener.open(
        { name: file.name, blob: file },
        {
          inspected: ({ mapping }) =>
            opening.read(mapping, { id: documentId, title: file.name, colors: ["blue"] }),
          contained: () => reject(new Error("an archive")),
          situation: () => reject(new Error("a situation")),
          progressed: () => {},
          tabled(document, opened, isWhole) {
            if (isWhole) {
              whole = opened.length;
              readMs = performance.now() - start;
            }
            app.actions.documentOpened(toOpenDocument(document, opened));
          },
          finished: () => resolve(),
          failed: (code, value) => reject(new Error(`${code} ${value}`)),
        },
      );
    });
    let failure: unknown = null;
    ended.catch((error: unknown) => {
      failure = error;
    });
    while (own.shown !== whole) {
      await nextFrame();
      if (failure !== null) throw failure;
      if (own.shown > 0 && Number.isNaN(firstMs)) {
        await finishDrawing(own.canvas);
        firstMs = performance.now() - start;
      }
    }
    await nextFrame();
    await finishDrawing(own.canvas);
    const allMs = performance.now() - start;
    await ended;
    const longTasks = await tasks.read();
    const longestTaskMs = Math.max(0, ...longTasks.map(({ ms }) => ms));
    return { events: own.shown, firstMs, allMs, readMs, longTasks, longestTaskMs };
  },
  async search(texts) {
    const times = [];
    for (const text of texts) {
      const start = performance.now();
      times.push(
        await new Promise<{ text: string; firstMs: number; allMs: number; count: number }>((resolve) => {
          let firstMs = Number.NaN;
          opener.search(documentId, text, ({ count, isWhole }) => {
            const now = performance.now() - start;
            if (count > 0 && Number.isNaN(firstMs)) firstMs = now;
            if (isWhole) resolve({ text, firstMs: Number.isNaN(firstMs) ? now : firstMs, allMs: now, count });
          });
        }),
      );
    }
    return times;
  },
};

Object.assign(window, { opening: page });
