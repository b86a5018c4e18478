import { describe, expect, it } from "vitest";
import { toSceneView } from "../../src/export/handout/scene-view.ts";
import { parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import type { OpenDocument } from "../../src/model/open-document.ts";
import type { Story } from "../../src/model/story.ts";
import { createApp } from "../../src/state/create-app.ts";
import { toExportedView } from "../../src/state/exported-view.ts";
import { viewOf } from "../../src/state/journal.ts";
import { comparison as comparisonWords } from "../../src/words/comparison.ts";
import { anEvent, aPlace, aScene, aSituation, aStory, aTable } from "../builders.ts";
import { mapped, openCsv } from "../model/documents/opened-csv.ts";
import { waitUntil } from "../wait-until.ts";
import { createFakePorts, desktop } from "./fake-ports.ts";

const shipped = aSituation({ events: [anEvent({ id: "own", date: "2018-07-03" })], places: [aPlace()] });
const csv = `title,when,lng,lat,type,dead,who
Shots,2018-03-01,46.36,40.68,Battle,3,Police
March,2018-05,46.5,40.5,Riot,,Crowd
Siege,2019-03-01,48.5,38.5,Battle,12,Police
Speech,2019-05-01,47.0,39.5,Riot,0,Crowd
`;
const openFile = () =>
  openCsv(
    csv,
    mapped({
      ...{ title: ["title"], start: ["when"], lng: ["lng"], lat: ["lat"] },
      ...{ layer: ["type"], magnitude: ["dead"], actors: ["who"] },
    }),
  );

async function begin(stories: readonly Story[] = [], hash = "") {
  const ports = createFakePorts(hash, { ...desktop, prefersReducedMotion: true });
  ports.shipped = stories;
  const app = createApp({ situation: shipped, table: aTable(shipped), issues: [] }, ports);
  const until = (check: () => void) =>
    waitUntil(() => {
      ports.pass(100);
      check();
    });
  app.actions.storiesRequested();
  await until(() => expect(app.state.storyStatus.value).toBe("ready"));
  const show = async (file: OpenDocument) => {
    app.actions.documentOpened(file);
    await until(() => expect(app.state.table.value.length).toBe(5));
  };
  const listed = () =>
    [...app.state.rows.value.rows].map((row) => app.state.table.value.eventAt(row).title).sort();
  return { ...app, ports, until, show, listed };
}

const facts = ({ state }: Awaited<ReturnType<typeof begin>>) => {
  const { scene: _, axis: __, language: ___, readerOpen: ____, ...rest } = viewOf(state as never);
  return rest;
};
const years = (from: number, to: number) => ({ from: Date.UTC(from, 0), to: Date.UTC(to + 1, 0) });

type Page = Awaited<ReturnType<typeof begin>>;

/** Views of opened rows, each narrowed in a way that only they can be, and what is listed then. */
const views: readonly (readonly [string, (actions: Page["actions"]) => void, readonly string[]])[] = [
  [
    "an event of the file",
    (actions) => actions.eventSelected("doc:3"),
    ["March", "Shots", "Siege", "Something is reported", "Speech"],
  ],
  [
    "a layer of it hidden",
    (actions) => actions.layerToggled("doc:0"),
    ["March", "Something is reported", "Speech"],
  ],
  [
    "a layer of it alone",
    (actions) => {
      for (const id of ["first", "second", "doc:1"]) actions.layerToggled(id);
    },
    ["Shots", "Siege"],
  ],
  [
    "numbers of a column",
    (actions) => actions.columnFiltered("dead", { type: "range", from: 3, to: 20 }, { settled: true }),
    // Of an event without such a column nothing is said.
    ["Shots", "Siege", "Something is reported"],
  ],
  [
    "values of a column",
    (actions) =>
      actions.columnFiltered("who", { type: "facet", shown: new Set(["Crowd"]) }, { settled: true }),
    ["March", "Something is reported", "Speech"],
  ],
  ["an actor of it", (actions) => actions.facetToggled("actor", "doc:actor:Crowd"), ["March", "Speech"]],
  [
    "what is near",
    (actions) => actions.placeFiltered({ type: "near", center: [46.5, 40.5], kilometers: 40 }),
    ["March", "Shots"],
  ],
  [
    "two times",
    (actions) => {
      actions.windowMoved(years(2018, 2018), { settled: true });
      actions.comparisonStarted();
    },
    ["March", "Shots", "Siege", "Something is reported", "Speech"],
  ],
];

describe("a story about opened rows", () => {
  it.each(views)(
    "shows a view of %s exactly, once it was saved and opened again with the file",
    async (_, change, titles) => {
      const page = await begin();
      await page.show(await openFile());
      page.actions.windowMoved(years(2018, 2019), { settled: true });
      change(page.actions);
      await page.until(() => expect(page.listed()).toEqual(titles));
      page.actions.storyStarted("Mine", "View");
      const seen = facts(page);
      const story = page.state.stories.value[0]!;
      const text = writeStory(story);

      const next = await begin();
      await next.show(await openFile());
      const again = parseStory(text, next.state.situation.value);
      expect(again.issues).toEqual([]);
      expect(again.story).toEqual(story);
      next.actions.storyAdded(again.story!);
      next.actions.sceneEntered(story.id, 0);
      expect(facts(next)).toEqual(seen);
      await next.until(() => expect(next.listed()).toEqual(titles));
      expect(next.state.sceneLeft.value).toBe(false);
      // On paper it is the same.
      const onPaper = toSceneView(
        story.scenes[0]!,
        toExportedView(next.state),
        { width: 600, height: 400 },
        "",
      );
      expect([...onPaper.rows.rows]).toEqual([...next.state.rows.value.rows]);
      expect(onPaper.comparisonCounts).toEqual(next.state.comparisonCounts.value);
    },
  );

  it("frames a layer of the file where its rows are", async () => {
    const page = await begin([aStory({ scenes: [aScene({ frame: { type: "layer", id: "doc:0" } })] })]);
    await page.show(await openFile());
    page.actions.sceneEntered("story", 0);
    const target = page.state.cameraRequest.value?.target;
    if (target?.type !== "camera") throw new Error("The map is not sent anywhere");
    // Between Shots and Siege.
    expect(target.camera.center[0]).toBeCloseTo(47.43, 1);
    expect(target.camera.center[1]).toBeCloseTo(39.6, 1);
  });

  it("shows a scene whole once the file that it is about is open", async () => {
    const scene = aScene({
      window: years(2018, 2019),
      shownLayers: ["doc:0"],
      selection: { type: "event", id: "doc:3" },
      frame: { type: "event", id: "doc:3" },
    });
    const page = await begin([aStory({ scenes: [scene] })], "scene=story/1");
    await page.until(() => expect(page.state.currentScene.value).not.toBe(null));
    expect(page.state.selection.value).toBe(null);
    await page.show(await openFile());
    await page.until(() => expect(page.state.selection.value).toEqual({ type: "event", id: "doc:3" }));
    expect(page.listed()).toEqual(["Shots", "Siege"]);
    expect(page.ports.entries[page.ports.at]).toBe("scene=story/1");
    expect(page.state.sceneLeft.value).toBe(false);
  });

  it("leaves who has gone on from a scene where they are when the file comes", async () => {
    const scene = aScene({ window: years(2018, 2019), selection: { type: "event", id: "doc:3" } });
    const page = await begin([aStory({ scenes: [scene] })], "scene=story/1");
    await page.until(() => expect(page.state.currentScene.value).not.toBe(null));
    page.actions.windowMoved(years(2018, 2018), { settled: true });
    await page.show(await openFile());
    expect(page.state.window.value).toEqual(years(2018, 2018));
    expect(page.state.selection.value).toBe(null);
  });
});

describe("a comparison of two times of opened rows", () => {
  it("has a list by group and a sentence, as of any others", async () => {
    const page = await begin();
    await page.show(await openFile());
    page.actions.windowMoved(years(2018, 2018), { settled: true });
    page.actions.comparisonStarted();
    page.actions.windowMoved(years(2019, 2019), { settled: true });
    expect(page.state.comparisonCounts.value).toMatchObject({ "only-a": 3, "only-b": 2, both: 0 });
    expect(page.listed()).toEqual(["March", "Shots", "Siege", "Something is reported", "Speech"]);
    const said = comparisonWords.formatComparison(page.state.comparisonCounts.value!, {
      a: "2018",
      b: "2019",
    });
    expect(said).toContain("only in 2018: 3");
  });
});
