import { type TableIssueCode, tableIssueCodes } from "../../model/documents/table-issue.ts";

/** What is wrong with the cells of a batch. Columns are read one after another; what is wrong is told row by row. */
export interface FaultList {
  add(cell: number, code: TableIssueCode, column: number): void;
  /** All of it, by row, and those of a row in the order in which they were added; the list is empty then. */
  tell(take: (cell: number, code: TableIssueCode, column: number) => void): void;
}

export function createFaultList(): FaultList {
  /** Of each its cell, code and column in one number: a file may have a million. */
  let packed: number[] = [];
  return {
    add(cell, code, column) {
      packed.push(cell * 2 ** 24 + tableIssueCodes.indexOf(code) * 2 ** 16 + column);
    },
    tell(take) {
      const told = packed.sort((one, other) => Math.floor(one / 2 ** 24) - Math.floor(other / 2 ** 24));
      packed = [];
      for (const fault of told) {
        const code = tableIssueCodes[Math.floor(fault / 2 ** 16) % 2 ** 8];
        if (code !== undefined) take(Math.floor(fault / 2 ** 24), code, fault % 2 ** 16);
      }
    },
  };
}
