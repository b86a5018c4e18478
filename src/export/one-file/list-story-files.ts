import { listStoryFiles, parseStory, storiesFolder, storyIndexName } from "../../formats/stories.ts";
import { writeStory } from "../../formats/write-story.ts";
import type { Situation } from "../../model/situation.ts";
import type { Story } from "../../model/story.ts";

/**
 * The files of these stories, with the list of them: the reader's own are written, and those that are as their files say
 * keep these files byte for byte. `files`: of the situation as it is published, by names below its folder.
 */
export function listStoryTexts(
  stories: readonly Story[],
  files: ReadonlyMap<string, string>,
  situation: Situation,
): ReadonlyMap<string, string> {
  const published = listStoryFiles(files.get(storiesFolder + storyIndexName) ?? "[]").flatMap((name) => {
    const text = files.get(storiesFolder + name);
    const story = text === undefined ? null : parseStory(text, situation, name).story;
    return text === undefined || story === null ? [] : [{ name, text, story }];
  });
  const texts = new Map<string, string>();
  for (const [index, story] of stories.entries()) {
    const written = writeStory(story);
    const same = published.find(({ story: { id } }) => id === story.id);
    const wanted =
      same?.name ?? (/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}$/.test(story.id) ? `${story.id}.json` : "");
    const isFree = wanted !== "" && wanted !== storyIndexName && !texts.has(wanted);
    const name = isFree ? wanted : `story-${index + 1}.json`;
    texts.set(name, same !== undefined && writeStory(same.story) === written ? same.text : written);
  }
  return new Map([
    [storiesFolder + storyIndexName, JSON.stringify([...texts.keys()])],
    ...[...texts].map(([name, text]) => [storiesFolder + name, text] as const),
  ]);
}
