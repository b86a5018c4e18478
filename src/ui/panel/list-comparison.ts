import { type ComparisonGroup, comparisonGroups, toGroup } from "../../model/compare.ts";
import { placePrecisions } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { WindowRows } from "../../model/query.ts";
import type { ListPart } from "../../state/types.ts";
import { type WindowNames, comparison as words } from "../../words/comparison.ts";

/** What the list needs of a comparison. */
export interface ListedComparison {
  /** Parallel to the window's rows: codes of `groupCodes`. */
  readonly groups: Uint8Array;
  readonly names: WindowNames;
}

interface ComparisonInputs {
  readonly table: EventTable;
  readonly rows: WindowRows;
  readonly part: ListPart;
}

/** Rows of one group under its heading, in time order. */
interface ComparedGroup {
  readonly id: ComparisonGroup;
  readonly heading: string;
  readonly note: string;
  readonly isInside: true;
  readonly rows: readonly number[];
  readonly standingAt: () => ComparisonGroup;
}

const cityPrecision = placePrecisions.indexOf("city");
const countryPrecision = placePrecisions.indexOf("country");

/** The list by the groups of a comparison, without those that the chosen part leaves empty. */
export function listComparisonGroups(
  inputs: ComparisonInputs,
  { groups, names }: ListedComparison,
): readonly ComparedGroup[] {
  const rowsOf: Record<ComparisonGroup, number[]> = { "only-a": [], "only-b": [], both: [], uncertain: [] };
  inputs.rows.rows.forEach((row, index) => {
    const group = toGroup(groups[index] ?? 0);
    if (group !== null && isWanted(inputs, group, row)) rowsOf[group].push(row);
  });
  return comparisonGroups
    .filter((group) => rowsOf[group].length > 0)
    .map((group) => ({
      id: group,
      heading: words.headGroup(group, names, rowsOf[group].length),
      note: words.explainGroup(group, names),
      isInside: true,
      rows: rowsOf[group],
      standingAt: () => group,
    }));
}

function isWanted({ table, part }: ComparisonInputs, group: ComparisonGroup, row: number): boolean {
  switch (part) {
    case "all":
      return true;
    case "possible":
      return group === "uncertain";
    case "imprecise":
      return table.placed[row] === 1 && (table.precision[row] ?? 0) > cityPrecision;
    case "country":
      return table.placed[row] === 1 && table.precision[row] === countryPrecision;
    case "unplaced":
      return table.placed[row] !== 1;
    case "undated":
      return false;
    default:
      return part === group;
  }
}
