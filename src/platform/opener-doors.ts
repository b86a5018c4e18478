import { writeProblemTable } from "../export/data/problem-rows.ts";
import { withLines } from "../formats/json-lines.ts";
import { situationDriver } from "../formats/situation.ts";
import { parseStories, storiesFolder, storyIndexName } from "../formats/stories.ts";
import type { OpenerDoors } from "../state/ports.ts";
import { createDownloads } from "./downloads.ts";
import { createFileOpener, type FileWorker } from "./file-opener.ts";

/** What opening files needs of the browser; fetched with the first file. */
export function createOpenerDoors(page: Window, startWorker: () => FileWorker): OpenerDoors {
  return {
    opener: createFileOpener(startWorker),
    readSituation(files) {
      const { situation, issues } = situationDriver.parse(files);
      if (situation === null) return null;
      const names = [...files.keys()].filter(
        (name) => name.startsWith(storiesFolder) && name !== storiesFolder + storyIndexName,
      );
      const found = parseStories(files, situation, withLines, names.sort());
      return { situation, issues: [...issues, ...found.issues], stories: found.stories };
    },
    saveProblems(fileName, document, problems) {
      const name = `${fileName.replace(/\.[a-z0-9]{1,8}$/i, "")}-kept-aside.csv`;
      createDownloads(page).save(name, "text/csv", writeProblemTable(document, problems));
    },
  };
}
