import type { FileMetaData } from "hyparquet";
import { letGo } from "../../../lib/let-go.ts";
import type { TableFile } from "../table-driver.ts";
import { type FlatColumn, findFlatColumn, rangeOf } from "./flat-column.ts";

/** Gives the bytes of columns. To ask for a part of a file takes longer than a small part does, so columns come together. */
export interface GroupBytes {
  /** They are gone with the next group's. */
  read(group: number, column: FlatColumn): Promise<Uint8Array>;
}

/** Of a group that is larger, columns come one by one: all of them would take too much memory. */
const mostAtOnce = 2 ** 24;

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Held extends Span {
  readonly group: number;
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
}

/** `readsOn`: the group behind the one that is read will be wanted, and is fetched meanwhile. */
export function createGroupBytes(
  file: Pick<TableFile, "size" | "slice">,
  metadata: FileMetaData,
  names: readonly string[],
  readsOn: boolean,
): GroupBytes {
  let present: Held | null = null;
  let next: Held | null = null;

  function fetch(group: number): Held | null {
    const span = findSpan(metadata, group, names, file.size);
    if (span === null) return null;
    const bytes = file.slice(span.from, span.to);
    // Whoever waits for it is told; perhaps nobody does any more.
    bytes.catch(() => undefined);
    return { ...span, group, bytes };
  }

  return {
    async read(group, column) {
      const [from, to] = rangeOf(column);
      if (present?.group !== group) {
        if (present !== null) letGo(await present.bytes);
        present = next?.group === group ? next : fetch(group);
        next = readsOn ? fetch(group + 1) : null;
      }
      if (present === null || from < present.from || to > present.to) return file.slice(from, to);
      return (await present.bytes).subarray(from - present.from, to - present.from);
    },
  };
}

/** Where the columns of a group lie together; null where that is too much, or no part of the file. */
function findSpan(
  metadata: FileMetaData,
  group: number,
  names: readonly string[],
  size: number,
): Span | null {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const name of metadata.row_groups[group] === undefined ? [] : names) {
    const column = findFlatColumn(metadata, group, name);
    if (column === null) continue;
    const [start, end] = rangeOf(column);
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return from >= 0 && from < to && to <= size && to - from <= mostAtOnce ? { from, to } : null;
}
