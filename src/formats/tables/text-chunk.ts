/**
 * Some cells of one column as UTF-8: text n is bytes[offsets[n]] to bytes[offsets[n + 1]]. It can be handed from a worker
 * to the page without a copy, and costs nothing until a cell is read.
 */
export interface TextChunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Short where the bytes are few: most columns of a batch are. */
  readonly offsets: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  /** Which text each cell has, where a file says each text once; null: cell n is text n. */
  readonly codes: Uint16Array<ArrayBuffer> | null;
}

const decoder = new TextDecoder();
/** Short plain text is put together faster than the decoder can be asked. */
const longestByHand = 40;

/** How many cells there are. */
export function countCells({ offsets, codes }: TextChunk): number {
  return codes === null ? offsets.length - 1 : codes.length;
}

/** The number of a cell's text. */
export function textOf({ codes }: TextChunk, cell: number): number {
  return codes === null ? cell : (codes[cell] ?? 0);
}

/** The text of a cell; bytes that are no UTF-8 become U+FFFD. */
export function readCell(chunk: TextChunk, cell: number): string {
  return readText(chunk, textOf(chunk, cell));
}

export function readText({ bytes, offsets }: TextChunk, number: number): string {
  const start = offsets[number] ?? 0;
  const end = offsets[number + 1] ?? start;
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

/** How many bytes the texts of all cells have together. */
export function sumCells({ bytes, offsets, codes }: TextChunk): number {
  if (codes === null) return bytes.length;
  let sum = 0;
  for (let cell = 0; cell < codes.length; cell++) {
    const text = codes[cell] ?? 0;
    sum += (offsets[text + 1] ?? 0) - (offsets[text] ?? 0);
  }
  return sum;
}

/** For whoever gives its own away. */
export function copyChunk({ bytes, offsets, codes }: TextChunk): TextChunk {
  return { bytes: bytes.slice(), offsets: offsets.slice(), codes: codes?.slice() ?? null };
}
