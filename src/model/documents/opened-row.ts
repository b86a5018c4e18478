import type { OpenDocument } from "../open-document.ts";
import type { Role } from "./mapping.ts";
import type { NamedCell, TableDocument } from "./table-document.ts";

/** The row of an opened file that an event was made of. */
export interface OpenedRow {
  readonly file: TableDocument;
  /** Of the file's own table. */
  readonly row: number;
  /** All that stands in it, empty cells left out. */
  readonly cells: readonly NamedCell[];
}

/** null: the event is of a whole situation, or there is none of this id. */
export function findOpenedRow(documents: readonly OpenDocument[], eventId: string): OpenedRow | null {
  for (const { id, file, table } of documents) {
    if (file === undefined || !eventId.startsWith(`${id}:`)) continue;
    const row = table.rowOf(eventId);
    if (row >= 0) return { file, row, cells: file.cellsAt(row) };
  }
  return null;
}

/** Whether the file itself says it of this row, so that nothing is told that nobody wrote. */
export function saysRole({ file, cells }: OpenedRow, role: Role): boolean {
  const names = file.mapping.columns[role] ?? [];
  return cells.some(({ name, text }) => names.includes(name) && text.trim() !== "");
}
