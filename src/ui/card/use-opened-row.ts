import { findOpenedRow, type OpenedRow } from "../../model/documents/opened-row.ts";
import { useApp } from "../app-context.ts";

/** The row of a reader's own file that the event was made of; null: it is of a situation. */
export function useOpenedRow(eventId: string): OpenedRow | null {
  const { state } = useApp();
  return findOpenedRow(state.documents.value, eventId);
}
