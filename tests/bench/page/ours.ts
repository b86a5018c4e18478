import type { EventLayer } from "../../../src/map/event-layer/index.ts";
import { createEventLayer } from "../../../src/map/event-layer/index.ts";
import { buildEventTable } from "../../../src/model/event-table.ts";
import type { Situation } from "../../../src/model/situation.ts";
import { createApp } from "../../../src/state/create-app.ts";
import { effect } from "../../../src/state/effect.ts";
import type { App } from "../../../src/state/types.ts";
import { createSeatPlan } from "../../../src/style/seats.ts";
import { createBenchPorts } from "./app-ports.ts";
import { createBareMap, hues, paper } from "./bare-map.ts";
import { contextOf, countCardBytes } from "./card-bytes.ts";
import { type Contender, pickRadiusPx } from "./contender.ts";
import { measureCounts, measureFilters } from "./counts.ts";
import { measureDrag } from "./drag.ts";
import type { MainThread } from "./main-thread.ts";
import { run } from "./run.ts";

export interface Ours extends Contender {
  app(): App;
  readonly layer: EventLayer;
  readonly mainThread: MainThread;
}

/** State and event layer as they are in production, bound as `map/bind.ts` binds them. */
async function createOurs(situation: Situation, mainThread: MainThread): Promise<Ours> {
  const map = await createBareMap(situation);
  const layer = createEventLayer(map, {
    seatsChanged: () => {},
    densityChanged: () => {},
    statusChanged: () => {},
  });
  layer.attach();
  const gl = contextOf(layer.canvas);
  const cardBytes = countCardBytes(gl);
  const drawn = watchFrames(gl);
  let app: App | null = null;
  const present = (): App => {
    if (app === null) throw new Error("nothing is loaded");
    return app;
  };
  await new Promise((resolve) => {
    map.once("render", resolve);
    map.triggerRepaint();
  });

  return {
    layer,
    mainThread,
    app: present,
    load(rows, _situation, window) {
      const table = buildEventTable(rows, situation);
      app = createApp({ situation, table, issues: [] }, createBenchPorts());
      const { state, actions } = app;
      actions.windowMoved(window, { settled: false });
      layer.setTheme({ paper, ink: "#222222", mixed: "#555555", hues: [...hues] });
      effect(() =>
        layer.setTable(state.table.value, createSeatPlan(state.table.value, state.situation.value)),
      );
      effect(() => layer.setMask(state.mask.value));
      effect(() => layer.setHiddenLayers(state.hiddenLayers.value));
      effect(() => layer.setWindow(state.effectiveWindow.value));
      effect(() => layer.setComparison(state.effectiveComparison.value));
      // What draws a crowd is fetched, and a large table comes to the card in parts, frame by frame: all that counts too.
      return drawn();
    },
    step(window) {
      present().actions.windowMoved(window, { settled: false });
      return drawn();
    },
    marksOnly(isWanted) {
      // Density has no sides: two windows are always told by marks, which are more work to pick than those of one.
      layer.setComparison(isWanted ? present().state.effectiveWindow.peek() : null);
      return drawn();
    },
    pick: (x, y) => layer.pick({ x, y }, pickRadiusPx).length,
    canvas: () => layer.canvas,
    cardBytes,
  };
}

/**
 * Gives what resolves within the task of the layer's next draw call: it clears its canvas at the start of every frame that it
 * draws, and only then.
 */
function watchFrames(gl: WebGL2RenderingContext): () => Promise<void> {
  let waiting: (() => void)[] = [];
  const clear = gl.clear;
  gl.clear = (mask) => {
    clear.call(gl, mask);
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return () => new Promise((resolve) => waiting.push(resolve));
}

run(createOurs, (ours) => ({
  counts: (steps = 0) => measureCounts(ours(), steps),
  filters: () => measureFilters(ours()),
  drag: (seconds = 0) => measureDrag(ours(), seconds),
}));
