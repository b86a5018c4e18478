import type { StoriesPort } from "../state/ports.ts";
import type { StoryDoors } from "./story-doors.ts";

/** The stories beside a situation's files and those of the reader's own, and what reads and writes them: fetched when first asked for. */
export function createStoriesPort(page: Window, fileAddress: (name: string) => string): StoriesPort {
  let doors: StoryDoors | null = null;
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const ready = () => {
    if (doors === null) throw new Error("asked before the stories were loaded");
    return doors;
  };
  return {
    async load(situation) {
      doors ??= (await import("./story-doors.ts")).createStoryDoors(page, fileAddress);
      return doors.load(situation);
    },
    keep: (situation, draft) => ready().keep(situation, draft),
    forget: (situation, storyId) => ready().forget(situation, storyId),
    save: (story) => ready().save(story),
    read: (text, situation, fileName) => ready().read(text, situation, fileName),
    warnBeforeLeaving(isAtRisk) {
      if (isAtRisk) page.addEventListener("beforeunload", warn);
      else page.removeEventListener("beforeunload", warn);
    },
  };
}
