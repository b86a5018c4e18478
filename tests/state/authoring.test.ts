import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import type { PlaceFilter } from "../../src/model/place-filter.ts";
import type { Story } from "../../src/model/story.ts";
import { createApp } from "../../src/state/create-app.ts";
import { viewOf } from "../../src/state/journal.ts";
import { anEvent, aPlace, aSituation, aStory, aTable } from "../builders.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const year = (number: number) => ({ from: Date.UTC(number, 0), to: Date.UTC(number + 1, 0) });
const situation = aSituation({
  events: [
    anEvent({ id: "first", date: "2016" }),
    anEvent({ id: "summer", date: "2018-07-03", layerId: "second", kind: "attack" }),
  ],
  places: [aPlace()],
});

async function open(prepare: (ports: ReturnType<typeof createFakePorts>) => void = () => {}, page = desktop) {
  const ports = createFakePorts("", { ...page, prefersReducedMotion: true });
  prepare(ports);
  const app = createApp({ situation, table: aTable(situation), issues: [] }, ports);
  app.actions.storiesRequested();
  for (let turn = 0; app.state.storyStatus.value !== "ready" && turn < 400; turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const own = (): Story => {
    const story = app.state.stories.value.find(({ id }) => app.state.authoring.value.drafts.has(id));
    if (story === undefined) throw new Error("no story of one's own");
    return story;
  };
  const titles = () => own().scenes.map(({ title }) => title);
  return { ...app, ports, own, titles };
}

const shown = (app: Awaited<ReturnType<typeof open>>) => {
  const { scene: _, axis: __, language: ___, readerOpen: ____, ...facts } = viewOf(app.state as never);
  return facts;
};

describe("making a story", () => {
  it("begins with what is on screen, which then is its first scene", async () => {
    const app = await open();
    app.actions.windowMoved(year(2016), { settled: true });
    app.actions.layerToggled("second");
    app.actions.storyStarted("Mine", "Scene 1");
    expect(app.own().title).toBe("Mine");
    expect(app.own().scenes[0]).toMatchObject({
      title: "Scene 1",
      window: year(2016),
      shownLayers: ["first"],
    });
    expect(app.state.scene.value).toEqual({ storyId: app.own().id, index: 0 });
    expect(app.state.sceneLeft.value).toBe(false);
    expect(app.state.authoring.value.isOpen).toBe(true);
  });

  it("shows every added view again exactly, on this page, whatever it was", async () => {
    const sizes = [desktop, { ...desktop, width: 900, height: 620 }, { ...desktop, width: 390, height: 844 }];
    const apps = await Promise.all(sizes.map((size) => open(undefined, size)));
    const step = fc.record({
      window: fc.constantFrom(year(2016), year(2018), {
        from: Date.UTC(2018, 6, 3, 4, 5),
        to: Date.UTC(2019, 0),
      }),
      mode: fc.constantFrom("window" as const, "until" as const, "moment" as const),
      isCompared: fc.boolean(),
      layer: fc.constantFrom("first", "second"),
      query: fc.constantFrom("", "reported"),
      selection: fc.constantFrom("", "first", "summer"),
      where: fc.constantFrom<(PlaceFilter | null)[]>(
        null,
        { type: "layer", id: "first" },
        { type: "near", center: [47.5, 40.25], kilometers: 25 },
        {
          type: "within",
          corners: [
            [46, 39],
            [48.25, 39],
            [47, 41.5],
          ],
        },
      ),
      zoom: fc.integer({ min: 200, max: 900 }).map((value) => value / 100),
      lng: fc.integer({ min: -17_000_000, max: 17_000_000 }).map((value) => value / 100_000),
    });
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.array(step, { minLength: 1, maxLength: 4 }), (size, steps) => {
        const app = apps[size];
        if (app === undefined) return;
        app.actions.storyStarted("Mine", "Begin");
        const { storyId } = app.state.scene.value ?? { storyId: "" };
        const seen = steps.map(({ window, mode, isCompared, layer, query, selection, where, zoom, lng }) => {
          app.actions.comparisonEnded();
          app.actions.modeChosen(mode);
          app.actions.windowMoved(window, { settled: true });
          if (isCompared) app.actions.comparisonStarted();
          app.actions.layersShown();
          app.actions.layerToggled(layer);
          app.actions.searched(query);
          app.actions.selectionCleared();
          app.actions.eventSelected(selection);
          app.actions.cameraMoved({ center: [lng, 40], zoom });
          app.actions.placeFiltered(where);
          app.actions.sceneAdded("View");
          return shown(app);
        });
        // As it was saved and opened again: from the file's text, not from memory.
        const story = app.state.stories.value.find(({ id }) => id === storyId);
        const again = story && parseStory(writeStory(story), situation).story;
        expect(again).toEqual(story);
        for (const [index, view] of seen.entries()) {
          app.actions.sceneEntered(storyId, index + 1);
          expect(shown(app)).toEqual(view);
          expect(app.state.sceneLeft.value).toBe(false);
        }
        app.actions.storyDiscarded(storyId);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("reorders, retitles, rewrites and deletes, and takes each back", async () => {
    const app = await open();
    app.actions.storyStarted("Mine", "One");
    app.actions.sceneAdded("Two");
    app.actions.sceneAdded("Three");
    expect(app.titles()).toEqual(["One", "Two", "Three"]);
    expect(app.state.scene.value?.index).toBe(2);
    app.actions.sceneMoved(2, -1);
    expect(app.titles()).toEqual(["One", "Three", "Two"]);
    expect(app.state.currentScene.value?.title).toBe("Three");
    app.actions.sceneWorded({ source: "It [was](event:first).", notes: "Slowly." });
    expect(app.state.currentScene.value?.text.flat()[1]?.reference).toEqual({ type: "event", id: "first" });
    app.actions.storyNamed({ title: "Ours" });
    app.actions.sceneRemoved(1);
    expect(app.titles()).toEqual(["One", "Two"]);
    expect(app.own().title).toBe("Ours");

    app.actions.storyUndone();
    expect(app.titles()).toEqual(["One", "Three", "Two"]);
    app.actions.storyUndone();
    expect(app.own().title).toBe("Mine");
    app.actions.storyUndone();
    expect(app.own().scenes[1]?.source).toBe("");
    app.actions.storyUndone();
    expect(app.titles()).toEqual(["One", "Two", "Three"]);
    app.actions.storyUndone();
    app.actions.storyUndone();
    expect(app.titles()).toEqual(["One"]);
    expect(app.state.authoring.value.canUndo).toBe(false);
    app.actions.storyUndone();
    expect(app.titles()).toEqual(["One"]);
  });

  it("takes letters typed in one go back together, and another field apart", async () => {
    const app = await open();
    app.actions.storyStarted("Mine", "One");
    for (const source of ["a", "ab", "abc"]) {
      app.actions.sceneWorded({ source });
      app.ports.pass(200);
    }
    app.actions.sceneWorded({ notes: "n" });
    app.actions.storyUndone();
    expect(app.own().scenes[0]).toMatchObject({ source: "abc", notes: "" });
    app.actions.storyUndone();
    expect(app.own().scenes[0]?.source).toBe("");
  });

  it("keeps the last scene: a story without one is none", async () => {
    const app = await open();
    app.actions.storyStarted("Mine", "One");
    app.actions.sceneRemoved(0);
    expect(app.titles()).toEqual(["One"]);
  });

  it("gives a scene another view and leaves it its words", async () => {
    const app = await open();
    app.actions.storyStarted("Mine", "One");
    app.actions.sceneWorded({ source: "Words." });
    app.actions.windowMoved(year(2016), { settled: true });
    expect(app.state.sceneLeft.value).toBe(true);
    app.actions.sceneTaken();
    expect(app.state.sceneLeft.value).toBe(false);
    expect(app.own().scenes[0]).toMatchObject({ window: year(2016), source: "Words." });
  });

  it("begins from a copy of another story, which stays as it is", async () => {
    const shipped = aStory({ id: "shipped", title: "Shipped", scenes: 2 });
    const app = await open((ports) => {
      ports.shipped = [shipped];
    });
    app.actions.storyCopied("shipped", "Shipped (copy)");
    app.actions.sceneWorded({ title: "Changed" });
    expect(app.titles()).toEqual(["Changed", "Scene 2"]);
    expect(app.state.stories.value[0]).toEqual(shipped);
  });
});

describe("a story in the making", () => {
  it("is on the device after every deed, and there again at the next visit", async () => {
    const app = await open();
    app.actions.storyStarted("Mine", "One");
    app.actions.sceneWorded({ source: "Half a sent" });
    const kept = app.ports.drafts;
    expect(kept.get(app.own().id)).toEqual(app.own());
    const next = await open((ports) => {
      for (const [id, draft] of kept) ports.drafts.set(id, draft);
    });
    expect(next.own()).toEqual(app.own());
    next.actions.storyDiscarded(next.own().id);
    expect(next.ports.drafts.size).toBe(0);
    expect(next.state.stories.value).toEqual([]);
  });

  it("says so where storage is refused or full, loses nothing typed, and guards the page until it is kept", async () => {
    const app = await open((ports) => {
      ports.storageWorks = false;
    });
    app.actions.storyStarted("Mine", "One");
    app.actions.sceneWorded({ source: "Words." });
    expect(app.state.authoring.value.isKept).toBe(false);
    expect(app.ports.warnsBeforeLeaving).toBe(true);
    expect(app.own().scenes[0]?.source).toBe("Words.");
    app.actions.storySaved(app.own().id);
    expect(app.ports.saved).toEqual([app.own()]);
    app.ports.storageWorks = true;
    app.actions.sceneWorded({ notes: "more" });
    expect(app.state.authoring.value.isKept).toBe(true);
    expect(app.ports.warnsBeforeLeaving).toBe(false);
  });
});

describe("a story's file that is opened", () => {
  it("becomes one's own, beside another of the same id", async () => {
    const shipped = aStory({ id: "story", title: "Shipped" });
    const app = await open((ports) => {
      ports.shipped = [shipped];
    });
    app.actions.storyFileRead(writeStory(aStory({ title: "From a file", scenes: 2 })), "mine.json");
    expect(app.own()).toMatchObject({ id: "story-2", title: "From a file" });
    expect(app.state.scene.value).toEqual({ storyId: "story-2", index: 0 });
    expect(app.state.stories.value[0]).toEqual(shipped);
  });

  it("says what is wrong with it and where, and keeps what can be read", async () => {
    const app = await open();
    const text = writeStory(aStory({ scenes: 2 })).replace('"t": "2018-01-01/2018-12-31"', '"t": "soon"');
    app.actions.storyFileRead(text, "mine.json");
    expect(app.titles()).toEqual(["Scene 2"]);
    expect(
      app.state.authoring.value.problems.map(({ code, where }) => `${code} ${where.file} ${where.field}`),
    ).toContain("edtf-unreadable mine.json scenes[0].t");
    app.actions.storyFileRead("<html>", "page.html");
    expect(app.state.authoring.value.problems.map(({ code }) => code)).toEqual(["json-syntax"]);
    expect(app.titles()).toEqual(["Scene 2"]);
  });
});
