import { type Problems, wholeFile } from "../../model/documents/problems.ts";

/** Of how many rows something was not accepted as it stands. */
export function countProblemRows(problems: Problems | null): number {
  const rows = new Set(problems?.rows ?? []);
  rows.delete(wholeFile);
  return rows.size;
}
