import type { LayerLook } from "../open-document.ts";
import type { Mapping } from "./mapping.ts";

/** What must be known of an opened file to open it again as it was. */
export interface KeptRecord {
  readonly documentId: string;
  readonly name: string;
  /** Of an archive: which of its files. */
  readonly entry: string | null;
  readonly mapping: Mapping;
  /** What the reader made of its layers. */
  readonly looks: ReadonlyMap<string, LayerLook>;
}

/** A file with its bytes as they were opened. */
export interface KeptFile extends KeptRecord {
  readonly blob: Blob;
}
