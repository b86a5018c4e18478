import { compareRow, groupCodes } from "../../model/compare.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import { findRowRange, membership, type RowMembership, toUnits } from "../../model/query.ts";
import type { SeatGroup, Seats } from "../../style/seats.ts";

/** All that decides which marks are drawn and where. */
export interface Scene {
  readonly table: EventTable;
  readonly seats: Seats;
  /** One byte a row; null: all are let through. */
  readonly mask: Uint8Array | null;
  readonly window: TimeWindow;
  /** The window A that is compared with the other, which is then B; null: nothing is compared. */
  readonly comparison: TimeWindow | null;
  readonly hiddenLayers: ReadonlySet<string>;
  /** How many there are is drawn in place of the marks, and each stands on its own point. */
  readonly dense: boolean;
}

/** What of a row is drawn: 0 nothing, 1 the mark of a possible or uncertain, 2 that of a certain event. */
export function drawnAs(scene: Scene, row: number): RowMembership {
  const { table, mask, hiddenLayers } = scene;
  if (table.placed[row] !== 1 || row >= table.dated) return 0;
  if (mask !== null && mask[row] !== 1) return 0;
  if (hiddenLayers.size > 0 && hiddenLayers.has(table.layerIds[table.layer[row] ?? 0] ?? "")) return 0;
  return standingOf(scene, row);
}

/** Where two windows are compared, what is certainly in its group counts as certain. */
function standingOf({ table, window, comparison }: Scene, row: number): RowMembership {
  if (comparison === null) return membership(table, row, window);
  const code = compareRow(table, row, { a: comparison, b: window });
  if (code === groupCodes.neither) return 0;
  return code === groupCodes.uncertain ? 1 : 2;
}

/** The groups behind which a soft disc stands: those that show something now and know the city. */
export function findHalos(
  scene: Scene,
  range: { readonly first: number; readonly end: number },
): SeatGroup[] {
  return scene.seats.groups.filter((group) => group.haloPx > 0 && isShown(scene, group, range));
}

/** From the range's end back: what starts last before the window's end is the likeliest to reach into it. */
function isShown(
  scene: Scene,
  group: SeatGroup,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  const rows = findUnmasked(group, scene.mask);
  for (let seat = lowerBound(rows, end) - 1; seat >= 0; seat--) {
    const row = rows[seat] ?? 0;
    if (row < first) return false;
    if (drawnAs(scene, row) > 0) return true;
  }
  return false;
}

const unmasked = new WeakMap<Uint8Array, WeakMap<SeatGroup, Uint32Array>>();

/** A group's rows that a mask lets through; remembered, since the mask stays while time moves. */
function findUnmasked(group: SeatGroup, mask: Uint8Array | null): Uint32Array {
  const { rows } = group;
  if (mask === null) return rows;
  const byGroup = unmasked.get(mask) ?? new WeakMap<SeatGroup, Uint32Array>();
  unmasked.set(mask, byGroup);
  const remembered = byGroup.get(group);
  if (remembered !== undefined) return remembered;
  let count = 0;
  for (let seat = 0; seat < rows.length; seat++) if (mask[rows[seat] ?? 0] === 1) count++;
  let found = rows;
  if (count < rows.length) {
    found = new Uint32Array(count);
    for (let seat = 0, next = 0; next < count; seat++) {
      const row = rows[seat] ?? 0;
      if (mask[row] === 1) found[next++] = row;
    }
  }
  byGroup.set(group, found);
  return found;
}

/** How many rows have a mark: one pass over those that can be in the window. */
export function countDrawn(scene: Scene): number {
  const { table, window, comparison } = scene;
  let { first, end } = findRowRange(table, toUnits(table, window));
  if (comparison !== null) {
    const other = findRowRange(table, toUnits(table, comparison));
    first = Math.min(first, other.first);
    end = Math.max(end, other.end);
  }
  let count = 0;
  for (let row = first; row < end; row++) if (drawnAs(scene, row) > 0) count++;
  return count;
}

/** The first index whose value is not below `value`; values ascend. */
function lowerBound(values: Uint32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
