import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseSituation } from "../../src/formats/situation.ts";
import { parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import { toScenePlan } from "../../src/model/scene-plan.ts";
import { listReferences } from "../../src/model/story-text.ts";
import { inWindow } from "../../src/model/when.ts";
import { aTable } from "../builders.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

const geo = fileURLToPath(new URL("../../geo", import.meta.url));
const text = readFileSync(join(geo, "stories/what-is-known.json"), "utf8");
const { situation } = parseSituation(readSituationFolder(geo));
if (situation === null) throw new Error("the shipped situation does not open");
const table = aTable(situation);
const { story, issues } = parseStory(text, situation);
const scenes = (story?.scenes ?? []).map((scene) => [scene.title, scene] as const);

describe("the shipped story", () => {
  it("has nine to twelve scenes and nothing wrong in it", () => {
    expect(issues).toEqual([]);
    expect(scenes.length).toBeGreaterThanOrEqual(9);
    expect(scenes.length).toBeLessThanOrEqual(12);
  });

  it("is written by the app so that it reads back as it is", () => {
    expect(story && parseStory(writeStory(story), situation).story).toEqual(story);
  });

  it.each(scenes)("rests every paragraph on events that are there: %s", (_, scene) => {
    for (const paragraph of scene.text) {
      const words = paragraph.map((span) => span.text).join("");
      const named = listReferences([paragraph]).filter(({ type }) => type === "event");
      // The one paragraph that says how to read the map, and the one line that says what it shows, state nothing else.
      if (/^(How to read this|The map now shows)/.test(words)) continue;
      expect(named.length, words.slice(0, 60)).toBeGreaterThan(0);
    }
  });

  it.each(scenes)("shows most of the events that it speaks of: %s", (_, scene) => {
    const plan = toScenePlan(scene, situation, table);
    const events = listReferences(scene.text).flatMap(({ type, id }) =>
      type === "event" ? situation.events.filter((event) => event.id === id) : [],
    );
    const shown = events.filter(
      ({ when, layerId }) =>
        when !== null && inWindow(when, plan.window) !== "no" && !plan.hiddenLayers.has(layerId),
    );
    expect(shown.length / events.length, scene.title).toBeGreaterThanOrEqual(0.6);
    expect(plan.missing).toEqual([]);
  });

  it.each(scenes)("gives the presenter notes, and nobody a text longer than a page: %s", (_, scene) => {
    expect(scene.notes.length).toBeGreaterThan(80);
    const words = scene.text
      .flat()
      .map((span) => span.text)
      .join(" ")
      .split(/\s+/);
    expect(words.length).toBeLessThan(220);
  });

  it("judges nobody in its own words", () => {
    const told = scenes
      .map(([, scene]) =>
        scene.text
          .flat()
          .map((span) => span.text)
          .join(""),
      )
      .join("\n");
    expect(told).not.toMatch(/\b(terrorists?|martyrs?|regime|extremists?|proxy|militants?|so-called)\b/i);
  });
});
