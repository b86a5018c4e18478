import { type CsvCell, writeCsv } from "../../formats/csv-text.ts";
import { noColumn, type Problems, wholeFile } from "../../model/documents/problems.ts";
import type { TableDocument } from "../../model/documents/table-document.ts";
import { tableIssueCodes } from "../../model/documents/table-issue.ts";
import { formatTableIssue } from "../../words/table-issues.ts";

/**
 * The rows of a file of which something was not accepted, whole and in the file's order, as CSV: the row's number behind the
 * header, the reasons, a line each, and all its cells as they stood.
 */
export function writeProblemTable(document: TableDocument, problems: Problems): string {
  const reasons = new Map<number, string[]>();
  for (let index = 0; index < problems.rows.length; index++) {
    const row = problems.rows[index] ?? wholeFile;
    const known = reasons.get(row) ?? [];
    known.push(toReason(document, problems, index));
    reasons.set(row, known);
  }
  const rows = [...reasons].sort(([one], [other]) => one - other);
  const table: CsvCell[][] = [["row", "reason", ...document.names]];
  for (const [row, why] of rows) {
    const cells = document.names.map((_, column) => (row === wholeFile ? "" : document.cellOf(row, column)));
    table.push([row === wholeFile ? "" : row + 1, [...new Set(why)].join("\n"), ...cells]);
  }
  return writeCsv(table, true);
}

function toReason(document: TableDocument, problems: Problems, index: number): string {
  const code = tableIssueCodes[problems.codes[index] ?? 0] ?? "row-unreadable";
  const row = problems.rows[index] ?? wholeFile;
  const column = problems.columns[index] ?? noColumn;
  const value =
    problems.values.get(index) ??
    (row === wholeFile || column === noColumn ? "" : document.cellOf(row, column));
  const name = column === noColumn ? undefined : document.names[column];
  const sentence = formatTableIssue(code, value);
  return name === undefined ? sentence : `${name}: ${sentence}`;
}
