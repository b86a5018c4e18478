import { buildPointIndex } from "../../geometry/point-index.ts";
import { worldSize } from "../../geometry/web-mercator.ts";
import { type EventTable, noPlace } from "../../model/event-table.ts";
import type { View } from "./view.ts";

export { createVagueDiscs } from "./vague-discs.ts";

/** Looks up the rows that no place holds. Fetched with the first table that has any. */
export interface LooseRows {
  /** Rows whose own point may be within `radiusPx`. */
  near(view: View, point: { readonly x: number; readonly y: number }, radiusPx: number): number[];
}

export type FindLooseRows = typeof findLooseRows;

/** Rows on the map without a gazetteer place: each sits on a point of its own. */
export function findLooseRows(table: EventTable): LooseRows {
  const isLoose = (row: number) => table.placed[row] === 1 && table.place[row] === noPlace;
  let count = 0;
  for (let row = 0; row < table.length; row++) if (isLoose(row)) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, next = 0; next < count; row++) if (isLoose(row)) rows[next++] = row;
  const index = buildPointIndex(
    rows.map((row) => table.x[row] ?? 0),
    rows.map((row) => table.y[row] ?? 0),
  );
  return {
    near(view, point, radiusPx) {
      if (rows.length === 0) return [];
      const reach = radiusPx / view.pixelsPerUnit;
      const x = (view.centerX + (point.x - view.originX) / view.pixelsPerUnit) % worldSize;
      const y = view.centerY + (point.y - view.originY) / view.pixelsPerUnit;
      // The same point one world to either side, so that a reach over the antimeridian finds both shores.
      return [-worldSize, 0, worldSize].flatMap((shift) =>
        index
          .findInBox(x + shift - reach, y - reach, x + shift + reach, y + reach)
          .map((found) => rows[found] ?? 0),
      );
    },
  };
}
