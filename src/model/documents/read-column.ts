import type { FilterColumn } from "../column-filter.ts";
import type { EventTable } from "../event-table.ts";
import type { OpenDocument } from "../open-document.ts";
import type { ColumnChoice } from "./list-columns.ts";
import type { TableDocument } from "./table-document.ts";
import { toNumber } from "./to-number.ts";

/** Nobody looks through more. */
const mostValues = 1000;
/** Text is decoded cell by cell: about a millisecond's work. */
const rowsPerSlice = 1024;

/**
 * A column of all files that have one of this name, over the rows of the table that is shown; null: it has too many
 * different values for a list. With pauses, for there may be a million cells.
 */
export function* readColumn(
  table: EventTable,
  documents: readonly OpenDocument[],
  { name, kind }: Pick<ColumnChoice, "name" | "kind">,
): Generator<undefined, FilterColumn | null, undefined> {
  const { length } = table;
  const owners = listOwners(table, documents, name);
  const isForeign = owners.length > 1 || owners[0] === null;
  const owned = new Uint8Array(isForeign ? length : 0);
  const numbers = new Float64Array(kind === "range" ? length : 0).fill(Number.NaN);
  const codes = new Uint16Array(kind === "range" ? 0 : length);
  const codeOf = new Map<string, number>();
  for (let row = 0; row < length; row++) {
    if (row % rowsPerSlice === rowsPerSlice - 1) yield;
    const owner = owners[table.origins?.part[row] ?? 0] ?? null;
    if (owner === null) continue;
    if (isForeign) owned[row] = 1;
    const own = table.origins?.row[row] ?? row;
    const text = owner.file.cellOf(owner.file.numberAt(own) - 1, owner.column).trim();
    if (kind === "range") {
      numbers[row] = toNumber(text);
      continue;
    }
    const known = codeOf.get(text);
    if (known === undefined && codeOf.size === mostValues) return null;
    codes[row] = known ?? codeOf.size;
    if (known === undefined) codeOf.set(text, codeOf.size);
  }
  const base = { id: name, name, ...(isForeign ? { owned } : {}) };
  return kind === "range"
    ? { type: "range", ...base, numbers }
    : { type: "facet", ...base, values: [...codeOf.keys()], codes };
}

interface Owner {
  readonly file: TableDocument;
  readonly column: number;
}

/** For each table that rows come from, its file where that has the column. */
function listOwners(
  table: EventTable,
  documents: readonly OpenDocument[],
  name: string,
): readonly (Owner | null)[] {
  const toOwner = (document: OpenDocument | undefined): Owner | null => {
    const file = document?.file;
    const column = file?.names.indexOf(name) ?? -1;
    return file === undefined || column < 0 ? null : { file, column };
  };
  if (table.origins === undefined) return [toOwner(documents[0])];
  return table.origins.tables.map((part) => toOwner(documents.find((one) => one.table === part)));
}
