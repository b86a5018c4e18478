import { type EventTable, isOpen, noPlace, openStart } from "../event-table.ts";
import { dayMs, minuteMs } from "../instant.ts";
import type { RowLists } from "../row-lists.ts";
import type { TableColumns } from "../table-columns.ts";

/** One table of several, and where each of its rows comes from. */
export interface MergedTables {
  readonly columns: TableColumns;
  /** Which table a row comes from, and which row of that it is. */
  readonly tableOf: Uint8Array;
  readonly rowIn: Uint32Array;
}

/** Rows handled between two pauses: some milliseconds' work. */
const rowsPerSlice = 65_536;
/** Minutes since an origin that a column can hold. */
const mostUnits = 0x7fffffff - 2;
const mostTables = 255;
/** A layer is a byte; beyond it the last one stands for the rest. */
const mostLayers = 256;

/**
 * Tables, each sorted, as one sorted table on one scale of time, with pauses, so that a million rows never hold up the page.
 * Equal rows stay in the order of the tables.
 */
export function* mergeTables(tables: readonly EventTable[]): Generator<undefined, MergedTables, undefined> {
  if (tables.length > mostTables) throw new Error(`${tables.length} tables are too many to merge`);
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const scale = chooseCommonScale(tables);
  const rebase = {
    start: tables.map((table) => createRebase(table, scale, Math.floor)),
    end: tables.map((table) => createRebase(table, scale, Math.ceil)),
  };
  const { tableOf, rowIn } = yield* findOrder(tables, rebase, length);

  function* gather<Column extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
    column: Column,
    read: (table: number, row: number) => number,
  ): Generator<undefined, Column, undefined> {
    for (let from = 0; from < length; from += rowsPerSlice) {
      const to = Math.min(from + rowsPerSlice, length);
      for (let row = from; row < to; row++) column[row] = read(tableOf[row] ?? 0, rowIn[row] ?? 0);
      yield;
    }
    return column;
  }
  const time = (name: TimeName) => {
    const columns = tables.map((table) => table[name]);
    const toUnits = name === "earliestStart" || name === "latestStart" ? rebase.start : rebase.end;
    return gather(new Int32Array(length), (table, row) => toUnits[table]?.(columns[table]?.[row] ?? 0) ?? 0);
  };
  const bytes = (name: ByteName) => {
    const columns = tables.map((table) => table[name]);
    return gather(new Uint8Array(length), (table, row) => columns[table]?.[row] ?? 0);
  };
  const words = (name: "x" | "y") => {
    const columns = tables.map((table) => table[name]);
    return gather(new Uint32Array(length), (table, row) => columns[table]?.[row] ?? 0);
  };
  const layerIds = tables.flatMap((table) => table.layerIds);
  const layerStarts = toStarts(tables.map((table) => table.layerIds.length));
  const placeStarts = toStarts(tables.map((table) => table.placeIds.length));
  const latestEnd = yield* time("latestEnd");
  const columns: TableColumns = {
    length,
    dated: tables.reduce((sum, table) => sum + table.dated, 0),
    origin: scale.origin,
    unitMs: scale.unitMs,
    carriesTimes: scale.unitMs === minuteMs && tables.some(({ carriesTimes }) => carriesTimes),
    earliestStart: yield* time("earliestStart"),
    latestStart: yield* time("latestStart"),
    earliestEnd: yield* time("earliestEnd"),
    latestEnd,
    maxEndSoFar: yield* buildRunningMaximum(latestEnd),
    x: yield* words("x"),
    y: yield* words("y"),
    placed: yield* bytes("placed"),
    place: yield* gather(new Uint16Array(length), (table, row) => {
      const place = tables[table]?.place[row] ?? noPlace;
      return place === noPlace ? noPlace : Math.min(place + (placeStarts[table] ?? 0), noPlace);
    }),
    layer: yield* gather(new Uint8Array(length), (table, row) =>
      Math.min((tables[table]?.layer[row] ?? 0) + (layerStarts[table] ?? 0), mostLayers - 1),
    ),
    kind: yield* bytes("kind"),
    claim: yield* bytes("claim"),
    precision: yield* bytes("precision"),
    relevance: yield* bytes("relevance"),
    reliability: yield* bytes("reliability"),
    credibility: yield* bytes("credibility"),
    actors: yield* mergeLists(
      tables.map((table) => table.actors),
      tables.map((table) => table.actorIds.length),
      tableOf,
      rowIn,
    ),
    sources: yield* mergeLists(
      tables.map((table) => table.sources),
      tables.map((table) => table.sourceIds.length),
      tableOf,
      rowIn,
    ),
    layerIds: layerIds.slice(0, mostLayers),
    placeIds: tables.flatMap((table) => table.placeIds),
    actorIds: tables.flatMap((table) => table.actorIds),
    sourceIds: tables.flatMap((table) => table.sourceIds),
  };
  return { columns, tableOf, rowIn };
}

type TimeName = "earliestStart" | "latestStart" | "earliestEnd" | "latestEnd";
type ByteName = "placed" | "kind" | "claim" | "precision" | "relevance" | "reliability" | "credibility";

interface Scale {
  readonly origin: number;
  readonly unitMs: number;
}

/** From the first day of all on, in the finest unit that holds them all. */
function chooseCommonScale(tables: readonly EventTable[]): Scale {
  const dated = tables.filter((table) => table.dated > 0);
  if (dated.length === 0) return { origin: 0, unitMs: minuteMs };
  const origin = Math.min(...dated.map((table) => table.origin));
  const inMinutes = dated.every((table) => table.unitMs === minuteMs);
  const last = Math.max(...dated.map(findLastInstant));
  return { origin, unitMs: inMinutes && (last - origin) / minuteMs < mostUnits ? minuteMs : dayMs };
}

function findLastInstant(table: EventTable): number {
  let most = 0;
  for (let row = 0; row < table.dated; row++) {
    for (const units of [
      table.latestEnd[row] ?? 0,
      table.latestStart[row] ?? 0,
      table.earliestEnd[row] ?? 0,
    ]) {
      if (!isOpen(units) && units > most) most = units;
    }
  }
  return table.origin + most * table.unitMs;
}

/** Units of a table -> units of the common scale; open ends stay what they are. Starts are rounded down and ends up, as ever. */
function createRebase(
  table: EventTable,
  { origin, unitMs }: Scale,
  round: (units: number) => number,
): (units: number) => number {
  if (table.origin === origin && table.unitMs === unitMs) return (units) => units;
  const shift = (table.origin - origin) / unitMs;
  const ratio = table.unitMs / unitMs;
  return (units) => (isOpen(units) ? units : round(units * ratio + shift));
}

/** Merges by earliest start, then latest end; the undated, whose start is open at the far end, come last by themselves. */
function* findOrder(
  tables: readonly EventTable[],
  rebase: Readonly<Record<"start" | "end", readonly ((units: number) => number)[]>>,
  length: number,
): Generator<undefined, Pick<MergedTables, "tableOf" | "rowIn">, undefined> {
  const tableOf = new Uint8Array(length);
  const rowIn = new Uint32Array(length);
  const next = tables.map(() => 0);
  const starts = tables.map((table, index) => rebase.start[index]?.(table.earliestStart[0] ?? 0) ?? 0);
  const ends = tables.map((table, index) => rebase.end[index]?.(table.latestEnd[0] ?? 0) ?? 0);
  for (let row = 0; row < length; row++) {
    let least = -1;
    for (let index = 0; index < tables.length; index++) {
      if ((next[index] ?? 0) >= (tables[index]?.length ?? 0)) continue;
      const isLess =
        least < 0 ||
        (starts[index] ?? 0) < (starts[least] ?? 0) ||
        (starts[index] === starts[least] && (ends[index] ?? 0) < (ends[least] ?? 0));
      if (isLess) least = index;
    }
    const table = tables[least];
    const local = next[least] ?? 0;
    tableOf[row] = least;
    rowIn[row] = local;
    next[least] = local + 1;
    starts[least] = rebase.start[least]?.(table?.earliestStart[local + 1] ?? 0) ?? 0;
    ends[least] = rebase.end[least]?.(table?.latestEnd[local + 1] ?? 0) ?? 0;
    if (row % rowsPerSlice === rowsPerSlice - 1) yield;
  }
  return { tableOf, rowIn };
}

function* buildRunningMaximum(column: Int32Array): Generator<undefined, Int32Array, undefined> {
  const running = new Int32Array(column.length);
  let most = openStart;
  for (let row = 0; row < column.length; row++) {
    most = Math.max(most, column[row] ?? openStart);
    running[row] = most;
    if (row % rowsPerSlice === rowsPerSlice - 1) yield;
  }
  return running;
}

function* mergeLists(
  lists: readonly RowLists[],
  counts: readonly number[],
  tableOf: Uint8Array,
  rowIn: Uint32Array,
): Generator<undefined, RowLists, undefined> {
  const starts = toStarts(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const size = lists.reduce((sum, { values }) => sum + values.length, 0);
  const values = total <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
  const offsets = new Uint32Array(tableOf.length + 1);
  let at = 0;
  for (let row = 0; row < tableOf.length; row++) {
    const table = tableOf[row] ?? 0;
    const list = lists[table];
    const local = rowIn[row] ?? 0;
    const end = list?.offsets[local + 1] ?? 0;
    for (let index = list?.offsets[local] ?? 0; index < end; index++) {
      values[at++] = (list?.values[index] ?? 0) + (starts[table] ?? 0);
    }
    offsets[row + 1] = at;
    if (row % rowsPerSlice === rowsPerSlice - 1) yield;
  }
  return { offsets, values };
}

/** Where each one's numbers begin when they are counted through. */
function toStarts(counts: readonly number[]): readonly number[] {
  let sum = 0;
  return counts.map((count) => {
    const start = sum;
    sum += count;
    return start;
  });
}
