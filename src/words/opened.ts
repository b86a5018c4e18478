import { counts } from "./counts.ts";

/** What is said of events that a reader's own file holds. */
export const opened = {
  /** Heading of all that stands in an event's row. */
  columns: "In the file",
  /** Before the share of what is placed only roughly, where the list holds a part of what is counted. */
  ofAll: (events: string) => `Of all ${events}:`,
  row: (number: number, title: string) => `Row ${counts.formatNumber(number)} of ${title}`,
  allColumns: (count: number) => `All ${counts.formatNumber(count)} columns`,
  fewerColumns: "Fewer columns",
  more: "more",
  less: "less",
  notGraded: "not graded",
  notGradedMeaning: "The file grades neither its sources nor its information.",
} as const;
