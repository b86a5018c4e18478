import type { ComparisonGroup } from "../../model/compare.ts";
import { placePrecisions } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { WindowRows } from "../../model/query.ts";
import type { ListGrouping, ListPart } from "../../state/types.ts";
import { formatYear } from "../../words/date-part-names.ts";
import { panel } from "../../words/panel.ts";
import { type ListedComparison, listComparisonGroups } from "./list-comparison.ts";

/** certain, possible: in the window; outside: dated, but not in it; undated; where two windows are compared, the group. */
export type Standing = "certain" | "possible" | "outside" | "undated" | ComparisonGroup;

/** Rows under one heading; views rather than copies, so that a long list costs nothing while time moves. */
export interface ListGroup {
  readonly id: string;
  /** null: the rows stand under the list's own heading. */
  readonly heading: string | null;
  /** What belongs into the group, in one line; absent where the heading says it. */
  readonly note?: string;
  readonly isInside: boolean;
  /** Ascending, which is time order. */
  readonly rows: ArrayLike<number>;
  readonly standingAt: (index: number) => Standing;
}

export interface ListInputs {
  readonly table: EventTable;
  readonly mask: Uint8Array;
  readonly rows: WindowRows;
  /** Absent or null: nothing is compared. */
  readonly comparison?: ListedComparison | null;
  readonly part: ListPart;
  readonly grouping: ListGrouping;
  /** Whether a query is typed: then what it finds outside the window is listed too. */
  readonly searching: boolean;
  /** The astronomical year in which a row can first have begun; null where that is open. */
  readonly yearOf: (row: number) => number | null;
}

const cityPrecision = placePrecisions.indexOf("city");
const countryPrecision = placePrecisions.indexOf("country");

/** The list as it is read: the window's events, then those found outside it, then those without a date. */
export function buildListGroups(inputs: ListInputs): readonly ListGroup[] {
  const { part, searching, grouping } = inputs;
  const groups: ListGroup[] = [];
  const comparison = inputs.comparison ?? null;
  if (comparison !== null && part !== "undated") {
    groups.push(...listComparisonGroups(inputs, comparison));
  } else if (part !== "undated") {
    const inside = findInside(inputs);
    if (grouping === "year") groups.push(...byYear(inside, inputs.yearOf));
    else if (inside.rows.length > 0) {
      groups.push({
        ...inside,
        id: "inside",
        heading: searching && part === "all" ? panel.insideHeading : null,
      });
    }
  }
  if (part === "all" && searching) {
    const rows = findOutside(inputs);
    if (rows.length > 0) {
      groups.push({
        id: "outside",
        heading: panel.outsideHeading,
        isInside: false,
        rows,
        standingAt: () => "outside",
      });
    }
  }
  if (part === "all" || part === "undated") {
    const rows = findUndated(inputs);
    const heading = part === "undated" ? null : panel.undatedHeading(rows.length);
    if (rows.length > 0)
      groups.push({ id: "undated", heading, isInside: false, rows, standingAt: () => "undated" });
  }
  return groups;
}

type Rows = Pick<ListGroup, "isInside" | "rows" | "standingAt">;

function findInside({ table, rows, part }: ListInputs): Rows {
  const standing = (index: number): Standing => (rows.certain[index] === 1 ? "certain" : "possible");
  if (part === "all") return { isInside: true, rows: rows.rows, standingAt: standing };
  const indices: number[] = [];
  rows.rows.forEach((row, index) => {
    const isWanted =
      part === "possible"
        ? rows.certain[index] !== 1
        : part === "imprecise"
          ? table.placed[row] === 1 && (table.precision[row] ?? 0) > cityPrecision
          : part === "country"
            ? table.precision[row] === countryPrecision
            : table.placed[row] !== 1;
    if (isWanted) indices.push(index);
  });
  return {
    isInside: true,
    rows: indices.map((index) => rows.rows[index] ?? 0),
    standingAt: (index) => standing(indices[index] ?? 0),
  };
}

/** Rows are in time order in the table and in the window alike, so one pass tells which are missing from the window. */
function findOutside({ table, mask, rows }: ListInputs): number[] {
  const found: number[] = [];
  let next = 0;
  for (let row = 0; row < table.dated; row++) {
    if (rows.rows[next] === row) next++;
    else if (mask[row] === 1) found.push(row);
  }
  return found;
}

function findUndated({ table, mask }: ListInputs): number[] {
  const found: number[] = [];
  for (let row = table.dated; row < table.length; row++) {
    if (mask[row] === 1) found.push(row);
  }
  return found;
}

/** One group for each run of rows that can first have begun in the same year. */
function byYear({ rows, standingAt, isInside }: Rows, yearOf: ListInputs["yearOf"]): ListGroup[] {
  const groups: ListGroup[] = [];
  let first = 0;
  while (first < rows.length) {
    const year = yearOf(rows[first] ?? 0);
    let end = first + 1;
    while (end < rows.length && yearOf(rows[end] ?? 0) === year) end++;
    const from = first;
    groups.push({
      id: `year ${year}`,
      heading: year === null ? panel.noKnownStart : formatYear(year),
      isInside,
      rows: Array.from({ length: end - from }, (_, index) => rows[from + index] ?? 0),
      standingAt: (index) => standingAt(from + index),
    });
    first = end;
  }
  return groups;
}
