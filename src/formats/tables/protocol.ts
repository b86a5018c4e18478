import type { Inspection, ReadOptions } from "../../model/documents/inspection.ts";
import type { Mapping } from "../../model/documents/mapping.ts";
import type { Problems } from "../../model/documents/problems.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";
import type { TableColumns } from "../../model/table-columns.ts";
import type { TextChunk } from "./text-chunk.ts";

// What page and worker tell each other while a file is opened. `opening`: a number that the page gives to each file.

export type ToWorker =
  /** Look at the file; answered by `inspected`, `contained` or `failed`. */
  | {
      readonly kind: "inspect";
      readonly opening: number;
      readonly name: string;
      readonly blob: Blob;
      readonly options: ReadOptions;
      /** Of an archive with several files: which of them. */
      readonly entry: string | null;
    }
  /** How would this mapping read the first rows? Answered by `previewed` or `unpreviewed`. */
  | { readonly kind: "preview"; readonly opening: number; readonly mapping: Mapping; readonly serial: number }
  /** Read all of it; answered by `texts`, `progressed` and `tabled` again and again, then by `finished`. */
  | {
      readonly kind: "read";
      readonly opening: number;
      readonly mapping: Mapping;
      readonly documentId: string;
    }
  /** Stop; what was read so far is given as a last table where `keeps`, and thrown away otherwise. */
  | { readonly kind: "stop"; readonly opening: number; readonly keeps: boolean }
  /** Which rows hold every word? Answered by `hits`, several times while it looks. */
  | { readonly kind: "search"; readonly documentId: string; readonly query: string; readonly serial: number }
  /** A copy of the texts that `wanted` asked for; null: the page has them no more. */
  | {
      readonly kind: "texts";
      readonly documentId: string;
      readonly part: number;
      readonly columns: readonly TextChunk[] | null;
    }
  /** Nobody needs the document any more. */
  | { readonly kind: "forget"; readonly documentId: string };

export type FromWorker =
  | { readonly kind: "inspected"; readonly opening: number; readonly inspection: Inspection }
  /** An archive of several files that can be opened; ask again with an `entry`. */
  | { readonly kind: "contained"; readonly opening: number; readonly entries: readonly string[] }
  /** A whole situation: its files' texts by name, for the situation's own parser. */
  | { readonly kind: "situation"; readonly opening: number; readonly files: ReadonlyMap<string, string> }
  | PreviewedMessage
  /** The mapping reads no row: a reference system that is not known, say. Another one may be tried. */
  | {
      readonly kind: "unpreviewed";
      readonly opening: number;
      readonly serial: number;
      readonly code: TableIssueCode;
      readonly value: string;
    }
  | {
      readonly kind: "progressed";
      readonly opening: number;
      readonly bytes: number;
      /** NaN where it is not known before the end. */
      readonly size: number;
      readonly rows: number;
    }
  | TextsMessage
  | TabledMessage
  /** After the last table. */
  | {
      readonly kind: "finished";
      readonly opening: number;
      /** false: stopped before the end. */
      readonly isWhole: boolean;
      /** The memory ended before the file did: what was read until then is in the last table. */
      readonly isMemoryFull: boolean;
      readonly problems: Problems;
    }
  | {
      readonly kind: "failed";
      readonly opening: number;
      readonly code: TableIssueCode;
      readonly value: string;
    }
  /** The texts of the part-th of the messages `texts`, to be searched; answered by `texts`. */
  | {
      readonly kind: "wanted";
      readonly documentId: string;
      readonly part: number;
      readonly names: readonly string[];
    }
  | HitsMessage;

export interface PreviewedMessage {
  readonly kind: "previewed";
  readonly opening: number;
  readonly serial: number;
  /** How many rows were looked at, and whether the file has no more. */
  readonly rows: number;
  readonly isWhole: boolean;
  readonly dated: number;
  readonly placed: number;
  readonly problems: Problems;
  /** The texts and table of these rows: what `createDocument` makes events of. */
  readonly texts: readonly TextsMessage[];
  readonly table: TabledMessage;
}

/** The cells of some rows, all that the file has of them. */
export interface TextsMessage {
  readonly kind: "texts";
  readonly opening: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: readonly TextChunk[];
}

/** A layer of the document: all of it, or the rows of one value of the layer column. */
export interface TableLayer {
  /** null: all rows, or what the limit of layers left over. */
  readonly value: string | null;
  readonly count: number;
}

/** All events so far, sorted; each one replaces the one before. */
export interface TabledMessage {
  readonly kind: "tabled";
  readonly opening: number;
  readonly isWhole: boolean;
  readonly columns: TableColumns;
  /** The file's row (from 0) of each row of the table. */
  readonly fileRows: Uint32Array;
  /** Of each row of the table; NaN: none. null: no column is one. */
  readonly magnitudes: Float32Array | null;
  readonly layers: readonly TableLayer[];
  readonly actorNames: readonly string[];
  readonly sourceNames: readonly string[];
}

export interface HitsMessage {
  readonly kind: "hits";
  readonly documentId: string;
  readonly serial: number;
  /** Rows of the last table; one byte each, 1: a hit. */
  readonly rows: Uint8Array;
  readonly count: number;
  /** How many rows have been looked at. */
  readonly looked: number;
  readonly isWhole: boolean;
}
