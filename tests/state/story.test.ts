import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilters } from "../../src/model/filter.ts";
import type { Story } from "../../src/model/story.ts";
import { createApp } from "../../src/state/create-app.ts";
import { viewOf } from "../../src/state/journal.ts";
import type { App } from "../../src/state/types.ts";
import { anEvent, aPlace, aScene, aSituation, aStory, aTable } from "../builders.ts";
import { createFakePorts, desktop, type FakePorts } from "./fake-ports.ts";

const year = (number: number) => ({ from: Date.UTC(number, 0), to: Date.UTC(number + 1, 0) });
const situation = aSituation({
  events: [
    anEvent({ id: "first", date: "2016" }),
    anEvent({ id: "summer", date: "2018-07-03", layerId: "second", kind: "attack" }),
    anEvent({ id: "later", date: "2020-02-03", placeId: "city" }),
  ],
  places: [aPlace(), aPlace({ id: "city", position: [50, 41] })],
});
const table = aTable(situation);
const story = aStory({
  scenes: [
    aScene({ title: "All", window: year(2016) }),
    aScene({ title: "Second alone", window: year(2018), shownLayers: ["second"], query: "reported" }),
    aScene({
      title: "Attacks",
      mode: "until",
      window: year(2018),
      filters: { ...noFilters, kind: new Set(["attack"]) },
      selection: { type: "event", id: "summer" },
    }),
    aScene({
      title: "Two times",
      window: year(2016),
      versus: year(2020),
      frame: { type: "place", id: "city" },
    }),
  ],
});

async function open(hash = "", shipped: readonly Story[] = [story], surroundings = desktop) {
  const ports = createFakePorts(hash, surroundings);
  ports.shipped = shipped;
  const app = createApp({ situation, table, issues: [] }, ports);
  app.actions.storiesRequested();
  // The engine comes by a dynamic import.
  for (let turn = 0; app.state.storyStatus.value !== "ready" && turn < 200; turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(app.state.storyStatus.value).toBe("ready");
  return { ...app, ports };
}

/** The map obeys: it lands where it was last sent. */
function land({ state, actions }: App, ports: FakePorts): void {
  ports.pass(2000);
  const target = state.cameraRequest.value?.target;
  if (target?.type === "camera") actions.cameraMoved(target.camera);
  ports.pass(2000);
}

const shown = ({ state }: Pick<App, "state">) => {
  const { scene: _, axis: __, language: ___, ...facts } = viewOf(state as never);
  return facts;
};

describe("entering a scene", () => {
  it("shows all of it and nothing of another one, however one got there", async () => {
    const alone = await Promise.all(
      story.scenes.map(async (_, index) => {
        const app = await open();
        app.actions.sceneEntered("story", index);
        land(app, app.ports);
        return shown(app);
      }),
    );
    const app = await open();
    const leap = fc.record({ to: fc.nat({ max: 3 }), waitMs: fc.constantFrom(0, 16, 120, 400, 3000) });
    fc.assert(
      fc.property(fc.array(leap, { minLength: 1, maxLength: 12 }), (leaps) => {
        for (const { to, waitMs } of leaps) {
          app.actions.sceneEntered("story", to);
          // From the first moment, not only at the end: layers, filters and words of no other scene.
          const { hiddenLayers, filters, query, selection } = shown(app);
          expect({ hiddenLayers, filters, query, selection }).toEqual({
            hiddenLayers: alone[to]?.hiddenLayers,
            filters: alone[to]?.filters,
            query: alone[to]?.query,
            selection: alone[to]?.selection,
          });
          app.ports.pass(waitMs);
        }
        land(app, app.ports);
        expect(shown(app)).toEqual(alone[leaps.at(-1)?.to ?? 0]);
        expect(app.state.sceneLeft.value).toBe(false);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("is the whole of the address, and Back returns to the scene before", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 0);
    land(app, app.ports);
    app.actions.sceneEntered("story", 1);
    land(app, app.ports);
    expect(app.ports.entries).toEqual(["", "scene=story/1", "scene=story/2"]);
    expect(app.state.link.value).toBe("https://example.org/map/#scene=story/2");
    app.ports.goBack();
    expect(app.state.currentScene.value?.title).toBe("All");
    expect(app.state.hiddenLayers.value).toEqual(new Set());
    expect(app.state.window.value).toEqual(year(2016));
    app.ports.goBack();
    expect(app.state.scene.value).toBeNull();
    expect(app.state.window.value).toEqual(year(2018));
  });

  it("is one deed where somebody leafs through many", async () => {
    const app = await open();
    for (const index of [0, 1, 2, 3, 2]) {
      app.actions.sceneEntered("story", index);
      app.ports.pass(100);
    }
    land(app, app.ports);
    expect(app.ports.entries).toEqual(["", "scene=story/3"]);
  });

  it("moves time with the camera, and at once for those who asked for less motion", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 0);
    expect(app.state.window.value).toEqual(year(2018));
    app.ports.pass(350);
    const between = app.state.window.value;
    expect(between.from).toBeLessThan(Date.UTC(2018, 0));
    expect(between.from).toBeGreaterThan(Date.UTC(2016, 0));
    app.ports.pass(500);
    expect(app.state.window.value).toEqual(year(2016));

    const calm = await open("", [story], { ...desktop, prefersReducedMotion: true });
    calm.actions.sceneEntered("story", 0);
    expect(calm.state.window.value).toEqual(year(2016));
    expect(calm.state.cameraRequest.value?.animate).toBe(false);
  });

  it("gives way at once to a hand on the window", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 0);
    app.ports.pass(200);
    app.actions.windowMoved(year(2020), { settled: true });
    app.ports.pass(3000);
    expect(app.state.window.value).toEqual(year(2020));
    expect(app.state.sceneLeft.value).toBe(true);
    expect(app.ports.entries.at(-1)).toContain("scene=story/1&t=2020-01-01/2020-12-31");
  });

  it("compares as the address does: the first time is pinned, the handles move the second", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 3);
    expect(app.state.comparison.value).toEqual(year(2016));
    expect(app.state.window.value).toEqual(year(2020));
    expect(app.ports.entries.at(-1)).toBe("scene=story/4");
  });

  it("does nothing beyond the first and the last", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 0);
    app.actions.sceneStepped(-1);
    expect(app.state.scene.value).toEqual({ storyId: "story", index: 0 });
    for (let step = 0; step < 9; step++) app.actions.sceneStepped(1);
    expect(app.state.scene.value).toEqual({ storyId: "story", index: 3 });
  });
});

describe("looking around", () => {
  it("leaves the scene by time, layers, filters, words, place and camera, and one press returns", async () => {
    const app = await open();
    const leave: Record<string, () => void> = {
      time: () => app.actions.windowMoved(year(2020), { settled: true }),
      layers: () => app.actions.layerToggled("first"),
      filters: () => app.actions.facetToggled("kind", "war"),
      words: () => app.actions.searched("boat"),
      place: () => app.actions.placeFiltered({ type: "near", center: [47, 40], kilometers: 20 }),
      camera: () => app.actions.cameraMoved({ center: [10, 10], zoom: 3 }),
    };
    app.actions.sceneEntered("story", 0);
    land(app, app.ports);
    const before = shown(app);
    for (const [name, act] of Object.entries(leave)) {
      expect(app.state.sceneLeft.value, name).toBe(false);
      act();
      expect(app.state.sceneLeft.value, name).toBe(true);
      app.actions.sceneResumed();
      land(app, app.ports);
      expect(shown(app), name).toEqual(before);
    }
  });

  it("is not left by reading on about an event", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 0);
    land(app, app.ports);
    app.actions.eventSelected("first");
    app.actions.readerOpened();
    expect(app.state.sceneLeft.value).toBe(false);
  });

  it("can be sent on: the link says what differs from the scene", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 1);
    land(app, app.ports);
    app.actions.layersShown();
    app.actions.searched("");
    app.ports.pass(1000);
    const hash = app.ports.entries.at(-1) ?? "";
    expect(hash).toBe("scene=story/2&off=&q=");
    const again = await open(hash);
    expect(shown(again)).toEqual(shown(app));
    expect(again.state.scene.value).toEqual({ storyId: "story", index: 1 });
  });

  it("ends with the story: what is shown stays", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 1);
    land(app, app.ports);
    const before = shown(app);
    app.actions.storyClosed();
    expect(app.state.scene.value).toBeNull();
    expect(app.state.sceneLeft.value).toBe(false);
    expect(shown(app)).toEqual(before);
    expect(app.ports.entries.at(-1)).toMatch(/^t=|^off=/);
  });
});

describe("an address with a scene", () => {
  it("opens it once the stories have come", async () => {
    const app = await open("scene=story/2");
    expect(app.state.currentScene.value?.title).toBe("Second alone");
    expect(app.state.hiddenLayers.value).toEqual(new Set(["first"]));
    expect(app.state.query.value).toBe("reported");
  });

  it("says more than the scene, even what is as in the opening", async () => {
    const app = await open("scene=story/1&t=2018-01-01/2018-12-31");
    expect(app.state.window.value).toEqual(year(2018));
    expect(app.state.sceneLeft.value).toBe(true);
  });

  it.each(["scene=story/9", "scene=gone/1"])(
    "opens the map without a scene that is not there: %s",
    async (hash) => {
      const app = await open(hash);
      app.ports.pass(1000);
      expect(app.state.scene.value).toBeNull();
      expect(app.state.notice.value?.code).toBe("story-missing");
      expect(app.state.window.value).toEqual(year(2018));
      expect(app.ports.entries).toEqual([""]);
    },
  );

  it("says so where the stories cannot be loaded, and tries again when asked", async () => {
    const ports = createFakePorts("");
    let isOffline = true;
    const port = {
      ...ports.stories,
      load: async () => {
        if (isOffline) throw new Error("offline");
        return { stories: [story], drafts: [], issues: [] };
      },
    };
    const app = createApp({ situation, table, issues: [] }, { ...ports, stories: port });
    app.actions.sceneEntered("story", 1);
    for (let turn = 0; app.state.storyStatus.value !== "failed" && turn < 200; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(app.state.notice.value?.code).toBe("stories-failed");
    isOffline = false;
    app.actions.sceneEntered("story", 1);
    for (let turn = 0; app.state.currentScene.value === null && turn < 200; turn++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(app.state.currentScene.value?.title).toBe("Second alone");
  });
});

describe("a story that changes", () => {
  it("changes under the reader, who stays at the scene or at the last that is left", async () => {
    const app = await open();
    app.actions.sceneEntered("story", 3);
    land(app, app.ports);
    app.actions.storyChanged({ ...story, scenes: story.scenes.slice(0, 2) });
    expect(app.state.scene.value).toEqual({ storyId: "story", index: 1 });
    app.actions.storyAdded(aStory({ id: "own", title: "My own" }));
    expect(app.state.stories.value.map(({ id }) => id)).toEqual(["story", "own"]);
    app.actions.storyRemoved("story");
    expect(app.state.scene.value).toBeNull();
    expect(app.state.stories.value.map(({ id }) => id)).toEqual(["own"]);
  });
});
