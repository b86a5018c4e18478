import type { FileTexts } from "../../src/formats/driver.ts";
import type { IssueLog } from "../../src/formats/issue-log.ts";
import { parseJson } from "../../src/formats/json.ts";
import { withLines } from "../../src/formats/json-lines.ts";
import { toEffectiveWindow } from "../../src/model/effective-window.ts";
import { buildEventTable, type EventTable } from "../../src/model/event-table.ts";
import { membership } from "../../src/model/query.ts";
import { buildSceneMask } from "../../src/model/scene-mask.ts";
import { toScenePlan } from "../../src/model/scene-plan.ts";
import type { Situation } from "../../src/model/situation.ts";
import type { Scene, Story } from "../../src/model/story.ts";
import { listReferences } from "../../src/model/story-text.ts";

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
  const table = buildEventTable(situation.events, situation);
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
      const isShown = findShown(scene, situation, table);
      const shown = named.filter(({ id }) => isShown(id));
      if (named.length === 0) log.report("scene-without-event", "note", [...base, "text"], {}, story.id);
      else if (shown.length === 0) log.report("scene-shows-none", "note", [...base, "t"], {}, story.id);
      const { selection } = scene;
      const isKnown = situation.events.some(({ id }) => id === selection?.id);
      if (selection?.type === "event" && isKnown && !isShown(selection.id))
        log.report("scene-hides-selection", "note", [...base, "select"], { id: selection.id }, story.id);
    });
  }
}

/** Whether time, mode, layers, filters and place of the scene let an event through, as the app would show it. */
function findShown(scene: Scene, situation: Situation, table: EventTable): (eventId: string) => boolean {
  const plan = toScenePlan(scene, situation, table);
  const mask = buildSceneMask(plan, null, { situation, table });
  const windows = [plan.window, ...(plan.comparison === null ? [] : [plan.comparison])];
  const asked = windows.map((window) => toEffectiveWindow(plan.mode, window));
  return (eventId) => {
    const row = table.rowOf(eventId);
    return row >= 0 && mask[row] === 1 && asked.some((window) => membership(table, row, window) !== 0);
  };
}
