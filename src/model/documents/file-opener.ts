import type { EventTable } from "../event-table.ts";
import type { LayerColor } from "../situation.ts";
import type { Inspection, ReadOptions } from "./inspection.ts";
import type { Mapping } from "./mapping.ts";
import type { Problems } from "./problems.ts";
import type { TableDocument } from "./table-document.ts";
import type { TableIssueCode } from "./table-issue.ts";

/** Opens files beside the page's own thread. */
export interface FileOpener {
  open(file: FileToOpen, listener: OpeningListener): Opening;
  /** Which rows of a document's last table hold every word; a later question ends an earlier one. */
  search(documentId: string, query: string, listener: (hits: DocumentHits) => void): void;
  /** The document is closed: what the worker still holds of it is let go. */
  forget(documentId: string): void;
  dispose(): void;
}

export interface FileToOpen {
  readonly name: string;
  readonly blob: Blob;
  readonly options?: Partial<ReadOptions>;
  /** Of an archive with several files: which of them. */
  readonly entry?: string;
}

/** One file on its way. */
export interface Opening {
  /**
   * How a mapping would read the first rows, or why it reads none; null where a later preview was asked meanwhile, or the
   * opening is over.
   */
  preview(mapping: Mapping): Promise<TablePreview | PreviewFailure | null>;
  /** After `inspected`. */
  read(mapping: Mapping, document: NewDocument): void;
  /** `keeps`: what was read so far comes as the last table; else nothing more is told. */
  stop(keeps: boolean): void;
}

export interface NewDocument {
  readonly id: string;
  readonly title: string;
  /** Hues for its layers, in turn. */
  readonly colors: readonly LayerColor[];
}

/** What is told of a file, in this order; `failed` at any moment, as the last. */
export interface OpeningListener {
  inspected(inspection: Inspection): void;
  /** An archive of several files: ask again for one of them. */
  contained(entries: readonly string[]): void;
  /** A whole situation: its files' texts by name. */
  situation(files: ReadonlyMap<string, string>): void;
  progressed(progress: Progress): void;
  /** All events so far; the first table comes early, and each replaces the one before. */
  tabled(document: TableDocument, table: EventTable, isWhole: boolean): void;
  finished(ending: OpeningEnding): void;
  failed(code: TableIssueCode, value: string): void;
}

export interface OpeningEnding {
  /** false: stopped before the end of the file. */
  readonly isWhole: boolean;
  /** Stopped because the memory was full; the last table has what was read until then. */
  readonly isMemoryFull: boolean;
  readonly problems: Problems;
}

export interface Progress {
  readonly bytes: number;
  /** NaN where it is not known before the end. */
  readonly size: number;
  readonly rows: number;
}

export interface PreviewFailure {
  readonly code: TableIssueCode;
  readonly value: string;
}

/** The first rows as they would be read. */
export interface TablePreview {
  /** How many were looked at, and whether the file has no more. */
  readonly rows: number;
  readonly isWhole: boolean;
  readonly dated: number;
  readonly placed: number;
  readonly problems: Problems;
  readonly document: TableDocument;
  readonly table: EventTable;
}

export interface DocumentHits {
  /** One byte for each row of the document's table; 1: a hit. */
  readonly rows: Uint8Array;
  readonly count: number;
  /** How many rows were looked at. */
  readonly looked: number;
  readonly isWhole: boolean;
}
