import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestName } from "../../src/formats/manifest.ts";
import { listSituationFiles } from "../../src/formats/situation-files.ts";
import { storiesFolder, storyIndexName } from "../../src/formats/stories.ts";

/** The files of a situation's folder by name, as the parser takes them; those that are not there are left out. */
export function readSituationFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const read = (name: string) => {
    const path = join(folder, name);
    if (existsSync(path)) files.set(name, readFileSync(path, "utf8"));
  };
  read(manifestName);
  for (const name of listStories(folder)) read(storiesFolder + name);
  for (const name of listSituationFiles(files.get(manifestName) ?? "")) read(name);
  return files;
}

/** The names of the stories in a situation's folder: whatever lies there. */
export function listStories(folder: string): readonly string[] {
  const stories = join(folder, storiesFolder);
  if (!existsSync(stories)) return [];
  return readdirSync(stories)
    .filter((name) => name.endsWith(".json") && name !== storyIndexName)
    .sort();
}
