import { toWorldX, toWorldY } from "../../geometry/web-mercator.ts";
import { letGo } from "../../lib/let-go.ts";
import type { ByteColumn, EventColumns } from "../../model/event-columns.ts";
import { createRowListWriter, type RowListWriter } from "../../model/row-lists.ts";

/** Bytes of a row, by column. */
export type RowBytes = Readonly<Record<Exclude<ByteColumn, "placed">, number>>;

export interface RowValues {
  /** Four for each date: earliest and latest start, earliest and latest end. */
  readonly instants: Float64Array;
  /** Which of the dates. */
  readonly date: number;
  /** Degrees; NaN: nowhere. */
  readonly lng: number;
  readonly lat: number;
  readonly bytes: RowBytes;
  readonly actors: readonly number[];
  readonly sources: readonly number[];
  /** NaN: none. */
  readonly magnitude: number;
}

/** Collects events as columns that grow. */
export interface EventWriter {
  readonly length: number;
  /** `fileRow`: from 0, of all rows of the file. */
  add(fileRow: number, values: RowValues): void;
  /** The events behind the first so many are gone. */
  cutTo(events: number): void;
  /** Gives its memory back; nothing can be added or read from then on. */
  letGo(): void;
  /** The columns as they stand; they share memory with the writer, which must not go on before they are packed. */
  read(counts: { readonly actors: number; readonly sources: number }): {
    readonly events: EventColumns;
    readonly fileRows: Uint32Array;
    readonly magnitudes: Float32Array;
  };
}

const byteColumns = [
  "placed",
  "layer",
  "kind",
  "claim",
  "precision",
  "relevance",
  "reliability",
  "credibility",
] as const satisfies readonly ByteColumn[];

/** Room for `expected` rows is made at once, so that nothing is copied where the guess holds. */
export function createEventWriter(expected: number): EventWriter {
  let room = Math.max(1024, Math.ceil(expected));
  let length = 0;
  let columns = makeColumns(room);
  const actors = createListColumn();
  const sources = createListColumn();

  function grow(): void {
    room = Math.ceil(room * 1.5);
    const wider = makeColumns(room);
    for (const name of byteColumns) wider.bytes[name].set(columns.bytes[name]);
    for (const name of timeColumns) wider.times[name].set(columns.times[name]);
    wider.x.set(columns.x);
    wider.y.set(columns.y);
    wider.fileRows.set(columns.fileRows);
    wider.magnitudes.set(columns.magnitudes);
    columns = wider;
  }

  return {
    get length() {
      return length;
    },
    add(fileRow, { instants, date, lng, lat, bytes, actors: actorsOfRow, sources: sourcesOfRow, magnitude }) {
      if (length === room) grow();
      const { times } = columns;
      times.earliestStart[length] = instants[date * 4] ?? Number.NaN;
      times.latestStart[length] = instants[date * 4 + 1] ?? Number.NaN;
      times.earliestEnd[length] = instants[date * 4 + 2] ?? Number.NaN;
      times.latestEnd[length] = instants[date * 4 + 3] ?? Number.NaN;
      if (!Number.isNaN(lng) && !Number.isNaN(lat)) {
        columns.bytes.placed[length] = 1;
        columns.x[length] = toWorldX(lng);
        columns.y[length] = toWorldY(lat);
      }
      columns.bytes.layer[length] = bytes.layer;
      columns.bytes.kind[length] = bytes.kind;
      columns.bytes.claim[length] = bytes.claim;
      columns.bytes.precision[length] = bytes.precision;
      columns.bytes.relevance[length] = bytes.relevance;
      columns.bytes.reliability[length] = bytes.reliability;
      columns.bytes.credibility[length] = bytes.credibility;
      columns.fileRows[length] = fileRow;
      columns.magnitudes[length] = magnitude;
      actors.add(actorsOfRow);
      sources.add(sourcesOfRow);
      length++;
    },
    cutTo(events) {
      length = Math.min(length, events);
    },
    letGo() {
      const { times, bytes, ...plain } = columns;
      for (const column of [...Object.values(times), ...Object.values(bytes), ...Object.values(plain)]) {
        letGo(column);
      }
      actors.letGo();
      sources.letGo();
    },
    read(counts) {
      const { times, bytes } = columns;
      const part = <Column extends Float64Array | Uint8Array | Uint32Array>(column: Column) =>
        column.subarray(0, length) as Column;
      return {
        events: {
          ids: null,
          times: {
            earliestStart: part(times.earliestStart),
            latestStart: part(times.latestStart),
            earliestEnd: part(times.earliestEnd),
            latestEnd: part(times.latestEnd),
          },
          bytes: {
            placed: part(bytes.placed),
            layer: part(bytes.layer),
            kind: part(bytes.kind),
            claim: part(bytes.claim),
            precision: part(bytes.precision),
            relevance: part(bytes.relevance),
            reliability: part(bytes.reliability),
            credibility: part(bytes.credibility),
          },
          // Every row has a point of its own; no gazetteer knows it.
          place: new Uint16Array(length).fill(0xffff),
          x: part(columns.x),
          y: part(columns.y),
          actors: actors.finish(length, counts.actors),
          sources: sources.finish(length, counts.sources),
        },
        fileRows: part(columns.fileRows),
        magnitudes: columns.magnitudes.subarray(0, length),
      };
    },
  };
}

const timeColumns = ["earliestStart", "latestStart", "earliestEnd", "latestEnd"] as const;

function makeColumns(room: number) {
  const time = () => new Float64Array(room);
  const byte = () => new Uint8Array(room);
  return {
    times: { earliestStart: time(), latestStart: time(), earliestEnd: time(), latestEnd: time() },
    bytes: {
      placed: byte(),
      layer: byte(),
      kind: byte(),
      claim: byte(),
      precision: byte(),
      relevance: byte(),
      reliability: byte(),
      credibility: byte(),
    },
    x: new Uint32Array(room),
    y: new Uint32Array(room),
    fileRows: new Uint32Array(room),
    magnitudes: new Float32Array(room),
  };
}

/** Lists of small numbers, whose count and range are known only at the end. */
function createListColumn() {
  let values = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let used = 0;
  let lists = 0;
  const widen = (column: Uint32Array<ArrayBuffer>) => {
    const wider = new Uint32Array(column.length * 2);
    wider.set(column);
    return wider;
  };
  return {
    add(list: readonly number[]): void {
      if (lists === ends.length) ends = widen(ends);
      for (const value of list) {
        if (used === values.length) values = widen(values);
        values[used++] = value;
      }
      ends[lists++] = used;
    },
    letGo(): void {
      letGo(values);
      letGo(ends);
    },
    finish(length: number, distinct: number): RowListWriter {
      const writer = createRowListWriter(length, distinct);
      let from = 0;
      for (let list = 0; list < length; list++) {
        const to = ends[list] ?? from;
        for (let index = from; index < to; index++) writer.add(values[index] ?? 0);
        writer.close();
        from = to;
      }
      return writer;
    },
  };
}
