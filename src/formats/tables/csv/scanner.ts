import { type ChunkWriter, closeCell, createChunkWriter, reserve, takeChunk } from "../chunk-writer.ts";
import type { RowBatch } from "../table-driver.ts";
import { readCell } from "../text-chunk.ts";

export interface ScannerOptions {
  /** The code of an ASCII character. */
  readonly delimiter: number;
  /** How many columns there are; null: as many as the first row has. */
  readonly width: number | null;
  /** Rows at the beginning that are no data. */
  readonly skippedRows: number;
  /** A batch is handed on after the row in which so many bytes are reached, the first ones sooner. */
  readonly batchBytes: number;
  readonly take: (batch: RowBatch) => void;
  /** `row` counts from 0 behind the skipped ones. */
  readonly report: (
    code: "row-too-short" | "row-too-long" | "quote-open",
    row: number,
    value: string,
  ) => void;
}

export interface Scanner {
  /** Pieces of the file in turn, however they are cut. */
  feed(bytes: Uint8Array): void;
  /** The last row may lack its line break. */
  finish(): void;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A quoted cell that grows beyond this was never closed. */
const longestQuoted = 1 << 20;
const mostColumns = 4096;
const firstBatchBytes = 1 << 16;

/**
 * Takes delimited text (RFC 4180 and what is really found: lone quotes, any line break, rows of another length) apart
 * into columns, byte by byte: no cell ever becomes a string. A quote that nobody closes costs the rows behind it nothing:
 * it is then read as a plain character, and what follows is read again.
 */
export function createScanner(options: ScannerOptions): Scanner {
  const { delimiter, batchBytes, take, report } = options;
  const columns: ChunkWriter[] = [];
  for (let index = 0; index < (options.width ?? 0); index++) columns.push(createChunkWriter());
  let width = options.width;
  let toSkip = options.skippedRows;
  let row = 0;
  let rowsInBatch = 0;
  let bytesInBatch = 0;
  /** The first rows are waited for, so the first batch is small. */
  let enough = Math.min(firstBatchBytes, batchBytes);

  /** The cell that is being read. */
  let column = 0;
  let state: "start" | "plain" | "quoted" | "quote-in-quoted" = "start";
  let cellStart = 0;
  let skipsLineFeed = false;
  /** Takes what stands beyond the last column, to be told and thrown away. */
  const beyond = createChunkWriter();
  let writer = columnAt(0);

  function columnAt(index: number): ChunkWriter {
    const found = columns[index];
    if (found !== undefined) return found;
    if (width !== null || index >= mostColumns) return beyond;
    const added = createChunkWriter();
    columns.push(added);
    return added;
  }

  function startCell(index: number): void {
    column = index;
    writer = columnAt(index);
    cellStart = writer.used;
    state = "start";
  }

  function endRow(): void {
    // A line with nothing in it is no row.
    if (column === 0 && state === "start" && writer.used === cellStart) return;
    closeCell(writer);
    width ??= columns.length;
    const cells = column + 1;
    if (toSkip > 0) {
      toSkip--;
      for (const each of columns) {
        each.used = 0;
        each.cells = 0;
      }
      beyond.used = 0;
      beyond.cells = 0;
      startCell(0);
      return;
    }
    if (cells < width) {
      for (let index = cells; index < width; index++) closeCell(columnAt(index));
      report("row-too-short", row, String(cells));
    } else if (cells > width) {
      report("row-too-long", row, takeCells(beyond).join(String.fromCharCode(delimiter)).slice(0, 200));
    }
    row++;
    rowsInBatch++;
    if (bytesInBatch >= enough) {
      flush();
      enough = Math.min(enough * 4, batchBytes);
    }
    startCell(0);
  }

  function flush(): void {
    bytesInBatch = 0;
    if (rowsInBatch === 0) return;
    const batch = { length: rowsInBatch, columns: columns.map(takeChunk), positions: null };
    rowsInBatch = 0;
    take(batch);
  }

  /** The open quote was a plain character after all: what it swallowed is read again. */
  function reopen(): void {
    if (toSkip === 0) report("quote-open", row, "");
    const swallowed = writer.bytes.slice(cellStart, writer.used);
    const wasQuoteLast = state === "quote-in-quoted";
    writer.used = cellStart;
    reserve(writer, 1);
    writer.bytes[writer.used++] = quote;
    state = "plain";
    scan(withDoubledQuotes(swallowed));
    if (wasQuoteLast) scan(Uint8Array.of(quote));
  }

  function scan(bytes: Uint8Array): void {
    const { length } = bytes;
    let index = 0;
    while (index < length) {
      const byte = bytes[index] ?? 0;
      if (skipsLineFeed) {
        skipsLineFeed = false;
        if (byte === lineFeed) {
          index++;
          continue;
        }
      }
      if (state === "start") {
        if (byte === quote) {
          state = "quoted";
          index++;
          continue;
        }
        state = byte === delimiter || byte === lineFeed || byte === carriageReturn ? "start" : "plain";
      } else if (state === "quoted") {
        const end = bytes.indexOf(quote, index);
        const to = end < 0 ? length : end;
        append(bytes, index, to);
        index = to + 1;
        if (end >= 0) state = "quote-in-quoted";
        if (writer.used - cellStart > longestQuoted) reopen();
        continue;
      } else if (state === "quote-in-quoted") {
        if (byte === quote) {
          append(bytes, index, index + 1);
          state = "quoted";
          index++;
          continue;
        }
        const isClosed = byte === delimiter || byte === lineFeed || byte === carriageReturn;
        // What runs over lines and is not closed before a delimiter was opened by a quote that stands alone.
        if (!isClosed && writer.bytes.subarray(cellStart, writer.used).includes(lineFeed)) {
          reopen();
          continue;
        }
        // Else, whatever follows a closed quote belongs to the cell as it stands.
        state = "plain";
      }
      let to = index;
      while (to < length) {
        const next = bytes[to];
        if (next === delimiter || next === lineFeed || next === carriageReturn) break;
        to++;
      }
      append(bytes, index, to);
      index = to;
      if (to === length) break;
      const special = bytes[to];
      index++;
      if (special === delimiter) {
        closeCell(writer);
        startCell(column + 1);
      } else {
        if (special === carriageReturn) skipsLineFeed = true;
        endRow();
      }
    }
  }

  function append(bytes: Uint8Array, from: number, to: number): void {
    const count = to - from;
    if (count === 0) return;
    reserve(writer, count);
    const target = writer.bytes;
    let used = writer.used;
    if (count > 64) {
      target.set(bytes.subarray(from, to), used);
      used += count;
    } else {
      for (let index = from; index < to; index++) target[used++] = bytes[index] ?? 0;
    }
    writer.used = used;
  }

  return {
    feed(bytes) {
      // A batch ends with the first row behind its last piece.
      for (let from = 0; from < bytes.length; ) {
        const piece = bytes.subarray(from, from + enough);
        from += piece.length;
        scan(piece);
        bytesInBatch += piece.length;
      }
    },
    finish() {
      while (state === "quoted") reopen();
      if (column > 0 || state !== "start" || writer.used > cellStart) endRow();
      flush();
    },
  };
}

/** What was taken, as text; the writer begins anew. */
function takeCells(writer: ChunkWriter): readonly string[] {
  const count = writer.cells;
  const chunk = takeChunk(writer);
  return Array.from({ length: count }, (_, cell) => readCell(chunk, cell));
}

function withDoubledQuotes(bytes: Uint8Array): Uint8Array {
  let count = 0;
  for (const byte of bytes) if (byte === quote) count++;
  if (count === 0) return bytes;
  const doubled = new Uint8Array(bytes.length + count);
  let to = 0;
  for (const byte of bytes) {
    doubled[to++] = byte;
    if (byte === quote) doubled[to++] = quote;
  }
  return doubled;
}
