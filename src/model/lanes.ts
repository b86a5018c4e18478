import { type EventTable, toInstant } from "./event-table.ts";
import type { Instant } from "./instant.ts";

/** One event in a lane; instants may be open. */
export interface LaneItem {
  readonly row: number;
  /** 0 is the top one of its kind. */
  readonly subRow: number;
  /**
   * Long, and no moment of it is certain ("some time between 2013 and 2017"): drawn thin and behind the others, in
   * sub-rows of its own, so that it takes no room from what is known.
   */
  readonly loose: boolean;
  readonly earliestStart: Instant;
  readonly latestStart: Instant;
  readonly earliestEnd: Instant;
  readonly latestEnd: Instant;
}

/** One layer's lane. Its sub-rows depend on the events alone, so nothing changes place while time moves. */
export interface Lane {
  readonly layerId: string;
  /** Index into table.layerIds. */
  readonly layer: number;
  /** Dated events in the lane. */
  readonly count: number;
  readonly subRowCount: number;
  /** Sub-rows of the loose ones. */
  readonly looseRowCount: number;
  /** Too many for single marks: a heat strip is drawn, and `items` is empty. */
  readonly dense: boolean;
  /** In time order. */
  readonly items: readonly LaneItem[];
}

export interface LaneOptions {
  /** How long a mark is at least, in ms: its width at the whole extent's scale, so that zooming in never changes a seat. */
  readonly leastMs: number;
  /** Sub-rows of a lane at most; beyond it events overlap where they do so least. */
  readonly mostSubRows?: number;
  readonly mostLooseRows?: number;
  /** A lane of more events is dense. */
  readonly denseFrom?: number;
}

/** A lane per layer, in the layers' order, the empty ones too. `mask` null: every event has a seat. */
export function buildLanes(
  table: EventTable,
  mask: Uint8Array | null,
  { leastMs, mostSubRows = 4, mostLooseRows = 6, denseFrom = 300 }: LaneOptions,
): readonly Lane[] {
  const rowsOf = table.layerIds.map((): number[] => []);
  for (let row = 0; row < table.dated; row++) {
    if (mask === null || mask[row] === 1) rowsOf[table.layer[row] ?? 0]?.push(row);
  }
  return table.layerIds.map((layerId, layer) => {
    const rows = rowsOf[layer] ?? [];
    const dense = rows.length > denseFrom;
    const items = dense ? [] : toItems(table, rows, leastMs, mostSubRows, mostLooseRows);
    const subRowCount = Math.max(countSubRows(items, false), 1);
    const looseRowCount = countSubRows(items, true);
    return { layerId, layer, count: rows.length, subRowCount, looseRowCount, dense, items };
  });
}

function countSubRows(items: readonly LaneItem[], loose: boolean): number {
  return items.reduce((most, item) => (item.loose === loose ? Math.max(most, item.subRow + 1) : most), 0);
}

/** A range of less than this many marks side by side is not worth a thin line of its own. */
const leastLooseMarks = 3;

/** First fit: rows come in order of their start, each takes the first sub-row of its kind that is free by then. */
function toItems(
  table: EventTable,
  rows: readonly number[],
  leastMs: number,
  mostSubRows: number,
  mostLooseRows: number,
): readonly LaneItem[] {
  const freeFrom = { firm: [] as Instant[], loose: [] as Instant[] };
  return rows.map((row) => {
    const item = toItem(table, row);
    const loose =
      item.latestStart >= item.earliestEnd && item.latestEnd - item.earliestStart > leastLooseMarks * leastMs;
    const free = loose ? freeFrom.loose : freeFrom.firm;
    const subRow = findSubRow(free, item.earliestStart, Math.max(1, loose ? mostLooseRows : mostSubRows));
    const end = Math.max(item.latestEnd, item.earliestStart + leastMs);
    free[subRow] = Math.max(end, free[subRow] ?? Number.NEGATIVE_INFINITY);
    return { ...item, subRow, loose };
  });
}

function toItem(table: EventTable, row: number): Omit<LaneItem, "subRow" | "loose"> {
  return {
    row,
    earliestStart: toInstant(table, table.earliestStart[row] ?? 0),
    latestStart: toInstant(table, table.latestStart[row] ?? 0),
    earliestEnd: toInstant(table, table.earliestEnd[row] ?? 0),
    latestEnd: toInstant(table, table.latestEnd[row] ?? 0),
  };
}

/** A free one; else a new one; else, at the most, the one that is free soonest. */
function findSubRow(freeFrom: readonly Instant[], start: Instant, most: number): number {
  const free = freeFrom.findIndex((from) => from <= start);
  if (free !== -1) return free;
  if (freeFrom.length < most) return freeFrom.length;
  let soonest = 0;
  freeFrom.forEach((from, subRow) => {
    if (from < (freeFrom[soonest] ?? Number.POSITIVE_INFINITY)) soonest = subRow;
  });
  return soonest;
}
