import type { EventTable } from "./event-table.ts";
import { findPlaceRows } from "./place-rows.ts";
import { buildMask } from "./query.ts";
import type { ScenePlan } from "./scene-plan.ts";
import type { Situation } from "./situation.ts";

/** One byte a row: 1 where the scene's layers, filters, place and `hits` (those of its query; null: all) let it through. */
export function buildSceneMask(
  { hiddenLayers, filters, where }: Pick<ScenePlan, "hiddenLayers" | "filters" | "where">,
  hits: Uint8Array | null,
  situation: Situation,
  table: EventTable,
): Uint8Array {
  const mask = buildMask(table, { hiddenLayers, filters, hits });
  if (where === null) return mask;
  const there = findPlaceRows(situation, table, where);
  return mask.map((byte, row) => byte & (there[row] ?? 0));
}
