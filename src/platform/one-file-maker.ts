import { listStoryTexts } from "../export/one-file/list-story-files.ts";
import { type SituationFile, saveCopy } from "../export/one-file/save-copy.ts";
import { manifestName } from "../formats/manifest.ts";
import { listStoryFiles, storiesFolder, storyIndexName } from "../formats/stories.ts";
import type { OneFileRequest } from "../model/export-request.ts";
import type { Situation } from "../model/situation.ts";
import { fileAddress } from "./file-address.ts";
import { fetchSituationFiles, fetchText } from "./situation-files.ts";

/** As the build names it, beside the page. */
const templateName = "situation-map.html";

/** A copy of the template with this situation and these stories; null where there is no template. */
export async function makeOneFile(
  situation: Situation,
  { stories, carried = [], texts: opened = null }: Omit<OneFileRequest, "what">,
): Promise<string | null> {
  const [template, texts, storyTexts] = await Promise.all([
    fetchText(new URL(templateName, document.baseURI).href),
    opened === null ? fetchSituationFiles(fileAddress) : withoutStories(opened),
    opened === null ? fetchStoryTexts() : onlyStories(opened),
  ]);
  if (template === null || !texts.has(manifestName)) return null;
  const told = stories === null ? storyTexts : listStoryTexts(stories, storyTexts, situation);
  const files = [...texts, ...told].map(([name, text]) => toFile(name, text));
  const { title, dataVersion, asOf } = situation;
  return saveCopy(
    template,
    { title, dataVersion, asOf, files, carried },
    new Date().toISOString().slice(0, 10),
  );
}

const isOfStories = (name: string) => name.startsWith(storiesFolder);

function withoutStories(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...texts].filter(([name]) => !isOfStories(name)));
}

/** With the list of them that a folder has only once it is built. */
function onlyStories(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const indexName = storiesFolder + storyIndexName;
  const stories = [...texts].filter(([name]) => isOfStories(name) && name !== indexName);
  const names = stories.map(([name]) => name.slice(storiesFolder.length));
  return new Map([[indexName, JSON.stringify(names)], ...stories]);
}

async function fetchStoryTexts(): Promise<ReadonlyMap<string, string>> {
  const indexName = storiesFolder + storyIndexName;
  const index = await fetchText(fileAddress(indexName));
  if (index === null) return new Map();
  const names = listStoryFiles(index).map((name) => storiesFolder + name);
  const texts = await Promise.all(names.map((name) => fetchText(fileAddress(name))));
  return new Map([
    [indexName, index],
    ...names.flatMap((name, at) => {
      const text = texts[at];
      return text === null || text === undefined ? [] : [[name, text] as const];
    }),
  ]);
}

function toFile(name: string, text: string): SituationFile {
  const type = name.endsWith(".geojson") ? "application/geo+json" : "application/json";
  return { name, type, bytes: new TextEncoder().encode(text) };
}
