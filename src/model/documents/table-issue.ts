/** The closed list of reasons why something in an opened file was not accepted as it stands. Sentences are made of it in `words`. */
export const tableIssueCodes = [
  // Of the file as a whole.
  "format-unknown",
  "file-unreadable",
  "file-empty",
  "file-too-deep",
  "archive-too-large",
  "archive-empty",
  "compression-unknown",
  "memory-exhausted",
  "crs-unknown",
  // Of a row.
  "row-unreadable",
  "row-too-short",
  "row-too-long",
  "quote-open",
  "cell-too-long",
  // Of a cell.
  "date-unreadable",
  "date-impossible",
  "date-order",
  "date-year-short",
  "date-reversed",
  "date-precision-unknown",
  "position-missing",
  "position-unreadable",
  "position-outside",
  "precision-unknown",
  "claim-unknown",
  "grade-unknown",
  "number-unreadable",
  "link-unsafe",
] as const;
export type TableIssueCode = (typeof tableIssueCodes)[number];
