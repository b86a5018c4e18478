import { type ChunkWriter, reserve } from "./chunk-writer.ts";

/**
 * The words of a file, each once, so that its text can be kept as their numbers: a quarter of the bytes, and a term is
 * compared with each word once, however often it stands in the file. Its fields are open to what folds text into it.
 */
export interface WordBook {
  /** Word n is bytes[starts[n]] to bytes[starts[n + 1]]. Behind the last one there is room for the word being written. */
  bytes: Uint8Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  count: number;
  /** By hash, with the next free slot where one is taken: a word's number plus one. At most half of them are in use. */
  slots: Uint32Array<ArrayBuffer>;
  readonly mostWords: number;
}

/** A file of ever new words (addresses, codes) would make a book larger than its text: what no longer fits is spelt out. */
const mostWordsUsually = 2 ** 18;
/** A longer one is hardly a word, and hardly comes again. */
const longestWord = 48;

export function createWordBook(mostWords = mostWordsUsually): WordBook {
  return {
    bytes: new Uint8Array(4096),
    starts: new Uint32Array(1024),
    count: 0,
    slots: new Uint32Array(4096),
    mostWords,
  };
}

/** What the hash of a word begins with (FNV-1a). */
export const hashStart = 0x811c9dc5 | 0;

export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** Makes room for a word of so many bytes behind the last one, and tells where it begins. */
export function reserveWord(book: WordBook, length: number): number {
  const start = book.starts[book.count] ?? 0;
  if (start + length > book.bytes.length) {
    const wider = new Uint8Array(Math.max(start + length, book.bytes.length * 2));
    wider.set(book.bytes.subarray(0, start));
    book.bytes = wider;
  }
  return start;
}

/**
 * Appends to a text the word that stands behind the book's last one: its number, or 0, its length and its bytes where it
 * gets none. Numbers are varints (LEB128), counted from one.
 */
export function writeWord(book: WordBook, length: number, hash: number, text: ChunkWriter): void {
  reserve(text, length + 8);
  const word = findWord(book, length, hash);
  if (word >= 0) {
    writeVarint(text, word + 1);
    return;
  }
  writeVarint(text, 0);
  writeVarint(text, length);
  const start = book.starts[book.count] ?? 0;
  for (let index = 0; index < length; index++) text.bytes[text.used++] = book.bytes[start + index] ?? 0;
}

/** Its number, perhaps a new one; -1: none. */
function findWord(book: WordBook, length: number, hash: number): number {
  if (length > longestWord) return -1;
  const { slots, bytes, starts } = book;
  const start = starts[book.count] ?? 0;
  const last = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & last;
  for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
    const other = starts[taken - 1] ?? 0;
    if ((starts[taken] ?? 0) - other === length) {
      let same = 0;
      while (same < length && bytes[other + same] === bytes[start + same]) same++;
      if (same === length) return taken - 1;
    }
    slot = (slot + 1) & last;
  }
  if (book.count === book.mostWords) return -1;
  const word = book.count++;
  slots[slot] = word + 1;
  if (book.count + 1 === starts.length) {
    book.starts = new Uint32Array(starts.length * 2);
    book.starts.set(starts);
  }
  book.starts[book.count] = start + length;
  if (book.count * 2 > slots.length) placeAnew(book);
  return word;
}

function placeAnew(book: WordBook): void {
  const slots = new Uint32Array(book.slots.length * 2);
  const last = slots.length - 1;
  for (let word = 0; word < book.count; word++) {
    let hash = hashStart;
    const end = book.starts[word + 1] ?? 0;
    for (let index = book.starts[word] ?? 0; index < end; index++)
      hash = hashByte(hash, book.bytes[index] ?? 0);
    let slot = (hash ^ (hash >>> 15)) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = word + 1;
  }
  book.slots = slots;
}

function writeVarint(text: ChunkWriter, value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    text.bytes[text.used++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  text.bytes[text.used++] = rest;
}

/** Which terms stand at the beginning of words: a question to the book, asked once and kept while the book grows. */
export interface TermWords {
  readonly book: WordBook;
  /** At most 31. */
  readonly terms: readonly Uint8Array[];
  /** For each word: a bit for each term that it begins with. */
  bits: Uint32Array;
  /** For how many words that is known. */
  known: number;
}

export const mostTerms = 31;

export function createTermWords(book: WordBook, terms: readonly Uint8Array[]): TermWords {
  return { book, terms, bits: new Uint32Array(0), known: 0 };
}

/** Whether each of the terms stands at the beginning of a word in text[start, end). The book may not have grown since `learnWords`. */
export function hasAllTerms(words: TermWords, text: Uint8Array, start: number, end: number): boolean {
  const all = 2 ** words.terms.length - 1;
  const { bits } = words;
  let found = 0;
  let index = start;
  while (index < end) {
    let code = text[index++] ?? 0;
    if (code > 0x7f) {
      code &= 0x7f;
      for (let shift = 7; ; shift += 7) {
        const byte = text[index++] ?? 0;
        code |= (byte & 0x7f) << shift;
        if (byte <= 0x7f) break;
      }
    }
    if (code > 0) found |= bits[code - 1] ?? 0;
    else {
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = text[index++] ?? 0;
        length |= (byte & 0x7f) << shift;
        if (byte <= 0x7f) break;
      }
      found |= findTerms(words.terms, text, index, index + length);
      index += length;
    }
    if (found === all) return true;
  }
  return found === all;
}

/** Compares the terms with the words that have come since. */
export function learnWords(words: TermWords): void {
  const { book } = words;
  if (words.known === book.count) return;
  if (words.bits.length < book.count) {
    const wider = new Uint32Array(Math.max(book.count, Math.min(book.mostWords, words.bits.length * 2)));
    wider.set(words.bits);
    words.bits = wider;
  }
  for (let word = words.known; word < book.count; word++) {
    words.bits[word] = findTerms(words.terms, book.bytes, book.starts[word] ?? 0, book.starts[word + 1] ?? 0);
  }
  words.known = book.count;
}

function findTerms(terms: readonly Uint8Array[], bytes: Uint8Array, start: number, end: number): number {
  let found = 0;
  for (let which = 0; which < terms.length; which++) {
    const term = terms[which] as Uint8Array;
    if (end - start < term.length) continue;
    let matched = 0;
    while (matched < term.length && bytes[start + matched] === term[matched]) matched++;
    if (matched === term.length) found |= 1 << which;
  }
  return found;
}
