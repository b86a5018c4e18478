import type { Position } from "../../model/situation.ts";
import type { Scene } from "./scene.ts";
import { toPosition, toScreen, type View } from "./view.ts";

/** Where a row's mark is: a point of the globe, and CSS pixels from there. */
export interface RowAnchor {
  readonly position: Position;
  readonly offset: readonly [x: number, y: number];
}

/** null where the row is not on the map. */
export function findRowAnchor({ table, seats, dense }: Scene, row: number): RowAnchor | null {
  if (table.placed[row] !== 1) return null;
  if (dense) return { position: toPosition(table.x[row] ?? 0, table.y[row] ?? 0), offset: [0, 0] };
  const group = seats.groups[seats.groupOfRow(row)];
  return {
    position: group?.position ?? toPosition(table.x[row] ?? 0, table.y[row] ?? 0),
    offset: [seats.offsets[row * 2] ?? 0, seats.offsets[row * 2 + 1] ?? 0],
  };
}

/** CSS pixels of the centre of a row's mark; null where the row is not on the map. */
export function findScreenPoint(view: View, scene: Scene, row: number): { x: number; y: number } | null {
  const { table, seats, dense } = scene;
  if (table.placed[row] !== 1) return null;
  if (dense) return toScreen(view, table.x[row] ?? 0, table.y[row] ?? 0);
  const group = seats.groups[seats.groupOfRow(row)];
  const anchor = toScreen(view, group?.x ?? table.x[row] ?? 0, group?.y ?? table.y[row] ?? 0);
  return {
    x: anchor.x + (seats.offsets[row * 2] ?? 0),
    y: anchor.y + (seats.offsets[row * 2 + 1] ?? 0),
  };
}
