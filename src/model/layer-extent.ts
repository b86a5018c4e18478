import { toLat, toLng } from "../geometry/web-mercator.ts";
import { type EventTable, isOpen } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";

/** When and where the events of a layer are. */
export interface LayerExtent {
  /** Whole years around their known starts and ends; null where none is dated. */
  readonly window: TimeWindow | null;
  /** Degrees, around all that have a point; null where none has. */
  readonly bounds: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  } | null;
}

/** A point alone has no extent that a camera could be fitted to. */
const leastDegrees = 0.2;

export function findLayerExtent(table: EventTable, layerId: string): LayerExtent {
  const layer = table.layerIds.indexOf(layerId);
  return { window: findWindow(table, layer), bounds: findBounds(table, layer) };
}

function findWindow(table: EventTable, layer: number): TimeWindow | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const column of [table.earliestStart, table.latestStart, table.earliestEnd, table.latestEnd]) {
    for (let row = 0; row < table.dated; row++) {
      const units = column[row] ?? 0;
      if (table.layer[row] !== layer || isOpen(units)) continue;
      if (units < first) first = units;
      if (units > last) last = units;
    }
  }
  if (first > last) return null;
  const from = table.origin + first * table.unitMs;
  // The last instant that still counts lies before the end.
  const to = Math.max(table.origin + last * table.unitMs - 1, from);
  return { from: toYearStart(from, 0), to: toYearStart(to, 1) };
}

/** Date.UTC would read years 0 to 99 as 1900 to 1999. */
function toYearStart(instant: number, yearsOn: number): number {
  return new Date(0).setUTCFullYear(new Date(instant).getUTCFullYear() + yearsOn, 0, 1);
}

function findBounds(table: EventTable, layer: number): LayerExtent["bounds"] {
  const { x, y, placed, length } = table;
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (let row = 0; row < length; row++) {
    if (table.layer[row] !== layer || placed[row] !== 1) continue;
    left = Math.min(left, x[row] ?? 0);
    right = Math.max(right, x[row] ?? 0);
    top = Math.min(top, y[row] ?? 0);
    bottom = Math.max(bottom, y[row] ?? 0);
  }
  if (left > right) return null;
  const [west, east] = widen(toLng(left), toLng(right));
  const [south, north] = widen(toLat(bottom), toLat(top));
  return { west, south, east, north };
}

function widen(least: number, most: number): readonly [number, number] {
  const pad = Math.max((leastDegrees - (most - least)) / 2, 0);
  return [least - pad, most + pad];
}
