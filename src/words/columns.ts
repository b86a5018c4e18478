import { counts } from "./counts.ts";

const number = (value: number): string => {
  const rounded = Math.abs(value) >= 1e6 || value === 0 ? value : Number(value.toPrecision(6));
  return Number.isInteger(rounded) ? counts.formatNumber(rounded) : String(rounded);
};

/** Filters by the columns of opened files. */
export const columns = {
  heading: "Columns of opened files",
  /** A value that is no text at all. */
  empty: "(empty)",
  reading: "Reading the column…",
  tooMany: "This column has more than 1000 different values: search for words of it instead.",
  noNumbers: "No number stands in this column.",
  moreColumns: "More columns…",
  choose: "Which columns have a filter here",
  find: "Find a column",
  none: "No column is called so.",
  range: (from: number, to: number) => {
    if (from === Number.NEGATIVE_INFINITY) return `at most ${number(to)}`;
    if (to === Number.POSITIVE_INFINITY) return `at least ${number(from)}`;
    return from === to ? number(from) : `${number(from)} to ${number(to)}`;
  },
  atLeast: "At least",
  atMost: "At most",
  number,
  without: (count: number) =>
    count === 1 ? "1 event here has no number." : `${counts.formatNumber(count)} events here have no number.`,
  all: "Show all",
  drag: "Drag over the bars to choose a range.",
  /** Said of a filter whose column no open file has. */
  missing: "No open file has this column: it narrows nothing.",
  remove: (filter: string) => `Remove: ${filter}`,
} as const;
