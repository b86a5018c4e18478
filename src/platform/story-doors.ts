import {
  listStoryFiles,
  parseStories,
  parseStory,
  storiesFolder,
  storyIndexName,
} from "../formats/stories.ts";
import { writeStory } from "../formats/write-story.ts";
import type { Situation } from "../model/situation.ts";
import type { StoriesPort } from "../state/ports.ts";
import { createDownloads } from "./downloads.ts";
import { createDraftShelf } from "./draft-shelf.ts";
import { fetchText } from "./situation-files.ts";

/** What reads, keeps and writes stories; fetched with the first of them. */
export type StoryDoors = Omit<StoriesPort, "warnBeforeLeaving">;

export function createStoryDoors(page: Window, fileAddress: (name: string) => string): StoryDoors {
  const shelf = createDraftShelf(page);

  async function fetchStories(situation: Situation) {
    const index = await fetchText(fileAddress(storiesFolder + storyIndexName));
    const names = listStoryFiles(index ?? "[]").map((name) => storiesFolder + name);
    const texts = await Promise.all(names.map((name) => fetchText(fileAddress(name))));
    const files = new Map(
      names.flatMap((name, at) => {
        const text = texts[at];
        return text === null || text === undefined ? [] : [[name, text] as const];
      }),
    );
    return parseStories(files, situation, undefined, names);
  }

  return {
    async load(situation) {
      const drafts = shelf.list(situation.id).flatMap((text) => parseStory(text, situation).story ?? []);
      const own = new Set(drafts.map(({ id }) => id));
      const { stories, issues } = await fetchStories(situation);
      // A story of one's own that has meanwhile been put into the folder: the reader's hand goes first.
      return { stories: stories.filter(({ id }) => !own.has(id)), drafts, issues };
    },
    keep: (situation, draft) => shelf.put(situation.id, draft.id, writeStory(draft)),
    forget: (situation, storyId) => shelf.take(situation.id, storyId),
    save(story) {
      createDownloads(page).save(`${story.id}.json`, "application/json", writeStory(story));
    },
    read: parseStory,
  };
}
