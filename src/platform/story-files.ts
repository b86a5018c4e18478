import type { Situation } from "../model/situation.ts";
import type { StoriesPort } from "../state/ports.ts";
import { createDraftShelf } from "./draft-shelf.ts";
import { fetchText } from "./situation-files.ts";

const load = async () => {
  const [stories, writer, downloads] = await Promise.all([
    import("../formats/stories.ts"),
    import("../formats/write-story.ts"),
    import("./downloads.ts"),
  ]);
  return { ...stories, ...writer, ...downloads };
};

/** The stories beside a situation's files and those of the reader's own, and what reads and writes them: fetched when first asked for. */
export function createStoriesPort(page: Window, fileAddress: (name: string) => string): StoriesPort {
  let tools: Awaited<ReturnType<typeof load>> | null = null;
  const shelf = createDraftShelf(page);
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const ready = () => {
    if (tools === null) throw new Error("asked before the stories were loaded");
    return tools;
  };

  async function fetchStories(situation: Situation) {
    const { listStoryFiles, parseStories, storiesFolder, storyIndexName } = ready();
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
      tools ??= await load();
      const { parseStory } = tools;
      const drafts = shelf.list(situation.id).flatMap((text) => parseStory(text, situation).story ?? []);
      const own = new Set(drafts.map(({ id }) => id));
      const { stories, issues } = await fetchStories(situation);
      // A story of one's own that has meanwhile been put into the folder: the reader's hand goes first.
      return { stories: stories.filter(({ id }) => !own.has(id)), drafts, issues };
    },
    keep: (situation, draft) => shelf.put(situation.id, draft.id, ready().writeStory(draft)),
    forget: (situation, storyId) => shelf.take(situation.id, storyId),
    save(story) {
      const { createDownloads, writeStory } = ready();
      createDownloads(page).save(`${story.id}.json`, "application/json", writeStory(story));
    },
    read: (text, situation, fileName) => ready().parseStory(text, situation, fileName),
    warnBeforeLeaving(isAtRisk) {
      if (isAtRisk) page.addEventListener("beforeunload", warn);
      else page.removeEventListener("beforeunload", warn);
    },
  };
}
