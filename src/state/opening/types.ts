import type { ReadonlySignal } from "@preact/signals-core";
import type {
  FileOpener,
  PreviewFailure,
  Progress,
  TablePreview,
} from "../../model/documents/file-opener.ts";
import type { Inspection } from "../../model/documents/inspection.ts";
import type { Mapping } from "../../model/documents/mapping.ts";
import type { Problems } from "../../model/documents/problems.ts";
import type { TableDocument } from "../../model/documents/table-document.ts";
import type { TableIssueCode } from "../../model/documents/table-issue.ts";

/** A file as the reader hands it over. */
export interface OfferedFile {
  readonly name: string;
  readonly blob: Blob;
  /** Of an archive: which of its files. */
  readonly entry?: string;
  /** Was open before: it is read as it was then, and nothing is asked. */
  readonly kept?: { readonly documentId: string; readonly mapping: Mapping };
}

/**
 * How far a file is: its beginning is being looked at; the reader is to say which file of an archive, how its columns are
 * meant, or whether a situation is to take the present one's place; its rows come; all is there; or it cannot be opened.
 */
export type OpeningPhase = "inspecting" | "choosing" | "asking" | "replacing" | "reading" | "done" | "failed";

/** One file that the reader has offered. */
export interface OpeningFile {
  readonly id: number;
  readonly name: string;
  readonly phase: OpeningPhase;
  /** Of an archive with several. */
  readonly entries: readonly string[];
  readonly inspection: Inspection | null;
  readonly mapping: Mapping | null;
  /** The mapping is what the reader said of a file with the same columns before. */
  readonly isRemembered: boolean;
  /** null: still being made. */
  readonly preview: TablePreview | PreviewFailure | null;
  /** The title of the situation that was found. */
  readonly situationTitle: string | null;
  readonly progress: Progress | null;
  /** Under which id its events are, once it is read. */
  readonly documentId: string | null;
  readonly document: TableDocument | null;
  /** Events so far. */
  readonly events: number;
  /** false: the reader or the memory stopped it. */
  readonly isWhole: boolean;
  /** It was the memory: what was read until then is there. */
  readonly isMemoryFull: boolean;
  readonly problems: Problems | null;
  readonly failure: { readonly code: TableIssueCode; readonly value: string } | null;
}

/** Opening files: what is on its way, and what a reader can do about it. Fetched with the first file. */
export interface Openings {
  readonly files: ReadonlySignal<readonly OpeningFile[]>;
  /** The files of the situation that took the shipped one's place, by name; null: none did. */
  readonly situationTexts: ReadonlySignal<ReadonlyMap<string, string> | null>;
  /** Whose problems the dialog lists. */
  readonly problemsOf: ReadonlySignal<number | null>;
  filesOffered(files: readonly OfferedFile[]): void;
  entriesChosen(id: number, entries: readonly string[]): void;
  mappingChanged(id: number, mapping: Mapping): void;
  /** Reads the file so, and remembers it for files of the same columns. */
  mappingAccepted(id: number): void;
  mappingForgotten(id: number): void;
  /** The situation of the file in place of the one that the page came with. */
  situationAccepted(id: number): void;
  /** `keeps`: what was read so far stays on the map. */
  openingStopped(id: number, keeps: boolean): void;
  /** Takes it off the list; what was read stays. */
  openingDismissed(id: number): void;
  /** There was no room on the page for what was opened as this document, which is about to be closed. */
  memoryEnded(documentId: string): void;
  /** The document was closed for want of memory alone, not because the reader wished it. */
  isLost(documentId: string): boolean;
  /** What was opened as this document, as it would be offered again; null: nothing that came from a file of rows. */
  offerOf(documentId: string): OfferedFile | null;
  /** Which rows of an opened file hold every word; told while it is looked through. */
  readonly search: FileOpener["search"];
  problemsListed(id: number): void;
  problemsSaved(id: number): void;
  dispose(): void;
}
