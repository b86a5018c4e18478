import { createIssueLog } from "./issue-log.ts";
import { type LineReader, withoutLines } from "./json.ts";
import { parseManifest } from "./manifest.ts";

/**
 * The files that a manifest names, each once, in no promised order; empty where it is unreadable. They are all below the
 * situation's own folder: names that lead elsewhere are left out here and reported by the parser.
 */
export function listSituationFiles(
  manifestText: string,
  reader: LineReader = withoutLines,
): readonly string[] {
  const manifest = parseManifest(manifestText, createIssueLog(reader));
  if (manifest === null) return [];
  const { events, links, sources, actors } = manifest.files;
  const names = [events, links, sources, actors, ...manifest.layers.map(({ file }) => file)];
  return [...new Set(names.flatMap((name) => name ?? []))];
}
