import type { FileTexts } from "../../src/formats/driver.ts";
import type { IssueLog } from "../../src/formats/issue-log.ts";
import { parseJson } from "../../src/formats/json.ts";
import { withLines } from "../../src/formats/json-lines.ts";
import type { Situation } from "../../src/model/situation.ts";
import type { Scene, Story } from "../../src/model/story.ts";
import { listReferences } from "../../src/model/story-text.ts";
import { inWindow } from "../../src/model/when.ts";

/**
 * What a careful editor would object to in a scene that the app would show: it rests on no event, shows none of the events
 * it rests on, or selects something that its own layers, filters or time hide.
 */
export function checkStories(
  files: FileTexts,
  stories: readonly Story[],
  situation: Situation,
  issues: IssueLog,
): void {
  for (const [file, text] of files) {
    const parsed = parseJson(text, withLines);
    if (!parsed.ok) continue;
    const written = parsed.json.value as { id?: unknown; scenes?: unknown };
    const story = stories.find(({ id }) => id === written.id);
    // Where scenes were left out their numbers are not those of the file; that they were is told already.
    if (
      story === undefined ||
      !Array.isArray(written.scenes) ||
      written.scenes.length !== story.scenes.length
    )
      continue;
    const log = issues.forFile(file, parsed.json);
    story.scenes.forEach((scene, index) => {
      const base = ["scenes", index] as const;
      const named = listReferences(scene.text).filter(({ type }) => type === "event");
      const shown = named.filter(({ id }) => isShown(scene, id, situation));
      if (named.length === 0) log.report("scene-without-event", "note", [...base, "text"], {}, story.id);
      else if (shown.length === 0) log.report("scene-shows-none", "note", [...base, "t"], {}, story.id);
      const { selection } = scene;
      const isKnown = situation.events.some(({ id }) => id === selection?.id);
      if (selection?.type === "event" && isKnown && !isShown(scene, selection.id, situation))
        log.report("scene-hides-selection", "note", [...base, "select"], { id: selection.id }, story.id);
    });
  }
}

/** Whether time, mode and layers of the scene let an event through. */
function isShown(scene: Scene, eventId: string, situation: Situation): boolean {
  const event = situation.events.find(({ id }) => id === eventId);
  if (event?.when == null) return false;
  if (scene.shownLayers !== null && !scene.shownLayers.includes(event.layerId)) return false;
  const { kind, claim, relevance } = scene.filters;
  if (kind !== null && !kind.has(event.kind)) return false;
  if (claim !== null && !claim.has(event.claim.status)) return false;
  if (relevance !== null && !relevance.has(event.relevance)) return false;
  const windows = scene.versus === null ? [scene.window] : [scene.window, scene.versus];
  return windows.some((window) => {
    const asked = scene.mode === "until" ? { from: Number.NEGATIVE_INFINITY, to: window.to } : window;
    return event.when !== null && inWindow(event.when, asked) !== "no";
  });
}
