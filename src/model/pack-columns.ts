import { letGo } from "../lib/let-go.ts";
import type { EventColumns } from "./event-columns.ts";
import { openStart } from "./open-units.ts";
import { findRowOrder } from "./row-order.ts";
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
  const order = findRowOrder(read, units);
  const latestEnd = arrange(units.latestEnd, order);
  const byte = (column: Uint8Array) => arrangeBytes(column, order);
  const columns = {
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
    layerIds: ids.layerIds,
    placeIds: ids.placeIds,
    actorIds: ids.actorIds,
    sourceIds: ids.sourceIds,
  };
  // A million rows take sixteen megabytes that nobody needs any more.
  for (const column of [units.earliestStart, units.latestStart, units.earliestEnd, units.latestEnd])
    letGo(column);
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
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}

function arrangeBytes(column: Uint8Array, order: Uint32Array): Uint8Array {
  const arranged = new Uint8Array(order.length);
  for (let row = 0; row < order.length; row++) arranged[row] = column[order[row] ?? 0] ?? 0;
  return arranged;
}
