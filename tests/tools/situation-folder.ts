import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestName } from "../../src/formats/manifest.ts";
import { listSituationFiles } from "../../src/formats/situation-files.ts";

/** The files of a situation's folder by name, as the parser takes them; those that are not there are left out. */
export function readSituationFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const read = (name: string) => {
    const path = join(folder, name);
    if (existsSync(path)) files.set(name, readFileSync(path, "utf8"));
  };
  read(manifestName);
  for (const name of listSituationFiles(files.get(manifestName) ?? "")) read(name);
  return files;
}
