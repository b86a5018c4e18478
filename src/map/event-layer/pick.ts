import { worldSize } from "../../geometry/web-mercator.ts";
import type { EventTable } from "../../model/event-table.ts";
import { findMagnitudeScale, largestMarkPx } from "../../style/magnitude-scale.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import type { SeatGroup, Seats } from "../../style/seats.ts";
import type { FindLooseRows, LooseRows } from "./loose-rows.ts";
import { drawnAs, type Scene } from "./scene.ts";
import { buildSeatGrid, type SeatGrid } from "./seat-grid.ts";
import { findCopies, toScreen, type View } from "./view.ts";

/** CSS pixels from the map's top left. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Asks which marks are near a point; the graphics card is not asked. */
export interface Picker {
  /** Rows drawn within `radiusPx`, nearest first; of equals the one drawn on top. */
  pick(view: View, scene: Scene, point: ScreenPoint, radiusPx: number): number[];
}

/**
 * `findLooseRows`: what looks up events without a gazetteer place, of which a file may have a million and most situations
 * have none; null: not here yet. Its index is built when first needed.
 */
export function createPicker(table: EventTable, findLooseRows: FindLooseRows | null): Picker {
  let loose: LooseRows | null = null;
  const scale = findMagnitudeScale(table);
  return {
    pick(view, scene, point, radiusPx) {
      const near: { row: number; distance: number; size: number }[] = [];
      // Larger marks are met further from their middle.
      const reachPx = radiusPx + (scale === null ? 0 : (largestMarkPx - mapMarkSize) / 2);
      const consider = (row: number, anchor: ScreenPoint): void => {
        const x = anchor.x + (scene.seats.offsets[row * 2] ?? 0) - point.x;
        const y = anchor.y + (scene.seats.offsets[row * 2 + 1] ?? 0) - point.y;
        // Almost all of a crowd is told by this.
        if (x * x + y * y > reachPx * reachPx) return;
        const size = scale?.sizeOf(table.magnitude?.[row] ?? Number.NaN) ?? mapMarkSize;
        const distance = Math.max(Math.hypot(x, y) - (size - mapMarkSize) / 2, 0);
        if (distance <= radiusPx && drawnAs(scene, row) > 0) near.push({ row, distance, size });
      };
      for (const group of scene.seats.groups) {
        for (const anchor of findAnchors(view, group, point, reachPx + group.radiusPx)) {
          visitNear(group, scene.seats, anchor, point, reachPx, (row) => consider(row, anchor));
        }
      }
      loose ??= findLooseRows?.(table) ?? null;
      for (const row of loose?.near(view, point, reachPx) ?? []) {
        for (const anchor of copiesOf(view, toScreen(view, table.x[row] ?? 0, table.y[row] ?? 0))) {
          consider(row, anchor);
        }
      }
      // Of two that hold the point the smaller, which lies on top.
      near.sort((a, b) => a.distance - b.distance || a.size - b.size || b.row - a.row);
      const rows = near.map(({ row }) => row);
      const { first, last } = findCopies(view);
      // A mark may be near in two copies of the world.
      return first === last ? rows : [...new Set(rows)];
    },
  };
}

/** More rows than this are looked up rather than looked through. */
const crowd = 512;
const grids = new WeakMap<SeatGroup, SeatGrid>();

/** Calls with the rows of the group that may be within `radiusPx`. */
function visitNear(
  group: SeatGroup,
  seats: Seats,
  anchor: ScreenPoint,
  point: ScreenPoint,
  radiusPx: number,
  call: (row: number) => void,
): void {
  if (group.rows.length <= crowd) {
    for (const row of group.rows) call(row);
    return;
  }
  const grid = grids.get(group) ?? buildSeatGrid(group, seats);
  grids.set(group, grid);
  grid.visit(point.x - anchor.x, point.y - anchor.y, radiusPx, call);
}

/** The group whose footprint holds the point and that draws something; the nearest of several. */
export function findGroupAt(view: View, scene: Scene, point: ScreenPoint): SeatGroup | null {
  let best: SeatGroup | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const group of scene.seats.groups) {
    for (const anchor of findAnchors(view, group, point, group.radiusPx)) {
      const x = point.x - anchor.x;
      const y = point.y - anchor.y;
      const { left, top, right, bottom } = group.boxPx;
      if (x < left || x > right || y < top || y > bottom) continue;
      const distance = Math.hypot(x, y);
      if (distance >= bestDistance || !group.rows.some((row) => drawnAs(scene, row) > 0)) continue;
      best = group;
      bestDistance = distance;
    }
  }
  return best;
}

/** Where on screen the group stands within reach of the point, in whichever copy of the world. */
function findAnchors(view: View, group: SeatGroup, point: ScreenPoint, reachPx: number): ScreenPoint[] {
  return copiesOf(view, toScreen(view, group.x, group.y)).filter(
    (anchor) => Math.hypot(anchor.x - point.x, anchor.y - point.y) <= reachPx,
  );
}

function copiesOf(view: View, { x, y }: ScreenPoint): ScreenPoint[] {
  const { first, last } = findCopies(view);
  const worldPx = view.pixelsPerUnit * worldSize;
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => ({
    x: x + (first + index) * worldPx,
    y,
  }));
}
