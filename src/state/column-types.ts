import type { ReadonlySignal } from "@preact/signals-core";
import type { ColumnFilter, ColumnFilters, ColumnHistogram, FilterColumn } from "../model/column-filter.ts";
import type { ColumnChoice } from "../model/documents/list-columns.ts";

/** The part of the state that is about columns of opened files. */
export interface ColumnState {
  /** By the columns' names. What names a column that no open file has narrows nothing, and waits for one. */
  readonly columnFilters: ReadonlySignal<ColumnFilters>;
  /** What reads and counts columns; null: nobody has asked yet. */
  readonly columns: ReadonlySignal<Columns | null>;
}

export interface ColumnActions {
  /** Somebody wants to see the columns. */
  columnsRequested(): void;
  /** null: the column narrows no longer. A drag calls with settled false each frame and true once at its end. */
  columnFiltered(name: string, filter: ColumnFilter | null, deed: { readonly settled: boolean }): void;
  /** Shows only this value beside those already chosen; taking away the last one shows all again. */
  columnValueToggled(name: string, value: string): void;
  /** Whether the column has a filter of its own in the panel. */
  columnPicked(name: string, isPicked: boolean): void;
}

export interface Columns {
  readonly choices: ReadonlySignal<readonly ColumnChoice[]>;
  /** Those with a filter in the panel: guessed, picked, or narrowed. */
  readonly picked: ReadonlySignal<readonly ColumnChoice[]>;
  /** One byte a row; null: nothing is narrowed. */
  readonly rows: ReadonlySignal<Uint8Array | null>;
  /** What has been read of a column whose filter is open or narrows. */
  columnOf(name: string): FilterColumn | "reading" | "many";
  /** Events in the window per value, all other filters applied. */
  countsOf(name: string): ReadonlyMap<string, number>;
  histogramOf(name: string): ColumnHistogram | null;
  /** Reads the column for as long as somebody looks at it; returns how to stop. */
  watch(name: string): () => void;
  pick(name: string, isPicked: boolean): void;
  dispose(): void;
}
