import { describe, expect, it } from "vitest";
import { listStoryTexts } from "../../src/export/one-file/list-story-files.ts";
import { parseStory } from "../../src/formats/stories.ts";
import { writeStory } from "../../src/formats/write-story.ts";
import type { Story } from "../../src/model/story.ts";
import { anEvent, aSituation } from "../builders.ts";

const situation = aSituation({ events: [anEvent({ id: "summer" })] });
const textOf = (id: string, title: string) =>
  JSON.stringify({
    schemaVersion: 1,
    id,
    title,
    scenes: [{ title: "One", text: "A [thing](event:summer) happened.", t: "2018-07" }],
  });
const storyOf = (text: string): Story => {
  const { story, issues } = parseStory(text, situation);
  if (story === null) throw new Error(JSON.stringify(issues));
  return story;
};
const published = new Map([
  ["stories/index.json", '["first.json"]'],
  ["stories/first.json", textOf("one", "As an editor wrote it")],
]);
const first = storyOf(textOf("one", "As an editor wrote it"));

describe("The stories of a saved copy", () => {
  it("that are as they were published keep their files, byte for byte", () => {
    expect(listStoryTexts([first], published, situation)).toEqual(published);
  });

  it("hold the reader's own drafts and changes, each in a file that reads back as the very same story", () => {
    const changed = { ...first, title: "Changed" };
    const draft = storyOf(textOf("mine", "My own"));
    const texts = listStoryTexts([changed, draft], published, situation);
    expect([...texts.keys()]).toEqual(["stories/index.json", "stories/first.json", "stories/mine.json"]);
    expect(texts.get("stories/index.json")).toBe('["first.json","mine.json"]');
    expect(texts.get("stories/first.json")).toBe(writeStory(changed));
    expect(storyOf(texts.get("stories/mine.json") ?? "")).toEqual(draft);
  });

  it("have names of their own, whatever their ids are", () => {
    const ids = ["../../etc", "index", "a b", "first", "..."];
    const stories = ids.map((id) => ({ ...first, id }));
    const names = [...listStoryTexts(stories, published, situation).keys()];
    expect(new Set(names).size).toBe(ids.length + 1);
    for (const name of names) expect(name).toMatch(/^stories\/[A-Za-z0-9][A-Za-z0-9._-]*\.json$/);
  });

  it("leave out what the reader removed", () => {
    expect([...listStoryTexts([], published, situation).keys()]).toEqual(["stories/index.json"]);
  });
});
