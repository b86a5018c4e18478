import { buildCircle } from "../geometry/circle.ts";
import { buildMercatorArea } from "../geometry/mercator-area.ts";
import type { EventTable } from "./event-table.ts";
import type { Circle } from "./place-filter.ts";

/** Of the rows those that are drawn within a circle, in their order. */
export function findSpotRows(
  table: EventTable,
  rows: ArrayLike<number>,
  { center, kilometers }: Circle,
): number[] {
  const { contains } = buildMercatorArea([buildCircle(center, kilometers)]);
  const found: number[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (table.placed[row] === 1 && contains(table.x[row] ?? 0, table.y[row] ?? 0)) found.push(row);
  }
  return found;
}
