import { claimStatuses, placePrecisions } from "../../../src/model/event.ts";
import { buildEventTable, type EventTable, noPlace } from "../../../src/model/event-table.ts";
import { createSeatPlan, type Seats } from "../../../src/style/seats.ts";
import { aSituation } from "../../builders.ts";

/** One row said in the table's own numbers. */
export interface RawRow {
  readonly x: number;
  readonly y: number;
  readonly starts?: readonly [earliest: number, latest: number];
  readonly ends?: readonly [earliest: number, latest: number];
  readonly claim?: (typeof claimStatuses)[number];
  readonly precision?: (typeof placePrecisions)[number];
  readonly layer?: number;
  readonly placed?: boolean;
  readonly magnitude?: number;
}

export const centre = 2 ** 31;

/** A table of rows without gazetteer places, in milliseconds since 1970; sorted as tables are. */
export function aRawTable(rows: readonly RawRow[]): EventTable {
  const sorted = rows
    .map((row) => ({ starts: [0, 0], ends: [1, 1], ...row }) as const)
    .sort((a, b) => a.starts[0]! - b.starts[0]!);
  let furthest = Number.NEGATIVE_INFINITY;
  return {
    ...buildEventTable([], aSituation()),
    length: sorted.length,
    dated: sorted.length,
    origin: 0,
    unitMs: 1,
    earliestStart: Int32Array.from(sorted, (row) => row.starts[0]!),
    latestStart: Int32Array.from(sorted, (row) => row.starts[1]!),
    earliestEnd: Int32Array.from(sorted, (row) => row.ends[0]!),
    latestEnd: Int32Array.from(sorted, (row) => row.ends[1]!),
    maxEndSoFar: Int32Array.from(sorted, (row) => {
      furthest = Math.max(furthest, row.ends[1]!);
      return furthest;
    }),
    x: Uint32Array.from(sorted, (row) => row.x),
    y: Uint32Array.from(sorted, (row) => row.y),
    placed: Uint8Array.from(sorted, (row) => ((row.placed ?? true) ? 1 : 0)),
    place: new Uint16Array(sorted.length).fill(noPlace),
    layer: Uint8Array.from(sorted, (row) => row.layer ?? 0),
    claim: Uint8Array.from(sorted, (row) => claimStatuses.indexOf(row.claim ?? "confirmed")),
    precision: Uint8Array.from(sorted, (row) => placePrecisions.indexOf(row.precision ?? "site")),
    ...(sorted.some(({ magnitude }) => magnitude !== undefined)
      ? { magnitude: Float32Array.from(sorted, (row) => row.magnitude ?? Number.NaN) }
      : {}),
    layerIds: ["first", "second"],
    placeIds: [],
  };
}

export function seatsOf(table: EventTable, zoom = 5): Seats {
  return createSeatPlan(table, aSituation()).at(zoom);
}
