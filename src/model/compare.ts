import { placePrecisions } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import {
  countWindow,
  findRows,
  membership,
  type RowMembership,
  type WindowCounts,
  type WindowRows,
} from "./query.ts";
import { inWindow, type When } from "./when.ts";

/** Two windows that are held against each other; A is the pinned one. */
export interface WindowPair {
  readonly a: TimeWindow;
  readonly b: TimeWindow;
}

/** Where an event stands to the two windows, in the order in which it is told. */
export const comparisonGroups = ["only-a", "only-b", "both", "uncertain"] as const;
export type ComparisonGroup = (typeof comparisonGroups)[number];

/** Of columns and shader. Not over 1: not certain, as with memberships. */
export const groupCodes = { neither: 0, uncertain: 1, both: 2, "only-a": 3, "only-b": 4 } as const;
export type GroupCode = (typeof groupCodes)[keyof typeof groupCodes];

const groupsByCode: readonly (ComparisonGroup | null)[] = [null, "uncertain", "both", "only-a", "only-b"];

/** null for neither. */
export function toGroup(code: number): ComparisonGroup | null {
  return groupsByCode[code] ?? null;
}

/**
 * The one rule: what is certainly in a window and certainly not in the other is in that one alone, what is certainly in
 * both is in both, and all the rest of what may be in either is uncertain, never forced to a side. That is exact: an event
 * is in a group if and only if every way in which it can have happened puts it there.
 */
export function compareMemberships(inA: RowMembership, inB: RowMembership): GroupCode {
  if (inA === 0 && inB === 0) return groupCodes.neither;
  if (inA === 1 || inB === 1) return groupCodes.uncertain;
  if (inA === inB) return groupCodes.both;
  return inA === 2 ? groupCodes["only-a"] : groupCodes["only-b"];
}

export function compareRow(table: EventTable, row: number, { a, b }: WindowPair): GroupCode {
  return compareMemberships(membership(table, row, a), membership(table, row, b));
}

/** The rows of a mask that are possibly in A or in B, in time order. */
export interface ComparedRows {
  readonly rows: Uint32Array;
  /** Parallel to rows: codes of `groupCodes`, none of them neither. */
  readonly groups: Uint8Array;
}

export function compareRows(table: EventTable, mask: Uint8Array, { a, b }: WindowPair): ComparedRows {
  const inA = findRows(table, mask, a);
  const inB = findRows(table, mask, b);
  const most = inA.rows.length + inB.rows.length;
  const rows = new Uint32Array(most);
  const groups = new Uint8Array(most);
  let count = 0;
  // Both lists ascend: the lesser of their next rows is the next of all.
  for (let nextA = 0, nextB = 0; nextA < inA.rows.length || nextB < inB.rows.length; count++) {
    const rowA = inA.rows[nextA] ?? table.length;
    const rowB = inB.rows[nextB] ?? table.length;
    rows[count] = Math.min(rowA, rowB);
    groups[count] = compareMemberships(
      rowA <= rowB ? memberAt(inA, nextA) : 0,
      rowB <= rowA ? memberAt(inB, nextB) : 0,
    );
    if (rowA <= rowB) nextA++;
    if (rowB <= rowA) nextB++;
  }
  return { rows: rows.slice(0, count), groups: groups.slice(0, count) };
}

/** One byte a row: 1 where it is possibly in A or B and, where `hits` are given, one of them. */
export function findInEither(table: EventTable, pair: WindowPair, hits: Uint8Array | null): Uint8Array {
  const found = new Uint8Array(table.length);
  const all = hits ?? new Uint8Array(table.length).fill(1);
  for (const row of compareRows(table, all, pair).rows) found[row] = 1;
  return found;
}

/** The least window that holds both. */
export function aroundBoth({ a, b }: WindowPair): TimeWindow {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

/** How many events each group has. */
export type ComparisonCounts = Readonly<Record<ComparisonGroup, number>>;

export function countGroups({ groups }: ComparedRows): ComparisonCounts {
  const counts = { "only-a": 0, "only-b": 0, both: 0, uncertain: 0 };
  for (const code of groups) {
    const group = toGroup(code);
    if (group !== null) counts[group]++;
  }
  return counts;
}

/** What a window's rows are for one window, for two: certain are those whose group is. */
export function toWindowRows({ rows, groups }: ComparedRows): WindowRows {
  return { rows, certain: groups.map((code) => (code > groupCodes.uncertain ? 1 : 0)) };
}

/** What a window's counts are for one window, for two: `possible` are the uncertain ones. */
export function countCompared(
  table: EventTable,
  mask: Uint8Array,
  pair: WindowPair,
  compared: ComparedRows,
): WindowCounts {
  const { total: ofA, outside, undated } = countWindow(table, mask, pair.a);
  let countryOnly = 0;
  let vague = 0;
  let unplaced = 0;
  for (const row of compared.rows) {
    if (table.placed[row] === 0) unplaced++;
    else if (table.precision[row] === country) countryOnly++;
    else if ((table.precision[row] ?? 0) > city) vague++;
  }
  const total = compared.rows.length;
  const possible = countGroups(compared).uncertain;
  return { total, possible, countryOnly, vague, unplaced, undated, outside: ofA + outside - total };
}

/** What can be said of a span that is in one window and not in the other, or in both. */
export const changes = ["ended", "began", "went-on"] as const;
export type Change = (typeof changes)[number];

/**
 * Of what lasted ("throughout") alone, and only where it is certain: over before the other window, begun after it, or
 * lasting from the one to the other, which windows that overlap cannot tell. null: nothing can be said.
 */
export function findChange(when: When | null, { a, b }: WindowPair): Change | null {
  if (when === null || when.span !== "throughout") return null;
  const inA = inWindow(when, a);
  const inB = inWindow(when, b);
  if (inA === "certainly" && inB === "certainly") return a.to <= b.from || b.to <= a.from ? "went-on" : null;
  if (inA === "certainly" && inB === "no") return when.latestEnd <= b.from ? "ended" : "began";
  if (inB === "certainly" && inA === "no") return when.latestEnd <= a.from ? "ended" : "began";
  return null;
}

const country = placePrecisions.indexOf("country");
const city = placePrecisions.indexOf("city");

function memberAt({ certain }: WindowRows, index: number): RowMembership {
  return certain[index] === 1 ? 2 : 1;
}
