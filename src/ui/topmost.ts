import type { Actions, State } from "../state/types.ts";

/** What can lie on top of the map and be closed, from the top down. */
export type Topmost = "overlay" | "sketch" | "reader" | "card" | "sheet";

/** Whether the reader's column is shown: only events have more to read than their card, and a frame in another page has no room. */
export function isReading(state: State): boolean {
  const { embedded } = state.surroundings.value;
  return state.readerOpen.value && state.selection.value?.type === "event" && !embedded;
}

/** Whether a story is read or made: it then has the place of layers and list, which stay one press away. */
export function isTelling(state: State): boolean {
  return state.scene.value !== null || state.authoring.value.isOpen;
}

/** What Escape, or the system's Back on a phone, closes next; null where nothing is open. */
export function findTopmost(state: State): Topmost | null {
  if (state.overlay.value !== null) return "overlay";
  if (state.sketch.value !== null) return "sketch";
  if (isReading(state)) return "reader";
  if (state.selection.value !== null) return "card";
  if (state.phone.value && state.sheet.value !== "peek") return "sheet";
  return null;
}

/** Closes it; false where nothing was open. */
export function closeTopmost(state: State, actions: Actions): boolean {
  const topmost = findTopmost(state);
  if (topmost === "overlay") actions.overlayClosed();
  if (topmost === "sketch") actions.sketchCancelled();
  if (topmost === "reader") actions.readerClosed();
  if (topmost === "card") actions.selectionCleared();
  if (topmost === "sheet") actions.sheetMoved("peek");
  return topmost !== null;
}

/**
 * How many closable things lie over the map that no address holds. While it is above zero on a phone, the address keeps
 * one entry of history more, so that the system's Back closes the topmost (`closeTopmost`) before it leaves the view.
 */
export function countUnaddressed(state: State): number {
  const sheet = state.phone.value && state.sheet.value !== "peek" ? 1 : 0;
  return sheet + (state.overlay.value === null ? 0 : 1);
}
