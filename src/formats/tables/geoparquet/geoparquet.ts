import { gunzipSync } from "fflate";
import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { closeCell, createChunkWriter, takeChunk, writeBytes, writeText } from "../chunk-writer.ts";
import { toCellText } from "../feature-writer.ts";
import { toFieldNames } from "../field-names.ts";
import { FileFailure, type TableDriver, type TableSink } from "../table-driver.ts";
import type { TextChunk } from "../text-chunk.ts";
import { parseWkbAnchor } from "../wkb.ts";
import { type FlatColumn, findFlatColumn, rangeOf, readFlatColumn } from "./flat-column.ts";
import { findGeoFacts, type GeoFacts } from "./geo-facts.ts";

const rowsPerBatch = 65_536;

/** Text stays bytes, a geometry becomes the point that stands for it, a time is told to the minute, in UTC. */
const parsers = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes,
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes,
  geometryFromBytes: (bytes: Uint8Array | undefined) => (bytes === undefined ? null : parseWkbAnchor(bytes)),
  geographyFromBytes: (bytes: Uint8Array | undefined) => (bytes === undefined ? null : parseWkbAnchor(bytes)),
  timestampFromMilliseconds: (time: bigint) => toTimeText(Number(time)),
  timestampFromMicroseconds: (time: bigint) => toTimeText(Number(time / 1000n)),
  timestampFromNanoseconds: (time: bigint) => toTimeText(Number(time / 1_000_000n)),
  dateFromDays: (days: number | undefined) =>
    days === undefined ? null : toTimeText(days * 86_400_000)?.slice(0, 10),
};

/** Plain decoders: the page's policy lets no WebAssembly run. Snappy is the library's own. */
const compressors = { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) };

/** GeoParquet, a column of a row group at a time: what is decoded becomes bytes at once, and is let go. */
export const geoparquetDriver: TableDriver = {
  id: "geoparquet",
  accepts: ({ bytes }) => String.fromCharCode(...bytes.subarray(0, 4)) === "PAR1",
  async read(file, _, sink) {
    const buffer = {
      byteLength: file.size,
      slice: async (from: number, to?: number) => (await file.slice(from, to ?? file.size)).buffer,
    };
    const metadata = await orFailure(parquetMetadataAsync(buffer, { parsers: asParsers }));
    const facts = findGeoFacts(metadata);
    if (facts.crs !== null) sink.noted({ kind: "crs", name: facts.crs });
    checkCompression(metadata);
    const scan = await orFailure(
      parquetScan({ file: buffer, metadata, parsers: asParsers, compressors, columns: [...facts.columns] }),
    );
    const shown = facts.columns.filter((name) => name !== facts.geometry);
    sink.named(toFieldNames(shown));
    const total = Number(metadata.num_rows);
    for (const { rowStart, rowEnd } of scan.ranges) {
      const group = findGroup(metadata, rowStart, rowEnd);
      const readColumn = async <Read>(
        column: string,
        ofFlat: (bytes: Uint8Array, flat: FlatColumn) => Read,
        ofValues: (values: ArrayLike<unknown>) => Read,
      ): Promise<Read> => {
        const flat = findFlatColumn(metadata, group, column);
        if (flat !== null) return ofFlat(await file.slice(...rangeOf(flat)), flat);
        const values = await scan.readColumn({ column, rowStart, rowEnd });
        if (values.length !== rowEnd - rowStart) throw new Error("a column ends before its rows do");
        return ofValues(values);
      };
      const chunks: (readonly TextChunk[])[] = [];
      for (const name of shown) {
        const reading = readColumn(
          name,
          (bytes, flat) => readTexts(bytes, flat, facts),
          (values) => toChunks(values, facts, name),
        );
        chunks.push(await orFailure(reading));
      }
      const anchors =
        facts.geometry === null
          ? null
          : await orFailure(readColumn(facts.geometry, readPositions, toPositions));
      if (!takeRows(rowEnd - rowStart, chunks, anchors, sink)) return;
      sink.progressed(total === 0 ? file.size : Math.round((file.size * rowEnd) / total));
    }
  },
};

// The library's types ask for values of its own kinds; its readers hand on whatever a parser gives.
const asParsers = parsers as unknown as NonNullable<Parameters<typeof parquetScan>[0]["parsers"]>;
const allParsers = { ...DEFAULT_PARSERS, ...asParsers };

function takeRows(
  rows: number,
  chunks: readonly (readonly TextChunk[])[],
  anchors: Float64Array | null,
  sink: TableSink,
): boolean {
  for (let from = 0, batch = 0; from < rows; from += rowsPerBatch, batch++) {
    const length = Math.min(rowsPerBatch, rows - from);
    const positions =
      anchors === null ? null : { degrees: anchors.slice(from * 2, (from + length) * 2), codes: null };
    const columns = chunks.flatMap((column) => column[batch] ?? []);
    if (!sink.take({ length, columns, positions })) return false;
  }
  return true;
}

function toChunks(values: ArrayLike<unknown>, { localTimes }: GeoFacts, name: string): readonly TextChunk[] {
  const taker = createChunkTaker(localTimes.has(name));
  for (let row = 0; row < values.length; row++) taker.takeValue(values[row]);
  return taker.finish();
}

/** Makes cells of values, in chunks of as many as a batch has rows. `isLocal`: a time without a zone is known to the day. */
function createChunkTaker(isLocal: boolean) {
  const writer = createChunkWriter();
  const chunks: TextChunk[] = [];
  const cut = (least: number) => {
    if (writer.cells >= least) chunks.push(takeChunk(writer));
  };
  return {
    takeBytes(bytes: Uint8Array, start: number, end: number): void {
      if (start < 0) closeCell(writer);
      else writeBytes(writer, bytes, start, end);
      cut(rowsPerBatch);
    },
    takeValue(value: unknown): void {
      if (value instanceof Uint8Array) writeBytes(writer, value);
      else {
        const text = toCellText(value);
        writeText(writer, isLocal ? text.slice(0, 10) : text);
      }
      cut(rowsPerBatch);
    },
    finish(): readonly TextChunk[] {
      cut(1);
      return chunks;
    },
  };
}

function readTexts(bytes: Uint8Array, column: FlatColumn, facts: GeoFacts): readonly TextChunk[] {
  const { name } = column.element;
  const taker = createChunkTaker(facts.localTimes.has(name));
  readFlatColumn(bytes, column, {
    compressors,
    parsers: allParsers,
    ...(facts.texts.has(name) ? { takeBytes: taker.takeBytes } : { takeValue: taker.takeValue }),
  });
  return taker.finish();
}

/** Two for each row; NaN where there is none. */
function readPositions(bytes: Uint8Array, column: FlatColumn): Float64Array {
  const positions = new Float64Array(column.rows * 2).fill(Number.NaN);
  let next = 0;
  const takeBytes = (value: Uint8Array, start: number, end: number) => {
    if (start >= 0) setAnchor(positions, next, parseWkbAnchor(value, start, end));
    next += 2;
  };
  const takeValue = (value: unknown) => {
    setAnchor(positions, next, value);
    next += 2;
  };
  const isBytes = column.meta.type === "BYTE_ARRAY";
  readFlatColumn(bytes, column, {
    ...{ compressors, parsers: allParsers },
    ...(isBytes ? { takeBytes } : { takeValue }),
  });
  return positions;
}

function toPositions(anchors: ArrayLike<unknown>): Float64Array {
  const positions = new Float64Array(anchors.length * 2).fill(Number.NaN);
  for (let row = 0; row < anchors.length; row++) setAnchor(positions, row * 2, anchors[row]);
  return positions;
}

function setAnchor(positions: Float64Array, at: number, anchor: unknown): void {
  if (!Array.isArray(anchor)) return;
  positions[at] = Number(anchor[0]);
  positions[at + 1] = Number(anchor[1]);
}

/** The number of the row group that has just these rows; -1: none has. */
function findGroup({ row_groups }: FileMetaData, rowStart: number, rowEnd: number): number {
  let start = 0;
  return row_groups.findIndex(({ num_rows }) => {
    const isFound = start === rowStart && start + Number(num_rows) === rowEnd;
    start += Number(num_rows);
    return isFound;
  });
}

function toTimeText(instant: number): string | null {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 16)}Z`;
}

function checkCompression({ row_groups }: FileMetaData): void {
  const known = ["UNCOMPRESSED", "SNAPPY", "GZIP"];
  for (const { columns } of row_groups) {
    for (const { meta_data } of columns) {
      const codec = meta_data?.codec ?? "UNCOMPRESSED";
      if (!known.includes(codec)) throw new FileFailure("compression-unknown", codec);
    }
  }
}

async function orFailure<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    // What lies outside the file is no lack of memory.
    const isOfDevice = error instanceof RangeError && !/bounds|offset/i.test(error.message);
    if (error instanceof FileFailure || isOfDevice) throw error;
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}
