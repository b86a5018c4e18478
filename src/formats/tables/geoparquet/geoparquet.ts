import { gunzipSync } from "fflate";
import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import { createChunkWriter, takeChunk, writeBytes, writeText } from "../chunk-writer.ts";
import { toCellText } from "../feature-writer.ts";
import { toFieldNames } from "../field-names.ts";
import { FileFailure, type TableDriver, type TableSink } from "../table-driver.ts";
import type { TextChunk } from "../text-chunk.ts";
import { parseWkbAnchor } from "../wkb.ts";
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
      const read = (column: string) => orFailure(scan.readColumn({ column, rowStart, rowEnd }));
      const chunks: TextChunk[][] = [];
      for (const name of shown) chunks.push(toChunks(await read(name), facts, name));
      const anchors = facts.geometry === null ? null : await read(facts.geometry);
      if (!takeRows(rowEnd - rowStart, chunks, anchors, sink)) return;
      sink.progressed(total === 0 ? file.size : Math.round((file.size * rowEnd) / total));
    }
  },
};

// The library's types ask for values of its own kinds; its readers hand on whatever a parser gives.
const asParsers = parsers as unknown as NonNullable<Parameters<typeof parquetScan>[0]["parsers"]>;

function takeRows(
  rows: number,
  chunks: readonly (readonly TextChunk[])[],
  anchors: ArrayLike<unknown> | null,
  sink: TableSink,
): boolean {
  for (let from = 0, batch = 0; from < rows; from += rowsPerBatch, batch++) {
    const length = Math.min(rowsPerBatch, rows - from);
    const positions = anchors === null ? null : new Float64Array(length * 2).fill(Number.NaN);
    for (let row = 0; row < length && positions !== null; row++) {
      const anchor = anchors?.[from + row];
      if (!Array.isArray(anchor)) continue;
      positions[row * 2] = Number(anchor[0]);
      positions[row * 2 + 1] = Number(anchor[1]);
    }
    const columns = chunks.flatMap((column) => column[batch] ?? []);
    if (!sink.take({ length, columns, positions })) return false;
  }
  return true;
}

function toChunks(values: ArrayLike<unknown>, { localTimes }: GeoFacts, name: string): TextChunk[] {
  const isLocal = localTimes.has(name);
  const writer = createChunkWriter();
  const chunks: TextChunk[] = [];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value instanceof Uint8Array) writeBytes(writer, value);
    else {
      const text = toCellText(value);
      // A time without a zone is known to the day.
      writeText(writer, isLocal ? text.slice(0, 10) : text);
    }
    if (writer.cells === rowsPerBatch) chunks.push(takeChunk(writer));
  }
  if (writer.cells > 0) chunks.push(takeChunk(writer));
  return chunks;
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
    if (error instanceof FileFailure || error instanceof RangeError) throw error;
    throw new FileFailure("file-unreadable", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}
