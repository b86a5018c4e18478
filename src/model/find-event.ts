import type { SituationEvent } from "./event.ts";
import type { Situation } from "./situation.ts";

/** The event of this id, of the situation or of an opened file. */
export function findEvent(
  { events, findOpened }: Pick<Situation, "events" | "findOpened">,
  id: string,
): SituationEvent | undefined {
  return events.find((event) => event.id === id) ?? findOpened?.(id);
}
