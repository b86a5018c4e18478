import { letGo } from "../../lib/let-go.ts";
import type { Mapping, Role } from "../../model/documents/mapping.ts";
import { foldTerms, foldWords } from "../../model/text-fold.ts";
import { type ChunkWriter, closeCell, createChunkWriter, takeChunk } from "./chunk-writer.ts";
import type { HitsMessage, TextsMessage, ToWorker } from "./protocol.ts";
import { indexFileRows } from "./row-index.ts";
import { readCell, type TextChunk, textOf } from "./text-chunk.ts";
import {
  createTermWords,
  createWordBook,
  hasAllTerms,
  hashByte,
  hashStart,
  learnWords,
  mostTerms,
  reserveWord,
  type TermWords,
  type WordBook,
  writeWord,
} from "./word-book.ts";

/**
 * Finds rows by words, over folded text that stays in the worker as numbers of words. The page has the texts themselves; they are asked back part
 * by part once all rows are open, since two copies of them would take the memory that the rows need on their way.
 */
export interface TextSearch {
  /** Some rows more, whose texts went to the page. */
  add(rows: Pick<TextsMessage, "firstRow" | "rows">): void;
  /** The page's answer: a copy of the texts of a part; null where it has them no more. */
  answer(part: number, columns: readonly TextChunk[] | null): void;
  /** Folds what is not yet, with pauses in which messages are heard. */
  prepare(): Promise<void>;
  /** The rows of the present table, as rows of the file. */
  sort(fileRows: Uint32Array): void;
  /** Tells what is found while it looks; a later question ends it. */
  search(
    question: Extract<ToWorker, { kind: "search" }>,
    send: (message: HitsMessage) => void,
  ): Promise<void>;
}

const searchedRoles: readonly Role[] = ["title", "summary", "actors", "placeName", "source"];
/** What is found by then is told, and from then on now and then; a newer question is heard as often. */
const firstAnswerMs = 12;
const laterAnswersMs = 60;

/** `ask`: for the texts of a part, in the columns named. */
export function createTextSearch(
  mapping: Mapping,
  ask: (part: number, names: readonly string[]) => void,
): TextSearch {
  const searched = [...new Set(searchedRoles.flatMap((role) => mapping.columns[role] ?? []))];
  const parts: Part[] = [];
  const book = createWordBook();
  const writer = createChunkWriter();
  let rowOf: Uint32Array = new Uint32Array(0);
  let length = 0;
  let latest = 0;

  /** null where the page has the rows no more. */
  function textOf(part: Part, number: number): Promise<TextChunk | null> {
    part.asked ??= new Promise((resolve) => {
      part.answered = resolve;
      ask(number, searched);
    });
    return part.asked;
  }

  return {
    add({ firstRow, rows }) {
      parts.push({ firstRow, rows, text: null, asked: null, answered: () => undefined });
    },
    answer(number, columns) {
      const part = parts[number];
      if (part === undefined) return;
      part.text = columns === null ? null : foldRows(columns, part.rows, book, writer);
      // The next copy is on its way before this one would be collected.
      for (const { bytes, offsets, codes } of columns ?? []) {
        letGo(bytes);
        letGo(offsets);
        if (codes !== null) letGo(codes);
      }
      part.answered(part.text);
    },
    async prepare() {
      for (const [number, part] of parts.entries()) {
        if ((part.text ?? (await textOf(part, number))) === null) return;
      }
    },
    sort(fileRows) {
      rowOf = indexFileRows(fileRows);
      length = fileRows.length;
    },
    async search({ documentId, query, serial }, send) {
      latest = serial;
      const encoded = foldTerms(query).map((term) => encoder.encode(term));
      const terms: TermWords[] = [];
      for (let from = 0; from < encoded.length; from += mostTerms)
        terms.push(createTermWords(book, encoded.slice(from, from + mostTerms)));
      const rows = new Uint8Array(length);
      let looked = 0;
      let count = 0;
      let last = performance.now();
      const tell = (isWhole: boolean, hits: Uint8Array<ArrayBuffer>) =>
        send({ kind: "hits", documentId, serial, rows: hits, count, looked, isWhole });
      let patienceMs = firstAnswerMs;
      for (const [number, part] of parts.entries()) {
        const text = part.text ?? (await textOf(part, number));
        if (text === null || latest !== serial) return;
        if (terms.length > 0) {
          for (const some of terms) learnWords(some);
          for (let cell = 0; cell < part.rows; cell++) {
            const row = rowOf[part.firstRow + cell] ?? 0;
            if (row === 0 || !hasTerms(text, cell, terms)) continue;
            rows[row - 1] = 1;
            count++;
          }
        }
        looked += part.rows;
        if (performance.now() - last < patienceMs) continue;
        if (count > 0) {
          tell(false, rows.slice());
          patienceMs = laterAnswersMs;
        }
        await nextTask();
        if (latest !== serial) return;
        last = performance.now();
      }
      tell(true, rows);
    },
  };
}

/** Some rows of the file, and their folded text once it was asked for. */
interface Part {
  readonly firstRow: number;
  readonly rows: number;
  text: TextChunk | null;
  asked: Promise<TextChunk | null> | null;
  answered: (text: TextChunk | null) => void;
}

/** The words of each row, folded, as their numbers in the book. */
function foldRows(
  columns: readonly TextChunk[],
  rows: number,
  book: WordBook,
  writer: ChunkWriter,
): TextChunk {
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      const before = writer.used;
      if (foldPlain(column, row, book, writer)) continue;
      writer.used = before;
      for (const word of foldWords(readCell(column, row))) foldWord(word, book, writer);
    }
    closeCell(writer);
  }
  return takeChunk(writer);
}

const space = 0x20;
/** What each plain byte becomes: a small letter or digit, a space, or nothing (0: the quotes that folding leaves out). */
const folded = Uint8Array.from({ length: 128 }, (_, byte) => {
  const character = String.fromCharCode(byte).toLowerCase();
  if (/[a-z0-9]/.test(character)) return character.charCodeAt(0);
  return "'`^".includes(character) ? 0 : space;
});

/** Most text is plain, and need not become a string to be folded; false where it is not. */
function foldPlain(chunk: TextChunk, cell: number, book: WordBook, writer: ChunkWriter): boolean {
  const { bytes, offsets } = chunk;
  const text = textOf(chunk, cell);
  const start = offsets[text] ?? 0;
  const end = offsets[text + 1] ?? start;
  // The words of a cell take no more than the cell itself.
  let word = reserveWord(book, end - start);
  const target = book.bytes;
  let length = 0;
  let hash = hashStart;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte > 0x7f) return false;
    const next = folded[byte] ?? space;
    if (next === 0) continue;
    if (next !== space) {
      target[word + length++] = next;
      hash = hashByte(hash, next);
    } else if (length > 0) {
      writeWord(book, length, hash, writer);
      word = book.starts[book.count] ?? 0;
      length = 0;
      hash = hashStart;
    }
  }
  if (length > 0) writeWord(book, length, hash, writer);
  return true;
}

const encoder = new TextEncoder();

function foldWord(word: string, book: WordBook, writer: ChunkWriter): void {
  // No character takes more than three bytes for each of its units.
  const start = reserveWord(book, word.length * 3);
  const { written } = encoder.encodeInto(word, book.bytes.subarray(start));
  let hash = hashStart;
  for (let index = 0; index < written; index++) hash = hashByte(hash, book.bytes[start + index] ?? 0);
  writeWord(book, written, hash, writer);
}

function hasTerms({ bytes, offsets }: TextChunk, cell: number, terms: readonly TermWords[]): boolean {
  const start = offsets[cell] ?? 0;
  const end = offsets[cell + 1] ?? start;
  for (const some of terms) if (!hasAllTerms(some, bytes, start, end)) return false;
  return true;
}

/** Lets a newer question in. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
