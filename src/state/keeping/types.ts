import type { ReadonlySignal } from "@preact/signals-core";
import type { KeptFile } from "../../model/documents/kept-file.ts";

/** full, refused: the browser had no room for it, or keeps nothing (a private window, say); nothing half-kept is left. */
export type KeepingStatus = "off" | "writing" | "kept" | "full" | "refused";

/** Opened files that stay on this device for the next visit. Fetched with the first file. */
export interface Keeping {
  /** By the document's id; what is not there is "off". */
  readonly statuses: ReadonlySignal<ReadonlyMap<string, KeepingStatus>>;
  /** Bytes that the kept files have, and about how many more there is room for (null: the browser does not say). */
  readonly room: ReadonlySignal<{ readonly used: number; readonly free: number | null }>;
  /** Every opened file as it is now, to be taken away with the map. */
  listOpen(): readonly KeptFile[];
  fileKept(documentId: string): void;
  fileForgotten(documentId: string): void;
  /** Opens what was kept before, and what the page itself carries. */
  reopen(): Promise<void>;
  dispose(): void;
}
