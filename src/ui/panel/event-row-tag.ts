import { useComputed } from "@preact/signals";
import { findChange } from "../../model/compare.ts";
import type { SituationEvent } from "../../model/event.ts";
import { comparison } from "../../words/comparison.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import type { Standing } from "./list-groups.ts";

/** A word beside a row's date on how it stands in time. */
export interface RowTag {
  readonly kind: "doubt" | "change";
  readonly text: string;
  readonly inFull: string;
}

/** null where the date says all. While two windows are compared: what is uncertain, and what became of a span. */
export function useRowTag(event: SituationEvent, standing: Standing): RowTag | null {
  const { state } = useApp();
  // Windows move with every frame of a drag; what is said of a row hardly ever does.
  const change = useComputed(() => {
    const a = state.effectiveComparison.value;
    return a === null ? null : findChange(event.when, { a, b: state.effectiveWindow.value });
  });
  if (standing === "possible") return { kind: "doubt", text: panel.possible, inFull: panel.possibleLong };
  if (standing === "uncertain")
    return { kind: "doubt", text: comparison.uncertain, inFull: comparison.uncertainInFull };
  const { value } = change;
  if (value === null || standing === "outside" || standing === "undated") return null;
  return { kind: "change", text: comparison.changes[value], inFull: comparison.changesInFull[value] };
}
