import type { State } from "../state/types.ts";

/** What the page is at: the event that is read, the scene of the story, or nothing in particular (null). */
export function findShownTitle(state: State): string | null {
  const scene = state.currentScene.value;
  const row = state.selectedRow.value;
  const event = row < 0 ? null : state.table.value.eventAt(row);
  // What a scene itself selects is part of the scene.
  if (scene !== null && (event === null || event.id === scene.selection?.id)) return scene.title;
  return event?.title ?? null;
}
