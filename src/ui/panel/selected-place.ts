import type { EventTable } from "../../model/event-table.ts";
import type { Place, Situation } from "../../model/situation.ts";
import type { Selection } from "../../state/types.ts";

/** The place that is looked at closely, itself or by its event; null where none is, or where only its country is known. */
export function findSelectedPlace(
  { places }: Situation,
  table: EventTable,
  selection: Selection | null,
): Place | null {
  if (selection?.type === "place") return places.get(selection.id) ?? null;
  if (selection?.type !== "event") return null;
  const row = table.rowOf(selection.id);
  const { placeId, placePrecision } = row < 0 ? { placeId: null, placePrecision: null } : table.eventAt(row);
  if (placeId === null || placePrecision === "country" || placePrecision === "unknown") return null;
  return places.get(placeId) ?? null;
}
