import type {
  ColumnMetaData,
  Compressors,
  DecodedArray,
  FileMetaData,
  PageHeader,
  SchemaElement,
} from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { convert } from "hyparquet/src/convert.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readPlain } from "hyparquet/src/plain.js";
import { snappyUncompress } from "hyparquet/src/snappy.js";
import { listRoots } from "./geo-facts.ts";
import { areAllOnes, readRuns } from "./runs.ts";

// The library gives every text an array of its own, which is most of the time that a column of them takes, and it believes
// a page that says it has thousands of millions of values. Here its parts for headers, compression, numbers and types are
// used; texts are taken from where they lie, and no page is believed that cannot be.

/** A column at the outermost level, in one row group. */
export interface FlatColumn {
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
  readonly rows: number;
}

export interface FlatReading {
  readonly compressors: Compressors;
  /** The library's: what becomes of values that are no plain numbers. */
  readonly parsers: Parameters<typeof convert>[1]["parsers"];
  /** For columns of bytes: they stay bytes. */
  readonly staysBytes: boolean;
  /** Rows after which nobody asks for more; the last page may have some. Absent: all. */
  readonly enough?: number;
  /** The rows of a page, which follow those of the one before; but for a dictionary it is gone with the next one. */
  readonly take: (page: FlatPage) => void;
}

export interface FlatPage {
  readonly count: number;
  /** 0 for each row without a value; null: all have one. */
  readonly levels: Uint8Array | null;
  /** Those of the page, or of the dictionary, which is then the same object for all its pages. */
  readonly values: FlatValues;
  /** Which of the values each row has that has one; null: one after another. None of them is out of reach. */
  readonly indices: Uint32Array | null;
}

/** Values one after another: bytes with two bounds for each, or what the library made of them. */
export type FlatValues =
  | { readonly bytes: Uint8Array; readonly bounds: Uint32Array }
  | { readonly made: DecodedArray };

export function countValues(values: FlatValues): number {
  return "made" in values ? values.made.length : values.bounds.length / 2;
}

/** Which value each row of a page has; -1: none. */
export function eachValue({ count, levels, indices }: FlatPage, take: (value: number) => void): void {
  for (let row = 0, next = 0; row < count; row++) {
    if (levels !== null && levels[row] === 0) take(-1);
    else {
      take(indices === null ? next : (indices[next] ?? 0));
      next++;
    }
  }
}

const knownEncodings = ["PLAIN", "RLE", "BIT_PACKED", "PLAIN_DICTIONARY", "RLE_DICTIONARY"];
/** Nobody writes more; a file that says so would take the memory of the device. */
const mostRowsInGroup = 2 ** 24;
const mostPageBytes = 2 ** 29;

/** null where the column is within another one, or is written in a way that the library must read. */
export function findFlatColumn(
  { row_groups, schema }: FileMetaData,
  group: number,
  name: string,
): FlatColumn | null {
  const found = row_groups[group];
  const meta = found?.columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data;
  const element = listRoots(schema).find((root) => root.name === name);
  if (found === undefined || meta === undefined || element === undefined) return null;
  if (meta.path_in_schema.length !== 1 || !isFlat(element)) return null;
  if (!meta.encodings.every((encoding) => knownEncodings.includes(encoding))) return null;
  const rows = Number(found.num_rows);
  if (rows > mostRowsInGroup) throw new Error("a row group has more rows than anyone writes");
  return { meta, element, rows };
}

function isFlat({ num_children, repetition_type }: SchemaElement): boolean {
  return (num_children ?? 0) === 0 && (repetition_type === "OPTIONAL" || repetition_type === "REQUIRED");
}

/** From where to where it lies in the file. */
export function rangeOf({ meta }: FlatColumn): readonly [from: number, to: number] {
  const from = Number(meta.dictionary_page_offset || meta.data_page_offset);
  return [from, from + Number(meta.total_compressed_size)];
}

/** Gives the pages in order; throws where they are not what they should be. */
export function readFlatColumn(bytes: Uint8Array, column: FlatColumn, reading: FlatReading): void {
  const reader = toReader(bytes, 0);
  const wanted = Math.min(column.rows, reading.enough ?? column.rows);
  let dictionary: FlatValues | null = null;
  let taken = 0;
  let room = new ArrayBuffer(0);
  while (taken < wanted) {
    if (reader.offset >= bytes.length) throw new Error("a column ends before its rows do");
    const header = parquetHeader(reader);
    const start = reader.offset;
    reader.offset += header.compressed_page_size;
    // Where a header lacks its length, this is no number.
    if (!(reader.offset >= start && reader.offset <= bytes.length)) throw new Error("a page is cut off");
    if (!(header.uncompressed_page_size <= mostPageBytes)) throw new Error("a page is too large");
    const packed = bytes.subarray(start, reader.offset);
    const isDictionary = header.type === "DICTIONARY_PAGE";
    // A dictionary stays for the pages that follow it; of them each makes room for the next.
    const unpack = (part: Uint8Array, size: number) => {
      if (column.meta.codec !== "SNAPPY") {
        return decompressPage(part, size, column.meta.codec, reading.compressors);
      }
      if (!isDictionary && room.byteLength < size) room = new ArrayBuffer(size);
      const unpacked = isDictionary ? new Uint8Array(size) : new Uint8Array(room, 0, size);
      snappyUncompress(part, unpacked);
      return unpacked;
    };
    if (isDictionary) {
      const unpacked = unpack(packed, header.uncompressed_page_size);
      const count = header.dictionary_page_header?.num_values ?? 0;
      dictionary = readValues(unpacked, 0, count, "PLAIN", column, reading);
      continue;
    }
    const page = openPage(packed, header, column, column.rows - taken, unpack);
    if (page === null) continue;
    reading.take(readPage(page, dictionary, column, reading));
    taken += page.count;
  }
}

interface DataPage {
  readonly count: number;
  /** 0 for each value that is not there; null: all are. */
  readonly levels: Uint8Array | null;
  readonly bytes: Uint8Array;
  /** Where the values begin. */
  readonly at: number;
  readonly encoding: string;
}

/** null for a page of another kind, an index say. `most`: values that may still come. */
function openPage(
  packed: Uint8Array,
  header: PageHeader,
  { element }: FlatColumn,
  most: number,
  unpack: (part: Uint8Array, size: number) => Uint8Array,
): DataPage | null {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const described = header.type === "DATA_PAGE" ? first : header.type === "DATA_PAGE_V2" ? second : undefined;
  if (described === undefined) return null;
  const { num_values: count, encoding } = described;
  if (!(count >= 0 && count <= most)) throw new Error("a page has more values than there are rows");
  const isOptional = element.repetition_type === "OPTIONAL";
  const toLevels = (runs: Uint8Array) =>
    areAllOnes(runs, count) ? null : readRuns(runs, 1, new Uint8Array(count));
  if (second === undefined) {
    const bytes = unpack(packed, header.uncompressed_page_size);
    const at = isOptional ? endOfValue(bytes, 0) : 0;
    return { count, levels: isOptional ? toLevels(bytes.subarray(4, at)) : null, bytes, at, encoding };
  }
  const { definition_levels_byte_length: levelBytes, repetition_levels_byte_length: before } = second;
  const levels = isOptional ? toLevels(packed.subarray(before, before + levelBytes)) : null;
  const part = packed.subarray(before + levelBytes);
  const size = header.uncompressed_page_size - before - levelBytes;
  const bytes = second.is_compressed === false ? part : unpack(part, size);
  return { count, levels, bytes, at: 0, encoding };
}

function readValues(
  bytes: Uint8Array,
  at: number,
  count: number,
  encoding: string,
  { meta, element }: FlatColumn,
  { parsers, staysBytes }: FlatReading,
): FlatValues {
  if (staysBytes) return { bytes, bounds: findBounds(bytes, at, count) };
  if (encoding === "RLE") {
    // Truths alone are written so, behind the length of their runs.
    const truths = readRuns(bytes.subarray(at + 4), 1, new Uint8Array(count));
    return { made: Array.from(truths, (truth) => truth === 1) };
  }
  // Eight truths are a byte, and every other value is one at least.
  if (count > (bytes.length - at) * 8) throw new Error("a page is shorter than it says");
  const plain = readPlain(toReader(bytes, at), meta.type, count, element.type_length);
  const decoder = { element, parsers, schemaPath: [] } as unknown as Parameters<typeof convert>[1];
  return { made: convert(plain, decoder) };
}

function readPage(
  { count, levels, bytes, at, encoding }: DataPage,
  dictionary: FlatValues | null,
  column: FlatColumn,
  reading: FlatReading,
): FlatPage {
  let present = count;
  for (let row = 0; levels !== null && row < count; row++) if (levels[row] === 0) present--;
  const isIndexed = encoding.endsWith("_DICTIONARY");
  const values = isIndexed ? dictionary : readValues(bytes, at, present, encoding, column, reading);
  if (values === null) throw new Error("a dictionary is missing");
  const indices = isIndexed ? readIndices(bytes, at, present) : null;
  const most = countValues(values);
  if (indices === null ? present > most : isBeyond(indices, most)) {
    throw new Error("a value is not in its dictionary");
  }
  return { count, levels: present === count ? null : levels, values, indices };
}

function isBeyond(indices: Uint32Array, most: number): boolean {
  for (let index = 0; index < indices.length; index++) if ((indices[index] ?? 0) >= most) return true;
  return false;
}

/** Numbers of the dictionary's values; their width comes first, and 0 says that there is one value, whose number is not written. */
function readIndices(bytes: Uint8Array, at: number, count: number): Uint32Array {
  const indices = new Uint32Array(count);
  const width = bytes[at] ?? 0;
  return width === 0 ? indices : readRuns(bytes.subarray(at + 1), width, indices);
}

function findBounds(bytes: Uint8Array, from: number, count: number): Uint32Array {
  // Each value has its length at least.
  if (!(count <= (bytes.length - from) / 4)) throw new Error("a page is shorter than it says");
  const bounds = new Uint32Array(count * 2);
  for (let value = 0, at = from; value < count; value++) {
    const end = endOfValue(bytes, at);
    bounds[value * 2] = at + 4;
    bounds[value * 2 + 1] = end;
    at = end;
  }
  return bounds;
}

/** A value is four bytes of its length, and itself. */
function endOfValue(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw new Error("a value is cut off");
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  const end = at + 4 + low + (bytes[at + 3] ?? 0) * 2 ** 24;
  if (end > bytes.length) throw new Error("a value is cut off");
  return end;
}

function toReader(bytes: Uint8Array, offset: number) {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset };
}
