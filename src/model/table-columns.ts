import type { Instant } from "./instant.ts";
import type { RowLists } from "./row-lists.ts";

/**
 * All of an event table that is plain data, and so can be built in a worker and handed over: one row per event, sorted by
 * earliest start; undated rows come last. The same code serves a hundred events and a million. Times are whole numbers of
 * `unitMs` since `origin`, so that TypeScript and the shader compare the very same integers; open ends are `openStart` and
 * `openEnd`.
 */
export interface TableColumns {
  readonly length: number;
  /** Rows [0, dated) have a date. */
  readonly dated: number;
  readonly origin: Instant;
  readonly unitMs: number;
  readonly earliestStart: Int32Array;
  readonly latestStart: Int32Array;
  readonly earliestEnd: Int32Array;
  readonly latestEnd: Int32Array;
  /** Running maximum of latestEnd over rows [0, row]: what lets a binary search find the first row that may reach a window. */
  readonly maxEndSoFar: Int32Array;
  /** Web Mercator, the world as 0..2^32-1; row is drawn only where `placed` is 1. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
  /** 1: has a point or a country stack on the map; 0: unknown place. */
  readonly placed: Uint8Array;
  /** Index into `placeIds`; 0xffff: none. */
  readonly place: Uint16Array;
  /** Index into `layerIds`. */
  readonly layer: Uint8Array;
  /** Indices into the closed lists of event.ts. */
  readonly kind: Uint8Array;
  readonly claim: Uint8Array;
  readonly precision: Uint8Array;
  readonly relevance: Uint8Array;
  readonly reliability: Uint8Array;
  readonly credibility: Uint8Array;
  /** Which actors take part in each row (indices into `actorIds`), and which sources it cites (into `sourceIds`). */
  readonly actors: RowLists;
  readonly sources: RowLists;
  /** Some date is finer than a day: axis and snapping may go down to the minute. */
  readonly carriesTimes: boolean;
  readonly layerIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly actorIds: readonly string[];
  readonly sourceIds: readonly string[];
}
