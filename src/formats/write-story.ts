import { writeColumnFilters } from "../model/column-address.ts";
import { facets } from "../model/filter.ts";
import { writePlaceFilter } from "../model/place-filter.ts";
import { schemaVersion } from "../model/schema/manifest-record.ts";
import type { StoryRecord } from "../model/schema/story-record.ts";
import type { Scene, Story } from "../model/story.ts";
import { writeWindow } from "../model/time-window.ts";

type WrittenScene = StoryRecord["scenes"][number];

/** A story as the text of a file for `stories/`: it reads back as the very same story. */
export function writeStory({ id, title, summary, scenes }: Story): string {
  const record: StoryRecord = {
    $schema: "../schema/story.schema.json",
    schemaVersion,
    id,
    title,
    ...(summary === "" ? {} : { summary }),
    scenes: scenes.map(toWritten),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What is as usual is left out, so that a person can read the file. */
function toWritten(scene: Scene): WrittenScene {
  const written: WrittenScene = { title: scene.title, text: scene.source, t: writeWindow(scene.window) };
  if (scene.versus !== null) written.vs = writeWindow(scene.versus);
  if (scene.mode !== "window") written.mode = scene.mode;
  if (scene.camera !== null) written.camera = scene.camera;
  if (scene.frame !== null) written.frame = `${scene.frame.type}:${scene.frame.id}`;
  if (scene.shownLayers !== null) written.layers = [...scene.shownLayers];
  const filters = Object.fromEntries(
    facets.flatMap((facet) => {
      const chosen = scene.filters[facet];
      return chosen === null ? [] : [[facet, [...chosen]]];
    }),
  );
  if (Object.keys(filters).length > 0) written.filters = filters;
  if (scene.query !== "") written.q = scene.query;
  if (scene.columnFilters.size > 0) written.columns = writeColumnFilters(scene.columnFilters);
  if (scene.where !== null) written.where = writePlaceFilter(scene.where);
  if (scene.selection !== null) written.select = `${scene.selection.type}:${scene.selection.id}`;
  if (scene.dwellSeconds !== null) written.dwell = scene.dwellSeconds;
  if (scene.notes !== "") written.notes = scene.notes;
  return written;
}
