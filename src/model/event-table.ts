import type { SituationEvent } from "./event.ts";
import { type EventRows, readEventColumns, type TableContext } from "./event-columns.ts";
import type { Instant } from "./instant.ts";
import { openEnd, openStart } from "./open-units.ts";
import type { RowLists } from "./row-lists.ts";
import { findRowOrder } from "./row-order.ts";
import { chooseTimeScale } from "./time-scale.ts";
import { toUnitColumns } from "./unit-columns.ts";

export { type EventRows, noPlace, type TableContext } from "./event-columns.ts";
export { isOpen, openEnd, openStart } from "./open-units.ts";
export type { RowLists } from "./row-lists.ts";

/**
 * The events as columns, one row per event, sorted by earliest start; undated rows come last. The same code serves a
 * hundred events and a million. Times are whole numbers of `unitMs` since `origin`, so that TypeScript and the shader
 * compare the very same integers; open ends are `openStart` and `openEnd`.
 */
export interface EventTable {
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
  /** The whole event of a row; decoded on demand where the table came from a big file. */
  readonly eventAt: (row: number) => SituationEvent;
  /** -1 where there is no such event. */
  readonly rowOf: (eventId: string) => number;
}

/** Units of a table's column back to an instant; open ends are infinite. */
export function toInstant(table: EventTable, units: number): Instant {
  if (units <= openStart + 1) return Number.NEGATIVE_INFINITY;
  if (units >= openEnd - 1) return Number.POSITIVE_INFINITY;
  return table.origin + units * table.unitMs;
}

/**
 * Sorts and packs the events; each is read once, and again when `eventAt` asks for it. Throws on a layer that the
 * situation does not have: `formats` lets none through.
 */
export function buildEventTable(events: EventRows, context: TableContext): EventTable {
  const read = readEventColumns(events, context);
  const { length } = read.ids;
  const { times, bytes } = read;
  const scale = chooseTimeScale([times.earliestStart, times.latestStart, times.earliestEnd, times.latestEnd]);
  const units = toUnitColumns(times, scale);
  const order = findRowOrder(read, units);
  const latestEnd = arrange(units.latestEnd, order);
  const byte = (column: Uint8Array) => arrangeBytes(column, order);
  let rowOfId: ReadonlyMap<string, number> | null = null;

  return {
    length,
    dated: units.dated,
    origin: scale.origin,
    unitMs: scale.unitMs,
    carriesTimes: scale.carriesTimes,
    earliestStart: arrange(units.earliestStart, order),
    latestStart: arrange(units.latestStart, order),
    earliestEnd: arrange(units.earliestEnd, order),
    latestEnd,
    maxEndSoFar: toRunningMaximum(latestEnd),
    x: arrangeWords(read.x, order),
    y: arrangeWords(read.y, order),
    placed: byte(bytes.placed),
    place: arrangeHalves(read.place, order),
    layer: byte(bytes.layer),
    kind: byte(bytes.kind),
    claim: byte(bytes.claim),
    precision: byte(bytes.precision),
    relevance: byte(bytes.relevance),
    reliability: byte(bytes.reliability),
    credibility: byte(bytes.credibility),
    actors: read.actors.finish(order),
    sources: read.sources.finish(order),
    layerIds: context.layers.map((layer) => layer.id),
    placeIds: [...context.places.keys()],
    actorIds: [...context.actors.keys()],
    sourceIds: [...context.sources.keys()],
    eventAt(row) {
      const index = order[row];
      const event = index === undefined ? undefined : events.at(index);
      if (event === undefined) throw new Error(`No event in row ${row} of ${length}`);
      return event;
    },
    rowOf(eventId) {
      // Made when first asked: most who read a table ask by row.
      rowOfId ??= indexRows(read.ids, order);
      return rowOfId.get(eventId) ?? -1;
    },
  };
}

function indexRows(ids: readonly string[], order: Uint32Array): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < order.length; row++) rows.set(ids[order[row] ?? 0] ?? "", row);
  return rows;
}

function toRunningMaximum(column: Int32Array): Int32Array {
  const running = new Int32Array(column.length);
  let most = openStart;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? openStart;
    if (value > most) most = value;
    running[row] = most;
  }
  return running;
}

// One for each width: a loop that meets several kinds of arrays is many times slower than one that meets one.
function arrange(column: Int32Array, order: Uint32Array): Int32Array {
  const arranged = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

function arrangeWords(column: Uint32Array, order: Uint32Array): Uint32Array {
  const arranged = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

function arrangeHalves(column: Uint16Array, order: Uint32Array): Uint16Array {
  const arranged = new Uint16Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

function arrangeBytes(column: Uint8Array, order: Uint32Array): Uint8Array {
  const arranged = new Uint8Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}
