import { letGo } from "../lib/let-go.ts";
import type { EventColumns } from "./event-columns.ts";
import { openStart } from "./open-units.ts";
import { findRowOrder, orderByDates } from "./row-order.ts";
import type { TableColumns } from "./table-columns.ts";
import { chooseTimeScale } from "./time-scale.ts";
import { toUnitColumns } from "./unit-columns.ts";

/** What the numbers in the columns are indices into. */
export type ColumnIds = Pick<TableColumns, "layerIds" | "placeIds" | "actorIds" | "sourceIds">;

/** Columns in the order in which events were given -> sorted ones; order[row] is the event that stands in the row. */
export function packColumns(
  read: EventColumns,
  ids: ColumnIds,
): { readonly columns: TableColumns; readonly order: Uint32Array } {
  const { times, bytes } = read;
  const { length } = read.place;
  const scale = chooseTimeScale([times.earliestStart, times.latestStart, times.earliestEnd, times.latestEnd]);
  const units = toUnitColumns(times, scale);
  const order = read.dates === null ? findRowOrder(read, units) : orderByDates(read.dates, times, units);
  // Where dates are numbered there are few, and what they say is taken from where it stays at hand.
  const dates = read.dates === null ? order : arrangeWords(read.dates, order);
  const latestEnd = arrange(units.latestEnd, dates);
  const byte = (column: Uint8Array) => arrangeBytes(column, order);
  const columns = {
    length,
    dated: read.dates === null ? units.dated : countDated(dates, times.earliestStart),
    origin: scale.origin,
    unitMs: scale.unitMs,
    carriesTimes: scale.carriesTimes,
    earliestStart: arrange(units.earliestStart, dates),
    latestStart: arrange(units.latestStart, dates),
    earliestEnd: arrange(units.earliestEnd, dates),
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
    layerIds: ids.layerIds,
    placeIds: ids.placeIds,
    actorIds: ids.actorIds,
    sourceIds: ids.sourceIds,
  };
  // A million rows take sixteen megabytes that nobody needs any more.
  for (const column of [units.earliestStart, units.latestStart, units.earliestEnd, units.latestEnd])
    letGo(column);
  if (dates !== order) letGo(dates);
  return { columns, order };
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
  if (isOfOne(column)) return arranged.fill(column[0] ?? 0);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

function arrangeBytes(column: Uint8Array, order: Uint32Array): Uint8Array {
  const arranged = new Uint8Array(order.length);
  if (isOfOne(column)) return arranged.fill(column[0] ?? 0);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

/** Most files say nothing of most columns: then there is nothing to put in order. */
function isOfOne(column: Uint8Array | Uint16Array): boolean {
  const first = column[0];
  for (let index = 1; index < column.length; index++) if (column[index] !== first) return false;
  return true;
}

/** The undated stand last. */
function countDated(dates: Uint32Array, starts: Float64Array): number {
  let dated = dates.length;
  while (dated > 0 && Number.isNaN(starts[dates[dated - 1] ?? 0] ?? Number.NaN)) dated--;
  return dated;
}
