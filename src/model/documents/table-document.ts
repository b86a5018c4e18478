import type { Actor, Layer, Place, Source } from "../situation.ts";
import type { Mapping } from "./mapping.ts";

/** A cell as the file has it, with its column's name. */
export interface NamedCell {
  readonly name: string;
  readonly text: string;
}

/**
 * An opened file: its columns, and what its events refer to. Ids are `<document>:<row>` for events, counted from 1 behind
 * the header, and `<document>:place:…`, `:source:…`, `:link:…` and `:actor:…` for what they refer to; all of it is made when
 * it is asked for.
 */
export interface TableDocument {
  readonly id: string;
  readonly title: string;
  readonly mapping: Mapping;
  /** Every column of the file, in its order. */
  readonly names: readonly string[];
  /** Of the present table; one, or one for each value of the layer column. */
  readonly layers: readonly Layer[];
  findPlace(id: string): Place | undefined;
  findActor(id: string): Actor | undefined;
  findSource(id: string): Source | undefined;
  /** null: the file has no such column, or no number there. */
  magnitudeAt(row: number): number | null;
  /** All that the file says in a row of the table, empty cells left out. */
  cellsAt(row: number): readonly NamedCell[];
  /** A cell by the row's place in the file, from 0: for the list of problems. */
  cellOf(fileRow: number, column: number): string;
  /** The row of the file, counted from 1 as people do, behind the header. */
  numberAt(row: number): number;
}
