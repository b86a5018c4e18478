import { type ComparisonGroup, compareRow, toGroup } from "../../model/compare.ts";
import { withImprecise } from "../../model/imprecise.ts";
import type { State } from "../../state/types.ts";
import { comparison, type WindowNames } from "../../words/comparison.ts";
import { type Doubt, counts as numbers } from "../../words/counts.ts";

/** The sentence of the comparison; null where nothing is compared. Reads signals. */
export function formatComparison(state: State): string | null {
  const names = readWindowNames(state);
  const counts = state.comparisonCounts.value;
  return names === null || counts === null
    ? null
    : comparison.formatComparison(counts, names, readImprecise(state));
}

/** How many of what is counted are placed only roughly; empty where no file is open, or none is. Reads signals. */
export function readImprecise(state: State): string {
  return numbers.nameImprecise(withImprecise(state.counts.value, state.documents.value));
}

/** What those are called that are not certain. Reads a signal. */
export function readDoubt(state: State): Doubt {
  return state.comparison.value === null ? "possible" : "uncertain";
}

/** Where a row stands to the two windows, and in words; null where nothing is compared, or it is in neither. Reads signals. */
export function readRowGroup(
  state: State,
  row: number,
): { readonly group: ComparisonGroup; readonly name: string } | null {
  const names = readWindowNames(state);
  const a = state.effectiveComparison.value;
  if (names === null || a === null || row < 0) return null;
  const group = toGroup(compareRow(state.table.value, row, { a, b: state.effectiveWindow.value }));
  return group === null ? null : { group, name: comparison.nameGroup(group, names) };
}

/** What the two windows that are compared are called; null where nothing is compared. Reads signals. */
export function readWindowNames(state: State): WindowNames | null {
  const pinned = state.comparison.value;
  if (pinned === null) return null;
  const mode = state.mode.value;
  return {
    a: comparison.nameWindow(pinned, mode),
    b: comparison.nameWindow(state.window.value, mode),
  };
}
