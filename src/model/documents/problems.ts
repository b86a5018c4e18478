import type { TableIssueCode } from "./table-issue.ts";

/** What was not accepted as it stands, as columns: there may be as many as rows. */
export interface Problems {
  /** Data rows of the file, from 0; `wholeFile` where it is about the file. */
  readonly rows: Uint32Array;
  /** Indices into `tableIssueCodes`. */
  readonly codes: Uint8Array;
  /** Columns of the file; `noColumn` where it is about the row. */
  readonly columns: Uint16Array;
  /** Values that stand in no column, by the problem's number. */
  readonly values: ReadonlyMap<number, string>;
  /** How many problems of each code there are, those that were not kept included. */
  readonly counts: Readonly<Partial<Record<TableIssueCode, number>>>;
}

export const wholeFile = 0xffffffff;
export const noColumn = 0xffff;
