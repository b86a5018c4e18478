import { findCalendarSpan } from "../model/calendar-span.ts";
import {
  type Change,
  type ComparisonCounts,
  type ComparisonGroup,
  comparisonGroups,
} from "../model/compare.ts";
import { dayMs, type TimeWindow } from "../model/instant.ts";
import type { TimeMode } from "../model/time-mode.ts";
import { counts as numbers } from "./counts.ts";
import { toDatePart } from "./date-part.ts";
import { nameOfPart, nameRange } from "./date-part-names.ts";
import { dates } from "./dates.ts";

/** What the two windows are called in every sentence about them. */
export interface WindowNames {
  readonly a: string;
  readonly b: string;
}

/** One clause of the sentence; `before` is what stands between it and the last. */
export interface ComparisonClause {
  readonly group: ComparisonGroup;
  readonly before: "" | "; ";
  /** "only in 2018", and for where there is no room for a name, "only A". */
  readonly name: string;
  readonly briefName: string;
  readonly count: string;
}

/**
 * A window as short as it can be said: "2018", "2012–2017", "July 2018", "3–9 July 2018", "up to 2018"; in
 * "moment" its one day.
 */
function nameWindow(window: TimeWindow, mode: TimeMode): string {
  const { from, to } = window;
  if (mode === "moment") return dates.formatDay(from);
  if (mode === "until") return nameWithEnd(to);
  if (from === Number.NEGATIVE_INFINITY) return nameWithEnd(to);
  if (to === Number.POSITIVE_INFINITY) return dates.formatWindow(window);
  const { unit } = findCalendarSpan(window) ?? { unit: "minute" };
  if (unit === "minute") return dates.formatWindow(window);
  const start = { ...toDatePart(from), precision: unit };
  const end = { ...toDatePart(to - dayMs), precision: unit };
  if (nameOfPart(start, "long") === nameOfPart(end, "long")) return nameOfPart(end, "long");
  const [first, last] = nameRange(start, end, "long");
  return first.includes(" ") ? `${first} – ${last}` : `${first}–${last}`;
}

/** "up to 3 July 2018", "up to July 2018", "up to 2018", "all time"; the last one is always included. */
function nameWithEnd(to: number): string {
  if (to === Number.POSITIVE_INFINITY) return dates.formatWindow({ from: Number.NEGATIVE_INFINITY, to });
  const next = toDatePart(to);
  if (next.precision === "minute" || next.day !== 1) return `up to ${dates.formatLast(to)}`;
  const precision = next.month === 1 ? "year" : "month";
  return `up to ${nameOfPart({ ...toDatePart(to - dayMs), precision }, "long")}`;
}

/** "only in 2018", "in both", "uncertain". */
function nameGroup(group: ComparisonGroup, { a, b }: WindowNames): string {
  const names = {
    "only-a": `only ${inside(a)}`,
    "only-b": `only ${inside(b)}`,
    both: "in both",
    uncertain: "uncertain",
  };
  return names[group];
}

/** "in 2018", "on 3 July 2018", "up to 2018": a name that says its own preposition keeps it. */
function inside(name: string): string {
  if (/^(up to|from) /.test(name)) return name;
  return /^\d+ \p{L}+ \d+( B?CE)?$/u.test(name) ? `on ${name}` : `in ${name}`;
}

const briefNames: Readonly<Record<ComparisonGroup, string>> = {
  "only-a": "only A",
  "only-b": "only B",
  both: "both",
  uncertain: "?",
};

function listClauses(counted: ComparisonCounts, names: WindowNames): readonly ComparisonClause[] {
  return comparisonGroups.map((group, index) => ({
    group,
    before: index === 0 ? "" : "; ",
    name: nameGroup(group, names),
    briefName: briefNames[group],
    count: numbers.formatNumber(counted[group]),
  }));
}

/** "2018 and 2023: only in 2018: 10; only in 2023: 19; in both: 4; uncertain: 12", and how many of all are `imprecise`. */
function formatComparison(counted: ComparisonCounts, names: WindowNames, imprecise = ""): string {
  const clauses = listClauses(counted, names).map(({ before, name, count }) => `${before}${name}: ${count}`);
  return `${formatLead(names)} ${clauses.join("")}${imprecise === "" ? "" : `; ${imprecise}`}`;
}

/** "2018 and 2023". */
function nameBoth({ a, b }: WindowNames): string {
  return `${a} and ${b}`;
}

/** "2018 and 2023:". */
function formatLead(names: WindowNames): string {
  return `${nameBoth(names)}:`;
}

/** What puts an event into a group, in one line. */
function explainGroup(group: ComparisonGroup, { a, b }: WindowNames): string {
  const explanations = {
    "only-a": `Certainly ${inside(a)}, certainly not ${inside(b)}.`,
    "only-b": `Certainly ${inside(b)}, certainly not ${inside(a)}.`,
    both: `Certainly ${inside(a)} and certainly ${inside(b)}.`,
    uncertain: "The date is not exact enough to tell; it is not forced to a side.",
  };
  return explanations[group];
}

/** "Only in 2018: 10": the heading of a group in the list. */
function headGroup(group: ComparisonGroup, names: WindowNames, count: number): string {
  const name = nameGroup(group, names);
  return `${capitalise(name)}: ${numbers.formatNumber(count)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Said of spans alone, and only where it is certain. */
const changes: Readonly<Record<Change, string>> = { ended: "ended", began: "began", "went-on": "went on" };
const changesInFull: Readonly<Record<Change, string>> = {
  ended: "lasted, and was over before the other time",
  began: "lasted, and began after the other time",
  "went-on": "lasted from the one time to the other",
};

/** What is said while two windows are compared. */
export const comparison = {
  button: "Compare",
  buttonHint: "Hold this time against another",
  region: "Comparison",
  windowA: "Window A",
  windowB: "Window B",
  /** Beside each window's field and on its band. */
  letterA: "A",
  letterB: "B",
  swap: "Swap A and B",
  end: "End comparison",
  /** What the bar is for, to those who cannot see the bands. */
  hint: "A is pinned; the timeline’s handles move B. The list shows both by group.",
  clauseHint: "Show these in the list",
  /** Over the list of all that is in either window. */
  /** Over one group of it: "17 of 41 events in A or B". */
  partHeading: (count: number, total: number): string =>
    `${numbers.formatNumber(count)} of ${numbers.nameEvents(total)} in A or B`,
  listHeading: (count: number): string => capitalise(`${numbers.nameEvents(count)} in A or B`),
  /** Beside the date of an event that may be in either window. */
  uncertain: "uncertain",
  uncertainInFull: "possibly in one of the two times, or in both",
  changes,
  changesInFull,
  nameWindow,
  nameBoth,
  nameGroup,
  listClauses,
  formatLead,
  formatComparison,
  explainGroup,
  headGroup,
  legend: {
    title: "Which of the two times?",
    note: "The left side of a mark stands for A, the right side for B. It is open on the side of the time that it is not in.",
    groups: {
      "only-a": { name: "Only in A", text: "Open to the right: certainly in A, certainly not in B." },
      "only-b": { name: "Only in B", text: "Open to the left: certainly in B, certainly not in A." },
      both: { name: "In both", text: "Whole: certainly in A and certainly in B." },
      uncertain: { name: "Uncertain", text: "Hatched: its date is not exact enough to tell." },
    } satisfies Record<ComparisonGroup, { readonly name: string; readonly text: string }>,
  },
} as const;
