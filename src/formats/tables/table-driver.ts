import type { FileNote, ReadOptions, TableFormat } from "../../model/documents/inspection.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import type { TextChunk } from "./text-chunk.ts";

/** What a file looks like before it is read: its name, in lower case and without ".gz", and its first bytes. */
export interface FileHead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be read from the beginning, or in parts. */
export interface TableFile {
  readonly name: string;
  /** Of the bytes that are read; NaN where it is not known before the end (compressed files). */
  readonly size: number;
  readonly head: Uint8Array;
  stream(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** [from, to) of the file. */
  slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Rows that follow one another, column by column; every column has a cell for every row. */
export interface RowBatch {
  readonly length: number;
  readonly columns: readonly TextChunk[];
  /** Where the format has geometries of its own; null: it has not. */
  readonly positions: RowPositions | null;
}

export interface RowPositions {
  /** Longitude and latitude, or what stands for them in another reference system; NaN: none. */
  readonly degrees: Float64Array;
  /** Which position each row has, where a file says each once; null: every row has one of its own. */
  readonly codes: Uint16Array | null;
}

/** Where rows go to. */
export interface TableSink {
  /** Rows after which no more are taken, where so much is known beforehand. */
  readonly enough?: number;
  /** The columns' names, before the first row; again, with more at the end, where more are found later. */
  named(names: readonly string[]): void;
  /** false: enough, stop. */
  take(batch: RowBatch): boolean;
  /** Bytes of the file read so far. */
  progressed(bytes: number): void;
  /** A row, counted from 0, that could not be read at all, or not as it should be; `value` as it stands in the file. */
  report(code: TableIssueCode, row: number, value: string): void;
  /** What the file says of itself. */
  noted(note: FileNote): void;
}

/**
 * One format. `read` throws a FileFailure where the file as a whole cannot be read; whatever is wrong with a row is
 * reported, and the next row is read.
 */
export interface TableDriver {
  readonly id: TableFormat;
  accepts(head: FileHead): boolean;
  read(file: TableFile, options: ReadOptions, sink: TableSink): Promise<void>;
}

/** The file as a whole is not what it should be. */
export class FileFailure extends Error {
  readonly code: TableIssueCode;
  readonly value: string;

  constructor(code: TableIssueCode, value = "") {
    super(`${code}: ${value}`);
    this.code = code;
    this.value = value;
  }
}
