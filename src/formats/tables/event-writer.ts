import { letGo } from "../../lib/let-go.ts";
import type { ByteColumn, EventColumns } from "../../model/event-columns.ts";
import { createSharedLists, type NumberedLists } from "../../model/row-lists.ts";

/** Collects events as columns that grow. */
export interface EventWriter {
  readonly length: number;
  /** The columns, with room for so many events behind those that are there. They may be others after each call. */
  reserve(count: number): WriterColumns;
  /** So many more are whole: every column has a value for each. */
  add(count: number): void;
  /** The events behind the first so many are gone. */
  cutTo(events: number): void;
  /** Gives its memory back; nothing can be added or read from then on. */
  letGo(): void;
  /** The columns as they stand; they share memory with the writer, which must not go on before they are packed. */
  read(numbered: Numbered): {
    readonly events: EventColumns;
    readonly fileRows: Uint32Array;
    readonly magnitudes: Float32Array;
  };
}

export type WriterColumns = ReturnType<typeof makeColumns>;

/** What the numbers in the columns stand for. */
export interface Numbered {
  readonly times: EventColumns["times"];
  readonly actors: { readonly names: readonly string[]; readonly lists: NumberedLists };
  readonly sources: { readonly names: readonly string[]; readonly lists: NumberedLists };
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
  const columns = makeColumns(room);

  /** One column after another: all of them twice would take the memory of half the rows. */
  function growTo(least: number): void {
    room = Math.max(least, Math.ceil(room * 1.5));
    for (const name of byteColumns) columns.bytes[name] = widen(columns.bytes[name], new Uint8Array(room));
    for (const name of wordColumns) columns[name] = widen(columns[name], new Uint32Array(room));
    columns.magnitudes = widen(columns.magnitudes, new Float32Array(room));
  }

  return {
    get length() {
      return length;
    },
    reserve(count) {
      if (length + count > room) growTo(length + count);
      return columns;
    },
    add(count) {
      length += count;
    },
    cutTo(events) {
      length = Math.min(length, events);
    },
    letGo() {
      const { bytes, ...plain } = columns;
      for (const column of [...Object.values(bytes), ...Object.values(plain)]) letGo(column);
    },
    read({ times, actors, sources }) {
      const { bytes } = columns;
      const words = (column: Uint32Array) => column.subarray(0, length);
      const part = (column: Uint8Array) => column.subarray(0, length);
      return {
        events: {
          ids: null,
          times,
          dates: words(columns.dates),
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
          x: words(columns.x),
          y: words(columns.y),
          actors: createSharedLists(words(columns.actors), actors.lists, actors.names.length),
          sources: createSharedLists(words(columns.sources), sources.lists, sources.names.length),
        },
        fileRows: words(columns.fileRows),
        magnitudes: columns.magnitudes.subarray(0, length),
      };
    },
  };
}

const wordColumns = ["dates", "x", "y", "actors", "sources", "fileRows"] as const;

function makeColumns(room: number) {
  const byte = () => new Uint8Array(room);
  const word = () => new Uint32Array(room);
  return {
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
    /** The number of each event's date. */
    dates: word(),
    x: word(),
    y: word(),
    /** The number of its list of actors, and of sources. */
    actors: word(),
    sources: word(),
    /** From 0, of all rows of the file. */
    fileRows: word(),
    magnitudes: new Float32Array(room),
  };
}

function widen<Column extends Uint8Array | Uint32Array | Float32Array>(from: Column, wider: Column): Column {
  wider.set(from);
  letGo(from);
  return wider;
}
