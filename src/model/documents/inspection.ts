import type { Mapping, Role } from "./mapping.ts";

/** The formats of files with rows. */
export const tableFormats = [
  "csv",
  "geojson",
  "timemap",
  "xlsx",
  "kml",
  "gpx",
  "geoparquet",
  "flatgeobuf",
] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What a file says of itself. */
export type FileNote =
  | { readonly kind: "encoding"; readonly label: string; readonly isGuess: boolean }
  | { readonly kind: "delimiter"; readonly delimiter: string }
  /** The coordinates' reference system, as the file names it. */
  | { readonly kind: "crs"; readonly name: string };

/** What the reader of a file may be told beforehand. */
export interface ReadOptions {
  /** A label that TextDecoder knows; null: found out. */
  readonly encoding: string | null;
  /** null: found out. */
  readonly delimiter: string | null;
}

/** Why a column was taken for something. */
export interface Guess {
  readonly role: Role;
  readonly columns: readonly string[];
  /** "name": it is called so and its values fit; "values": its values alone say it. */
  readonly because: "name" | "values";
}

/** A cell of the file, and what it would mean read one way or another; "": no date that way. */
export interface ReadingExample {
  readonly cell: string;
  readonly readings: readonly string[];
}

/** What must not be guessed in silence. */
export type Question =
  /** 3/7/2018 is in March or in July; the examples in the order of `dateOrders`. */
  | { readonly kind: "date-order"; readonly column: string; readonly examples: readonly ReadingExample[] }
  /** Bare numbers that may count seconds or milliseconds. */
  | {
      readonly kind: "epoch";
      readonly column: string;
      readonly unit: "seconds" | "milliseconds";
      readonly examples: readonly ReadingExample[];
    }
  /** Positions only make sense the other way round. */
  | { readonly kind: "swapped"; readonly rows: number; readonly of: number }
  /** Coordinates are no degrees. `name`: as the file says; null where it does not. */
  | { readonly kind: "crs"; readonly name: string | null };

/** What the beginning of a file shows, and how its rows would become events. */
export interface Inspection {
  readonly format: TableFormat;
  /** To remember a mapping by: files of the same format and columns have the same. */
  readonly headerKey: string;
  readonly names: readonly string[];
  /** The first rows as text. */
  readonly rows: readonly (readonly string[])[];
  /** The format has geometries of its own, so that no column need be a position. */
  readonly hasPositions: boolean;
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
  readonly questions: readonly Question[];
  /** A known shape and nothing to ask: it may be read at once. */
  readonly isCertain: boolean;
  readonly notes: readonly FileNote[];
}
