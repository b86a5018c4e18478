import type { Question } from "../../model/documents/inspection.ts";
import type { Mapping } from "../../model/documents/mapping.ts";

/** Only the order of dates has no answer to begin with: all others stand as they were found until they are changed. */
export function isAnswered(questions: readonly Question[], mapping: Mapping): boolean {
  return mapping.dateOrder !== null || !questions.some(({ kind }) => kind === "date-order");
}
