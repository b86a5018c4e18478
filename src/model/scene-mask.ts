import { finishSlices } from "../lib/finish-slices.ts";
import { type ColumnFilters, type FilterColumn, findColumnRows } from "./column-filter.ts";
import { readColumn } from "./documents/read-column.ts";
import type { EventTable } from "./event-table.ts";
import type { OpenDocument } from "./open-document.ts";
import { findPlaceRows } from "./place-rows.ts";
import { buildMask } from "./query.ts";
import type { ScenePlan } from "./scene-plan.ts";
import type { Situation } from "./situation.ts";

interface Shown {
  readonly situation: Situation;
  readonly table: EventTable;
  readonly documents?: readonly OpenDocument[];
}

/** One byte a row: 1 where the scene's layers, filters, columns, place and `hits` (those of its query; null: all) let it through. */
export function buildSceneMask(
  {
    hiddenLayers,
    filters,
    where,
    columnFilters,
  }: Pick<ScenePlan, "hiddenLayers" | "filters" | "where" | "columnFilters">,
  hits: Uint8Array | null,
  { situation, table, documents = [] }: Shown,
): Uint8Array {
  const mask = buildMask(table, { hiddenLayers, filters, hits });
  const there = where === null ? null : findPlaceRows(situation, table, where);
  const passed = findColumnRows(table.length, readColumns(table, documents, columnFilters), columnFilters);
  if (there === null && passed === null) return mask;
  return mask.map((byte, row) => byte & (there?.[row] ?? 1) & (passed?.[row] ?? 1));
}

function readColumns(
  table: EventTable,
  documents: readonly OpenDocument[],
  filters: ColumnFilters,
): readonly FilterColumn[] {
  const hasIt = (name: string) => documents.some(({ file }) => file?.names.includes(name) ?? false);
  return [...filters]
    .filter(([name]) => hasIt(name))
    .flatMap(([name, { type }]) => finishSlices(readColumn(table, documents, { name, kind: type })) ?? []);
}
