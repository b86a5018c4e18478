/**
 * Some cells of one column as a single UTF-8 buffer: cell n is bytes[offsets[n]] to bytes[offsets[n + 1]]. It can be
 * handed from a worker to the page without a copy, and costs nothing until a cell is read.
 */
export interface TextChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Short where the bytes are few: most columns of a batch are. */
  readonly offsets: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
}

const decoder = new TextDecoder();
/** Short plain text is put together faster than the decoder can be asked. */
const longestByHand = 40;

/** The text of a cell; bytes that are no UTF-8 become U+FFFD. */
export function readCell({ bytes, offsets }: TextChunk, cell: number): string {
  const start = offsets[cell] ?? 0;
  const end = offsets[cell + 1] ?? start;
  if (end - start <= longestByHand) {
    let text = "";
    let index = start;
    for (; index < end; index++) {
      const byte = bytes[index] ?? 0;
      if (byte > 0x7f) break;
      text += String.fromCharCode(byte);
    }
    if (index === end) return text;
  }
  return decoder.decode(bytes.subarray(start, end));
}
