import type { TextChunk } from "./text-chunk.ts";

const encoder = new TextEncoder();

/** Takes a column's cells one after another. Its fields are open to the readers of bytes, which fill it in their inner loops. */
export interface ChunkWriter {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many of the bytes are written. */
  used: number;
  offsets: Uint32Array<ArrayBuffer>;
  /** How many cells are closed. */
  cells: number;
}

export function createChunkWriter(): ChunkWriter {
  return { bytes: new Uint8Array(4096), used: 0, offsets: new Uint32Array(1024), cells: 0 };
}

/** Makes room for so many bytes more. */
export function reserve(writer: ChunkWriter, count: number): void {
  const needed = writer.used + count;
  if (needed <= writer.bytes.length) return;
  const wider = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  wider.set(writer.bytes.subarray(0, writer.used));
  writer.bytes = wider;
}

export function closeCell(writer: ChunkWriter): void {
  const end = writer.cells + 1;
  if (end === writer.offsets.length) {
    const wider = new Uint32Array(writer.offsets.length * 2);
    wider.set(writer.offsets);
    writer.offsets = wider;
  }
  writer.offsets[end] = writer.used;
  writer.cells = end;
}

/** A whole cell of text. */
export function writeText(writer: ChunkWriter, text: string): void {
  if (text !== "") {
    // No character takes more than three bytes for each of its units.
    reserve(writer, text.length * 3);
    writer.used += encoder.encodeInto(text, writer.bytes.subarray(writer.used)).written;
  }
  closeCell(writer);
}

/** A whole cell of bytes[start, end) that are UTF-8 already. */
export function writeBytes(writer: ChunkWriter, bytes: Uint8Array, start = 0, end = bytes.length): void {
  const count = end - start;
  reserve(writer, count);
  const { bytes: target, used } = writer;
  // A call for each short one takes longer than its bytes.
  if (count > 256) target.set(bytes.subarray(start, end), used);
  else for (let index = 0; index < count; index++) target[used + index] = bytes[start + index] ?? 0;
  writer.used = used + count;
  closeCell(writer);
}

/** The cells so far, in buffers of exactly their size; the writer begins anew. */
export function takeChunk(writer: ChunkWriter): TextChunk {
  const ends = writer.offsets.subarray(0, writer.cells + 1);
  const chunk = {
    bytes: writer.bytes.slice(0, writer.used),
    offsets: writer.used > 0xffff ? ends.slice() : new Uint16Array(ends),
    codes: null,
  };
  writer.used = 0;
  writer.cells = 0;
  return chunk;
}
