import type { FileNote } from "../../model/documents/inspection.ts";
import type { RowBatch, TableSink } from "./table-driver.ts";
import { readCell } from "./text-chunk.ts";

/** The first rows of a table. */
export interface TableSample {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Some row has a geometry of the format's own. */
  readonly hasPositions: boolean;
  readonly batches: readonly RowBatch[];
  readonly notes: readonly FileNote[];
  /** How many of them could not be read at all. */
  readonly unreadable: number;
  /** The file holds no more rows than these. */
  readonly isWhole: boolean;
}

const rowsKept = 10_000;
const rowsAsText = 500;

/** Takes the first rows and then has enough. */
export function createSampler(): { readonly sink: TableSink; read(isAtEnd: boolean): TableSample } {
  let names: readonly string[] = [];
  const batches: RowBatch[] = [];
  const notes: FileNote[] = [];
  let rows = 0;
  let unreadable = 0;
  return {
    sink: {
      enough: rowsKept,
      named(given) {
        names = given;
      },
      take(batch) {
        batches.push(batch);
        rows += batch.length;
        return rows < rowsKept;
      },
      progressed() {},
      report(code) {
        if (code === "row-unreadable") unreadable++;
      },
      noted(note) {
        notes.push(note);
      },
    },
    read: (isAtEnd) => ({
      names,
      rows: toTextRows(batches, names.length),
      hasPositions: batches.some(({ positions }) =>
        positions?.degrees.some((number) => !Number.isNaN(number)),
      ),
      batches,
      notes,
      unreadable,
      isWhole: isAtEnd && rows < rowsKept,
    }),
  };
}

function toTextRows(batches: readonly RowBatch[], width: number): string[][] {
  const rows: string[][] = [];
  for (const { length, columns } of batches) {
    for (let cell = 0; cell < length && rows.length < rowsAsText; cell++) {
      rows.push(
        Array.from({ length: width }, (_, index) => {
          const column = columns[index];
          return column === undefined ? "" : readCell(column, cell);
        }),
      );
    }
  }
  return rows;
}
