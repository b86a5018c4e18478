import type { Problems } from "../../model/documents/problems.ts";
import { type TableIssueCode, tableIssueCodes } from "../../model/documents/table-issue.ts";

export interface ProblemLog {
  add(code: TableIssueCode, row: number, column: number, value?: string): void;
  read(): Problems;
}

/** More are counted and not kept. */
const mostKept = 1_000_000;
const mostValues = 1000;

export function createProblemLog(): ProblemLog {
  let rows = new Uint32Array(256);
  let codes = new Uint8Array(256);
  let columns = new Uint16Array(256);
  let length = 0;
  const values = new Map<number, string>();
  const counts: Partial<Record<TableIssueCode, number>> = {};

  return {
    add(code, row, column, value) {
      counts[code] = (counts[code] ?? 0) + 1;
      if (length >= mostKept) return;
      if (length === rows.length) {
        const widerRows = new Uint32Array(length * 2);
        const widerCodes = new Uint8Array(length * 2);
        const widerColumns = new Uint16Array(length * 2);
        widerRows.set(rows);
        widerCodes.set(codes);
        widerColumns.set(columns);
        [rows, codes, columns] = [widerRows, widerCodes, widerColumns];
      }
      rows[length] = row;
      codes[length] = tableIssueCodes.indexOf(code);
      columns[length] = column;
      if (value !== undefined && value !== "" && values.size < mostValues)
        values.set(length, value.slice(0, 200));
      length++;
    },
    read: () => ({
      rows: rows.slice(0, length),
      codes: codes.slice(0, length),
      columns: columns.slice(0, length),
      values: new Map(values),
      counts: { ...counts },
    }),
  };
}
