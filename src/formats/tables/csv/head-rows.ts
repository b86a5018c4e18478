import { readCell } from "../text-chunk.ts";
import { createScanner } from "./scanner.ts";

/** What the beginning of a delimited file shows. */
export interface HeadRows {
  readonly delimiter: string;
  /** The rows that are whole in the head, as text, the header among them; empty where nothing is delimited. */
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [",", ";", "\t", "|"] as const;
const rowsLookedAt = 50;

/** The delimiter that takes the rows apart most evenly, into more than one cell where any does. */
export function findHeadRows(head: Uint8Array, asked: string | null): HeadRows {
  if (asked !== null) return { delimiter: asked, rows: scanHead(head, asked) };
  const tried = delimiters.map((delimiter) => {
    const rows = scanHead(head, delimiter);
    return { delimiter, rows, evenness: toEvenness(rows) };
  });
  return tried.reduce((best, one) => (one.evenness > best.evenness ? one : best));
}

/** The share of rows as long as the first, and for equal shares the longer rows. */
function toEvenness(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const even = rows.filter((row) => row.length === width).length;
  return even / rows.length + Math.min(width, 100) / 1000;
}

function scanHead(head: Uint8Array, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  // One row at a time, each with as many cells as it has.
  let at = 0;
  while (rows.length < rowsLookedAt && at < head.length) {
    const end = findRowEnd(head, at, delimiter.charCodeAt(0));
    if (end < 0 && rows.length > 0) break;
    const cells: string[] = [];
    const scanner = createScanner({
      delimiter: delimiter.charCodeAt(0),
      width: null,
      skippedRows: 0,
      batchBytes: 1,
      take: ({ columns }) => cells.push(...columns.map((column) => readCell(column, 0))),
      report: () => undefined,
    });
    const to = end < 0 ? head.length : end;
    scanner.feed(head.subarray(at, to));
    scanner.finish();
    if (cells.length > 0) rows.push(cells);
    at = to;
  }
  return rows;
}

/** Behind the line break that ends the row which begins at `at`; -1 where the head ends before. */
function findRowEnd(head: Uint8Array, at: number, delimiter: number): number {
  let isQuoted = false;
  let isCellStart = true;
  for (let index = at; index < head.length; index++) {
    const byte = head[index];
    if (isQuoted) {
      if (byte === 0x22) isQuoted = false;
      continue;
    }
    if (byte === 0x22 && (isCellStart || head[index - 1] === 0x22)) isQuoted = true;
    if (byte === 0x0a || (byte === 0x0d && head[index + 1] !== 0x0a)) return index + 1;
    isCellStart = byte === delimiter;
  }
  return -1;
}
