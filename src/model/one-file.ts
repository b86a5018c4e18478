/** One part of a page that carries everything in itself: a file of the program, or of the situation. */
export interface OneFilePart {
  /** As in the build: "program/app.js", "geo/events.geojson". */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly packing: "gzip" | "none";
  /** Length and SHA-256 (64 hexadecimal digits) of the part as it was before it was packed. */
  readonly bytes: number;
  readonly sha256: string;
}

/** What such a page says of itself. */
export interface OneFileList {
  /** The UTC day on which the copy was made, "2026-11-25". */
  readonly made: string;
  readonly title: string;
  readonly dataVersion: string;
  /** EDTF, as the manifest writes it. */
  readonly asOf: string;
  readonly parts: readonly OneFilePart[];
}

/** The parts below this name are the situation. */
export const situationFolderName = "geo/";

/** The parts below this name are files of the reader's that were open: "opened/1.json" says how "opened/1.data" was. */
export const carriedFolderName = "opened/";
export const carriedNames = { record: ".json", bytes: ".data" } as const;
