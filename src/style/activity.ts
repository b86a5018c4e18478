import { placePrecisions } from "../model/event.ts";
import type { EventTable } from "../model/event-table.ts";
import { noPlace } from "../model/event-table.ts";
import type { TimeWindow } from "../model/instant.ts";
import { toUnits } from "../model/query.ts";
import type { Situation } from "../model/situation.ts";
import { findDrawnLinks } from "./arc-features.ts";
import { findAreaFeatureId } from "./area-features.ts";
import type { SeatGroup } from "./seats.ts";

/** Ids of the features that something possibly in the window rests on. */
export type Activity = ReadonlySet<string>;

/** What the features of a situation rest on, gathered once. */
export interface ActivityIndex {
  readonly table: EventTable;
  /** Feature id and the rows of which one must be in the window. */
  readonly features: readonly (readonly [featureId: string, rows: ArrayLike<number>])[];
}

/** Areas and discs rest on events known only to a district or region, arcs on their own event. */
export function buildActivityIndex(situation: Situation, table: EventTable): ActivityIndex {
  const rowsOfArea = new Map<string, number[]>();
  const district = placePrecisions.indexOf("district");
  const region = placePrecisions.indexOf("region");
  for (let row = 0; row < table.dated; row++) {
    const precision = table.precision[row];
    if (precision !== district && precision !== region) continue;
    const index = table.place[row] ?? noPlace;
    const placeId = index === noPlace ? undefined : table.placeIds[index];
    const featureId = placeId === undefined ? null : findAreaFeatureId(situation, placeId);
    if (featureId === null) continue;
    const rows = rowsOfArea.get(featureId);
    if (rows === undefined) rowsOfArea.set(featureId, [row]);
    else rows.push(row);
  }
  const arcs = findDrawnLinks(situation, table).map(({ link, row }) => [`link:${link.id}`, [row]] as const);
  return { table, features: [...rowsOfArea, ...arcs] };
}

/** The same for groups of marks, which change with the zoom. */
export function buildGroupIndex(table: EventTable, groups: readonly SeatGroup[]): ActivityIndex {
  return { table, features: groups.map(({ id, rows }) => [id, rows] as const) };
}

/** Which features rest on a row that the mask lets through and that is at least possibly in the window, or in either of two. */
export function findActivity(
  { table, features }: ActivityIndex,
  mask: Uint8Array,
  window: TimeWindow,
  comparison: TimeWindow | null = null,
): Activity {
  const windows = (comparison === null ? [window] : [window, comparison]).map((one) => toUnits(table, one));
  const isActive = (row: number) =>
    row < table.dated &&
    mask[row] === 1 &&
    windows.some(
      ({ from, to }) => (table.earliestStart[row] ?? 0) < to && (table.latestEnd[row] ?? 0) > from,
    );
  return new Set(features.flatMap(([id, rows]) => (Array.prototype.some.call(rows, isActive) ? [id] : [])));
}
