import type { SituationEvent } from "./event.ts";
import { type EventRows, readEventColumns, type TableContext } from "./event-columns.ts";
import type { Instant } from "./instant.ts";
import { openEnd, openStart } from "./open-units.ts";
import { packColumns } from "./pack-columns.ts";
import type { TableColumns } from "./table-columns.ts";

export { type EventRows, noPlace, type TableContext } from "./event-columns.ts";
export { isOpen, openEnd, openStart } from "./open-units.ts";
export type { RowLists } from "./row-lists.ts";

/** The events as columns, and the way from a row to its event and back. */
export interface EventTable extends TableColumns {
  /** A number of each event that its mark's area tells (its dead, say); NaN: not given. Absent: events have none. */
  readonly magnitude?: Float32Array;
  /** What the number counts, as its column is called. */
  readonly magnitudeName?: string;
  /** Where each row came from, in a table made of several documents'; absent: it is one document's own. */
  readonly origins?: RowOrigins;
  /** The whole event of a row; decoded on demand where the table came from a big file. */
  readonly eventAt: (row: number) => SituationEvent;
  /** The place of a row's event where it can be told without making the event; absent: it cannot. */
  readonly placeIdOf?: (row: number) => string | null;
  /** -1 where there is no such event. */
  readonly rowOf: (eventId: string) => number;
}

export interface RowOrigins {
  /** The number of its own table. */
  readonly part: Uint8Array;
  /** The row within its own table. */
  readonly row: Uint32Array;
  /** The tables by their numbers. */
  readonly tables: readonly EventTable[];
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
  const { columns, order } = packColumns(read, {
    layerIds: context.layers.map((layer) => layer.id),
    placeIds: [...context.places.keys()],
    actorIds: [...context.actors.keys()],
    sourceIds: [...context.sources.keys()],
  });
  // Not all that was read: the table outlives it, and holds what it needs.
  const { ids } = read;
  let rowOfId: ReadonlyMap<string, number> | null = null;
  return {
    ...columns,
    eventAt(row) {
      const index = order[row];
      const event = index === undefined ? undefined : events.at(index);
      if (event === undefined) throw new Error(`No event in row ${row} of ${columns.length}`);
      return event;
    },
    rowOf(eventId) {
      // Made when first asked: most who read a table ask by row.
      rowOfId ??= indexRows(ids, order);
      return rowOfId.get(eventId) ?? -1;
    },
  };
}

function indexRows(ids: readonly string[], order: Uint32Array): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < order.length; row++) rows.set(ids[order[row] ?? 0] ?? "", row);
  return rows;
}
