import type { EventTable } from "./event-table.ts";
import type { Scene } from "./story.ts";
import { listReferences } from "./story-text.ts";

/** The sources on which a scene's words rest: those of the events it names, in its order, each once. */
export function listSceneSources(
  scene: Pick<Scene, "text" | "selection">,
  table: EventTable,
): readonly string[] {
  const named = [
    ...listReferences(scene.text),
    ...(scene.selection?.type === "event" ? [scene.selection] : []),
  ];
  const ids = named.flatMap(({ type, id }) => {
    if (type === "source") return [id];
    const row = type === "event" ? table.rowOf(id) : -1;
    return row < 0 ? [] : table.eventAt(row).citations.map(({ sourceId }) => sourceId);
  });
  return [...new Set(ids)];
}
