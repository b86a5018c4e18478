import type { StoriesPort } from "../state/ports.ts";
import { fetchText } from "./situation-files.ts";

/** The stories beside a situation's files, and what reads them: fetched when first asked for. */
export function createStoriesPort(fileAddress: (name: string) => string): StoriesPort {
  return {
    async load(situation) {
      const { listStoryFiles, parseStories, storiesFolder, storyIndexName } = await import(
        "../formats/stories.ts"
      );
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
    },
  };
}
