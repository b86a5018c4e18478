import type { FileTexts, Parsed } from "./driver.ts";
import { parseEvents } from "./events.ts";
import { createIssueLog } from "./issue-log.ts";
import type { LineReader } from "./json.ts";
import { parseLayers } from "./layers.ts";
import { parseActors, parseLinks, parseSources } from "./lists.ts";
import { manifestName, parseManifest } from "./manifest.ts";
import { toOpening } from "./opening.ts";

/**
 * Parses a situation's folder: "situation.json" and the files it names (see listSituationFiles), as texts by name. Never
 * throws: what is broken becomes issues with file, record, field and line, and the rest lives on. Only without a readable
 * manifest is there no situation at all. Lines are as good as the reader.
 */
export function parseSituationWith(files: FileTexts, reader: LineReader): Parsed {
  const issues = createIssueLog(reader);
  const manifestText = files.get(manifestName);
  if (manifestText === undefined) {
    issues.reportFile(manifestName, { code: "file-missing" });
    return { situation: null, issues: issues.close() };
  }
  const manifest = parseManifest(manifestText, issues);
  if (manifest === null) return { situation: null, issues: issues.close() };

  const { files: named } = manifest;
  const sources = parseSources(files, named.sources, issues);
  const actors = parseActors(files, named.actors, issues);
  const { places, areas } = parseLayers(files, manifest.layers, sources, issues);
  const layerIds = new Set(manifest.layers.map(({ id }) => id));
  const events = parseEvents(files, named.events, { layerIds, places, sources, actors }, issues);
  const links = parseLinks(files, named.links, { places, sources, events }, issues);

  const { id, title, summary, asOf, dataVersion, schemaVersion, method, keeper, corrections } = manifest;
  const layers = manifest.layers.map(({ file: _, ...layer }) => layer);
  const listed = [...events.records.values()];
  const opening = toOpening(manifest.opening, listed, places.records);
  return {
    situation: {
      ...{ id, title, summary, asOf, dataVersion, schemaVersion, method, keeper, corrections },
      ...{ opening, layers, links, events: listed },
      ...{ places: places.records, areas: areas.records, actors: actors.records, sources: sources.records },
    },
    issues: issues.close(),
  };
}
