import type { Selection } from "./types.ts";

export interface Focus {
  readonly type: "place" | "area" | "link";
  readonly id: string;
}

/** What of the map itself is looked at closely: neither an event, which has a ring, nor a spot, which has an outline. */
export function findFocus(selection: Selection | null): Focus | null {
  if (selection === null || selection.type === "event" || selection.type === "spot") return null;
  return { type: selection.type, id: selection.id };
}
