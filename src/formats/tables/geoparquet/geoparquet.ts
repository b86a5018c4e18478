import { gunzipSync } from "fflate";
import { type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { toCellText } from "../feature-writer.ts";
import { toFieldNames } from "../field-names.ts";
import { FileFailure, type TableDriver, type TableSink } from "../table-driver.ts";
import type { TextChunk } from "../text-chunk.ts";
import { parseWkbAnchor } from "../wkb.ts";
import { type FlatPage, findFlatColumn, readFlatColumn } from "./flat-column.ts";
import { findGeoFacts, listRoots } from "./geo-facts.ts";
import { createGroupBytes } from "./group-bytes.ts";
import { createPositionColumn, type PositionColumn } from "./position-column.ts";
import { createTextColumn, type TextColumn } from "./text-column.ts";

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

/** Plain decoders: the page's policy lets no WebAssembly run. */
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
    const bytes = createGroupBytes(file, metadata, facts.columns, sink.enough === undefined);
    for (const { rowStart, rowEnd } of scan.ranges) {
      const group = findGroup(metadata, rowStart, rowEnd);
      const rows = rowEnd - rowStart;
      // Of a group that is looked at alone no more is decoded than is asked for.
      const wanted = Math.min(rows, sink.enough ?? rows);
      const fill = async (name: string, column: PositionColumn | TextColumn, staysBytes: boolean) => {
        const flat = findFlatColumn(metadata, group, name);
        if (flat !== null) {
          const take = (page: FlatPage) => column.take(page);
          const reading = { compressors, parsers: allParsers, staysBytes, enough: wanted, take };
          readFlatColumn(await bytes.read(group, flat), flat, reading);
          return;
        }
        const values = await scan.readColumn({ column: name, rowStart, rowEnd });
        if (values.length !== rows) throw new Error("a column ends before its rows do");
        for (let row = 0; row < wanted; row++) column.takeValue(values[row]);
      };
      const chunks: (readonly TextChunk[])[] = [];
      for (const name of shown) {
        const isLocal = facts.localTimes.has(name);
        const column = createTextColumn(wanted, rowsPerBatch, isLocal ? toLocalDay : toCellText);
        await orFailure(fill(name, column, facts.texts.has(name)));
        chunks.push(column.finish());
      }
      const places = facts.geometry === null ? null : createPositionColumn(wanted);
      if (facts.geometry !== null && places !== null) {
        await orFailure(fill(facts.geometry, places, isOfBytes(metadata, facts.geometry)));
      }
      if (!takeRows(wanted, chunks, places, sink)) return;
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
  places: PositionColumn | null,
  sink: TableSink,
): boolean {
  for (let from = 0, batch = 0; from < rows; from += rowsPerBatch, batch++) {
    const length = Math.min(rowsPerBatch, rows - from);
    const positions = places?.read(from, from + length) ?? null;
    const columns = chunks.flatMap((column) => column[batch] ?? []);
    if (!sink.take({ length, columns, positions })) return false;
  }
  return true;
}

/** A time without a zone is known to the day. */
function toLocalDay(value: unknown): string {
  return toCellText(value).slice(0, 10);
}

function isOfBytes({ schema }: FileMetaData, name: string): boolean {
  return listRoots(schema).some((root) => root.name === name && root.type === "BYTE_ARRAY");
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
