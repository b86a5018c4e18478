import {
  type ChunkWriter,
  closeCell,
  createChunkWriter,
  reserve,
  takeChunk,
  writeBytes,
  writeText,
} from "../chunk-writer.ts";
import { sumCells, type TextChunk } from "../text-chunk.ts";
import { countValues, eachValue, type FlatPage, type FlatValues } from "./flat-column.ts";

/** Makes cells of the pages of a column, in chunks of as many as a batch has rows. */
export interface TextColumn {
  take(page: FlatPage): void;
  /** Of a column that the library reads. */
  takeValue(value: unknown): void;
  finish(): readonly TextChunk[];
}

/** Codes are of 16 bits, and one says that there is no text. */
const mostNumbered = 0xffff;

/** `toText`: what a value says that is no text. Rows beyond `rows` are left out. */
export function createTextColumn(
  rows: number,
  rowsInBatch: number,
  toText: (value: unknown) => string,
): TextColumn {
  const writer = createChunkWriter();
  const chunks: TextChunk[] = [];
  /** As long as every page is of one dictionary, texts stay in it, and rows have their numbers. */
  let numbered: { readonly values: FlatValues; readonly codes: Uint16Array<ArrayBuffer> } | null = null;
  let taken = 0;

  function writeValue(values: FlatValues, value: number): void {
    if (value < 0) closeCell(writer);
    else if ("made" in values) writeMade(values.made[value]);
    else writeBytes(writer, values.bytes, values.bounds[value * 2], values.bounds[value * 2 + 1]);
  }

  function writeMade(value: unknown): void {
    if (value instanceof Uint8Array) writeBytes(writer, value);
    else writeText(writer, toText(value));
  }

  function cut(least: number): void {
    if (writer.cells >= least) chunks.push(takeChunk(writer));
  }

  /** The dictionary as a chunk; behind its texts an empty one for rows that have none. */
  function toDictionary(values: FlatValues): TextChunk {
    const count = countValues(values);
    for (let value = 0; value < count; value++) writeValue(values, value);
    closeCell(writer);
    return takeChunk(writer);
  }

  /** What was numbered gets texts of its own: the file has gone over to another way. */
  function writeOut(): void {
    if (numbered === null) return;
    const { values, codes } = numbered;
    const count = countValues(values);
    for (let row = 0; row < taken; row++) {
      const code = codes[row] ?? 0;
      writeValue(values, code === count ? -1 : code);
      cut(rowsInBatch);
    }
    numbered = null;
  }

  function takeNumbered(page: FlatPage, { codes }: { readonly codes: Uint16Array }): void {
    const none = countValues(page.values);
    const end = Math.min(rows, taken + page.count);
    if (page.levels === null && page.indices !== null) {
      codes.set(page.indices.subarray(0, end - taken), taken);
      taken = end;
      return;
    }
    eachValue(page, (value) => {
      if (taken < end) codes[taken++] = value < 0 ? none : value;
    });
  }

  /** Plain texts that no row lacks: moved all at once, and then together, over the lengths between them. */
  function takePlain(page: FlatPage, { bytes, bounds }: Exclude<FlatValues, { made: unknown }>): void {
    const end = Math.min(page.count, rows - taken);
    for (let value = 0; value < end; ) {
      const upTo = Math.min(end, value + rowsInBatch - writer.cells);
      writeRun(writer, bytes, bounds, value, upTo);
      taken += upTo - value;
      value = upTo;
      cut(rowsInBatch);
    }
  }

  return {
    take(page) {
      const { values, indices, levels } = page;
      const isNumbered =
        indices !== null &&
        countValues(values) < mostNumbered &&
        (numbered === null ? taken === 0 : numbered.values === values);
      if (isNumbered) {
        numbered ??= { values, codes: new Uint16Array(rows) };
        takeNumbered(page, numbered);
        return;
      }
      writeOut();
      if (indices === null && levels === null && "bytes" in values) {
        takePlain(page, values);
        return;
      }
      eachValue(page, (value) => {
        if (taken === rows) return;
        writeValue(values, value);
        taken++;
        cut(rowsInBatch);
      });
    },
    takeValue(value) {
      writeMade(value);
      taken++;
      cut(rowsInBatch);
    },
    finish() {
      if (numbered === null) {
        cut(1);
        return chunks;
      }
      const dictionary = toDictionary(numbered.values);
      for (let from = 0; from < taken; from += rowsInBatch) {
        const codes = numbered.codes.slice(from, Math.min(from + rowsInBatch, taken));
        chunks.push(chooseChunk({ ...dictionary, codes }, writer));
      }
      return chunks;
    },
  };
}

/** Each text once, in buffers of its own, or one for each cell, whichever is less. */
function chooseChunk(chunk: TextChunk, writer: ChunkWriter): TextChunk {
  const { bytes, offsets, codes } = chunk;
  if (codes === null) return chunk;
  const ofTexts = bytes.length + offsets.byteLength;
  if (ofTexts <= codes.length || ofTexts <= sumCells(chunk) + codes.length * 2) {
    return { bytes: bytes.slice(), offsets: offsets.slice(), codes };
  }
  for (const code of codes) writeBytes(writer, bytes, offsets[code], offsets[code + 1]);
  return takeChunk(writer);
}

/** Shorter texts are moved byte by byte. */
const longestByHand = 32;

function writeRun(
  writer: ChunkWriter,
  bytes: Uint8Array,
  bounds: Uint32Array,
  from: number,
  to: number,
): void {
  if (from === to) return;
  const first = bounds[from * 2] ?? 0;
  const last = bounds[to * 2 - 1] ?? first;
  reserve(writer, last - first);
  const { used: begin, bytes: target } = writer;
  target.set(bytes.subarray(first, last), begin);
  for (let value = from; value < to; value++) {
    const start = begin + (bounds[value * 2] ?? 0) - first;
    const end = begin + (bounds[value * 2 + 1] ?? 0) - first;
    const { used } = writer;
    if (end - start > longestByHand) target.copyWithin(used, start, end);
    else for (let index = start; index < end; index++) target[used + index - start] = target[index] ?? 0;
    writer.used = used + end - start;
    closeCell(writer);
  }
}
