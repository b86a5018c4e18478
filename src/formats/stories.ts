import type { Issue } from "../model/issue.ts";
import { schemaVersion } from "../model/schema/manifest-record.ts";
import { parseRecord } from "../model/schema/record.ts";
import { sceneRecord, storyFrame } from "../model/schema/story-record.ts";
import type { Situation } from "../model/situation.ts";
import type { Story } from "../model/story.ts";
import type { FileTexts } from "./driver.ts";
import { createIssueLog, type FileLog, type IssueLog } from "./issue-log.ts";
import { type LineReader, parseJson, withoutLines } from "./json.ts";
import { withLines } from "./json-lines.ts";
import { openFile } from "./open-file.ts";
import { type SceneReport, toScene } from "./scenes.ts";

export interface ParsedStory {
  /** null where not even one scene could be read. */
  readonly story: Story | null;
  readonly issues: readonly Issue[];
}

export interface ParsedStories {
  readonly stories: readonly Story[];
  readonly issues: readonly Issue[];
}

/** Nobody tells a story of more scenes; a hostile file could have millions. */
const mostScenes = 200;
const mostStories = 100;

/** One story's file. Never throws; scenes that are broken are left out, and what they name that is gone is told. */
export function parseStory(
  text: string,
  situation: Situation,
  file = "story.json",
  reader: LineReader = withLines,
): ParsedStory {
  const { stories, issues } = parseStories(new Map([[file, text]]), situation, reader);
  return { story: stories[0] ?? null, issues };
}

/** The folder of a situation's stories, and in it the list of them that is made whenever the situation is served. */
export const storiesFolder = "stories/";
export const storyIndexName = "index.json";

/** The names of the index; empty where there is none, and without those that lead out of the folder. */
export function listStoryFiles(indexText: string): readonly string[] {
  const parsed = parseJson(indexText, withoutLines);
  const names: unknown = parsed.ok ? parsed.json.value : null;
  const list: readonly unknown[] = Array.isArray(names) ? names.slice(0, mostStories) : [];
  return list.filter(
    (name): name is string => typeof name === "string" && /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/.test(name),
  );
}

/**
 * The files of a situation's stories, by default in the order of their names; of two with one id the first one counts. A
 * name without a file is told.
 */
export function parseStories(
  files: FileTexts,
  situation: Situation,
  reader: LineReader = withLines,
  names: readonly string[] = [...files.keys()].sort(),
): ParsedStories {
  const issues = createIssueLog(reader);
  const stories = new Map<string, Story>();
  for (const file of names) {
    const found = parseFile(files, file, situation, issues);
    if (found === null) continue;
    const { story, log } = found;
    if (stories.has(story.id)) log.report("id-duplicate", "dropped", ["id"], { id: story.id }, story.id);
    else stories.set(story.id, story);
  }
  return { stories: [...stories.values()], issues: issues.close() };
}

function parseFile(
  files: FileTexts,
  file: string,
  situation: Situation,
  issues: IssueLog,
): { readonly story: Story; readonly log: FileLog } | null {
  const open = openFile(files, file, issues);
  if (open === null) return null;
  const { value, log } = open;
  const { record, defects } = parseRecord(storyFrame, value);
  log.reportDefects(defects, [], "");
  if (record === null) return null;
  if (record.schemaVersion !== schemaVersion) {
    const values = { received: String(record.schemaVersion), expected: String(schemaVersion) };
    log.report("schema-version", "dropped", ["schemaVersion"], values, record.id);
    return null;
  }
  if (record.scenes.length > mostScenes)
    log.report("list-too-long", "field-dropped", ["scenes"], { limit: String(mostScenes) }, record.id);
  const scenes = record.scenes.slice(0, mostScenes).flatMap((written, index) => {
    const base = ["scenes", index];
    const scene = parseRecord(sceneRecord, written);
    log.reportDefects(scene.defects, base, record.id);
    if (scene.record === null) return [];
    const report: SceneReport = (code, severity, path, values) =>
      log.report(code, severity, [...base, ...path], values, record.id);
    return toScene(scene.record, situation, report) ?? [];
  });
  if (scenes.length === 0) return null;
  const { id, title, summary } = record;
  return { story: { id, title, summary, scenes }, log };
}
