import type { TextChunk } from "./text-chunk.ts";

/** Numbers the different texts of cells in the order in which they are met, by their bytes: no text becomes a string. */
export interface CellMemo {
  /** `text`: its number in the chunk. -1: too long to be worth it, or there is no room for another. */
  numberOf(chunk: TextChunk, text: number): number;
  /** How many texts are known. */
  readonly size: number;
  clear(): void;
}

/** Longer texts hardly repeat. */
const longest = 120;

export function createCellMemo(most: number): CellMemo {
  let slots = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(512);
  let ends = new Uint32Array(513);
  let bytes = new Uint8Array(8192);
  let size = 0;

  function grow(): void {
    const widerHashes = new Int32Array(hashes.length * 2);
    const widerEnds = new Uint32Array(hashes.length * 2 + 1);
    widerHashes.set(hashes);
    widerEnds.set(ends);
    [hashes, ends] = [widerHashes, widerEnds];
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let number = 0; number < size; number++) {
      let slot = (hashes[number] ?? 0) & (slots.length - 1);
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  }

  function isText(number: number, from: Uint8Array, start: number, length: number): boolean {
    const own = ends[number] ?? 0;
    if ((ends[number + 1] ?? 0) - own !== length) return false;
    for (let index = 0; index < length; index++) if (bytes[own + index] !== from[start + index]) return false;
    return true;
  }

  function keep(hash: number, from: Uint8Array, start: number, length: number): void {
    const own = ends[size] ?? 0;
    if (own + length > bytes.length) {
      const wider = new Uint8Array(bytes.length * 2);
      wider.set(bytes);
      bytes = wider;
    }
    for (let index = 0; index < length; index++) bytes[own + index] = from[start + index] ?? 0;
    hashes[size] = hash;
    size++;
    ends[size] = own + length;
  }

  return {
    get size() {
      return size;
    },
    numberOf(chunk, text) {
      const from = chunk.bytes;
      const start = chunk.offsets[text] ?? 0;
      const length = (chunk.offsets[text + 1] ?? start) - start;
      if (length > longest) return -1;
      let hash = length;
      for (let index = 0; index < length; index++)
        hash = Math.imul(hash ^ (from[start + index] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
      let slot = hash & (slots.length - 1);
      for (;;) {
        const number = slots[slot] ?? -1;
        if (number < 0) break;
        if (hashes[number] === hash && isText(number, from, start, length)) return number;
        slot = (slot + 1) & (slots.length - 1);
      }
      if (size >= most) return -1;
      slots[slot] = size;
      keep(hash, from, start, length);
      if (size === hashes.length) grow();
      return size - 1;
    },
    clear() {
      slots.fill(-1);
      size = 0;
    },
  };
}
