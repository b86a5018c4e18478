import type { EventTable } from "../event-table.ts";
import type { Actor, Place, Situation, Source } from "../situation.ts";
import { mergeTables } from "./merge-tables.ts";
import type { TableDocument } from "./table-document.ts";

/** An opened file and its present table. */
export interface OpenDocument {
  readonly document: TableDocument;
  readonly table: EventTable;
}

/** A situation with the opened files as further layers, on one axis. */
export interface Joined {
  /** `events` are the situation's own; those of the files are asked of the table. */
  readonly situation: Situation;
  readonly table: EventTable;
  /** Where a row comes from; null: the situation itself. */
  locate(row: number): { readonly document: TableDocument | null; readonly row: number };
  /** What is known of each row of a document's table, as rows of the joined one: a byte each, 0 elsewhere. */
  spread(documentId: string, bytes: Uint8Array): Uint8Array;
}

/** With pauses: nothing here lasts longer than some milliseconds at a time. */
export function* joinDocuments(
  situation: Situation,
  table: EventTable,
  opened: readonly OpenDocument[],
): Generator<undefined, Joined, undefined> {
  const tables = [table, ...opened.map((one) => one.table)];
  const { columns, tableOf, rowIn } = yield* mergeTables(tables);
  const documents = opened.map(({ document }) => document);
  const find = <Thing>(
    own: ReadonlyMap<string, Thing>,
    ask: (document: TableDocument, id: string) => Thing | undefined,
  ) =>
    createJoinedMap(own, (id) => {
      const document = findDocument(documents, id);
      return document === undefined ? undefined : ask(document, id);
    });
  let joinedRows: readonly Uint32Array[] | null = null;

  return {
    situation: {
      ...situation,
      layers: [...situation.layers, ...documents.flatMap((document) => document.layers)],
      places: find<Place>(situation.places, (document, id) => document.findPlace(id)),
      sources: find<Source>(
        withListed(situation.sources, opened, "sourceIds", (document, id) => document.findSource(id)),
        (document, id) => document.findSource(id),
      ),
      actors: withListed<Actor>(situation.actors, opened, "actorIds", (document, id) =>
        document.findActor(id),
      ),
    },
    table: {
      ...columns,
      eventAt(row) {
        const local = rowIn[row];
        const owner = tables[tableOf[row] ?? 0];
        if (local === undefined || owner === undefined)
          throw new Error(`No event in row ${row} of ${columns.length}`);
        return owner.eventAt(local);
      },
      rowOf(eventId) {
        const document = findDocument(documents, eventId);
        const index = document === undefined ? 0 : documents.indexOf(document) + 1;
        const local = tables[index]?.rowOf(eventId) ?? -1;
        if (local < 0) return -1;
        joinedRows ??= listJoinedRows(tables, tableOf, rowIn);
        return joinedRows[index]?.[local] ?? -1;
      },
    },
    locate(row) {
      const index = tableOf[row] ?? 0;
      return { document: index === 0 ? null : (documents[index - 1] ?? null), row: rowIn[row] ?? -1 };
    },
    spread(documentId, bytes) {
      const index = documents.findIndex(({ id }) => id === documentId) + 1;
      const spread = new Uint8Array(columns.length);
      if (index === 0) return spread;
      for (let row = 0; row < spread.length; row++) {
        if (tableOf[row] === index) spread[row] = bytes[rowIn[row] ?? 0] ?? 0;
      }
      return spread;
    },
  };
}

/** The rows of each table, as rows of the joined one. */
function listJoinedRows(
  tables: readonly EventTable[],
  tableOf: Uint8Array,
  rowIn: Uint32Array,
): readonly Uint32Array[] {
  const rows = tables.map(({ length }) => new Uint32Array(length));
  for (let row = 0; row < tableOf.length; row++) {
    const own = rows[tableOf[row] ?? 0];
    if (own !== undefined) own[rowIn[row] ?? 0] = row;
  }
  return rows;
}

function findDocument(documents: readonly TableDocument[], id: string): TableDocument | undefined {
  return documents.find((document) => id.startsWith(`${document.id}:`));
}

/** With what the tables of opened files number, and so can be filtered by: some thousands at most. */
function withListed<Thing>(
  own: ReadonlyMap<string, Thing>,
  opened: readonly OpenDocument[],
  ids: "actorIds" | "sourceIds",
  find: (document: TableDocument, id: string) => Thing | undefined,
): ReadonlyMap<string, Thing> {
  const listed = new Map(own);
  for (const { document, table } of opened) {
    for (const id of table[ids]) {
      const found = find(document, id);
      if (found !== undefined) listed.set(id, found);
    }
  }
  return listed;
}

/** What is not listed is found by id, for there may be a million. */
function createJoinedMap<Thing>(
  own: ReadonlyMap<string, Thing>,
  find: (id: string) => Thing | undefined,
): ReadonlyMap<string, Thing> {
  return {
    size: own.size,
    get: (id) => own.get(id) ?? find(id),
    has: (id) => own.has(id) || find(id) !== undefined,
    forEach: (visit) => own.forEach(visit),
    entries: () => own.entries(),
    keys: () => own.keys(),
    values: () => own.values(),
    [Symbol.iterator]: () => own[Symbol.iterator](),
  };
}
