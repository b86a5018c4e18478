import type { Mapping, Role } from "../../model/documents/mapping.ts";
import { foldTerms, foldWords } from "../../model/text-fold.ts";
import { type ChunkWriter, closeCell, createChunkWriter, reserve, takeChunk } from "./chunk-writer.ts";
import type { HitsMessage, TextsMessage, ToWorker } from "./protocol.ts";
import { readCell, type TextChunk } from "./text-chunk.ts";

/** Finds rows by words, over folded text that stays in the worker. */
export interface TextSearch {
  take(texts: TextsMessage): void;
  /** The rows of the present table, as rows of the file. */
  sort(fileRows: Uint32Array): void;
  /** Tells what is found while it looks; a later question ends it. */
  search(
    question: Extract<ToWorker, { kind: "search" }>,
    send: (message: HitsMessage) => void,
  ): Promise<void>;
}

const searchedRoles: readonly Role[] = ["title", "summary", "actors", "placeName", "source"];
/** A first answer comes after so many rows, and then one each time. */
const rowsPerAnswer = 1 << 17;

export function createTextSearch(mapping: Mapping): TextSearch {
  const searched = new Set(searchedRoles.flatMap((role) => mapping.columns[role] ?? []));
  const chunks: { readonly firstRow: number; readonly text: TextChunk }[] = [];
  let rowOf: Uint32Array = new Uint32Array(0);
  let length = 0;
  let latest = 0;

  return {
    take({ names, columns, rows, firstRow }) {
      const taken = names.flatMap((name, index) => {
        const column = columns[index];
        return searched.has(name) && column !== undefined ? [column] : [];
      });
      chunks.push({ firstRow, text: foldRows(taken, rows) });
    },
    sort(fileRows) {
      let last = 0;
      for (let row = 0; row < fileRows.length; row++) last = Math.max(last, fileRows[row] ?? 0);
      // 0: the row of the file is in no row of the table.
      rowOf = new Uint32Array(last + 1);
      for (let row = 0; row < fileRows.length; row++) rowOf[fileRows[row] ?? 0] = row + 1;
      length = fileRows.length;
    },
    async search({ documentId, query, serial }, send) {
      latest = serial;
      const terms = foldTerms(query).map((term) => new TextEncoder().encode(term));
      const rows = new Uint8Array(length);
      let looked = 0;
      let unsent = 0;
      const count = () => rows.reduce((sum, hit) => sum + hit, 0);
      for (const { firstRow, text } of chunks) {
        const cells = text.offsets.length - 1;
        if (terms.length > 0) {
          for (let cell = 0; cell < cells; cell++) {
            const row = rowOf[firstRow + cell] ?? 0;
            if (row > 0 && hasTerms(text, cell, terms)) rows[row - 1] = 1;
          }
        }
        looked += cells;
        unsent += cells;
        if (unsent < rowsPerAnswer) continue;
        unsent = 0;
        send({
          kind: "hits",
          documentId,
          serial,
          rows: rows.slice(),
          count: count(),
          looked,
          isWhole: false,
        });
        await nextTask();
        if (latest !== serial) return;
      }
      send({ kind: "hits", documentId, serial, rows, count: count(), looked, isWhole: true });
    },
  };
}

/** The words of each row, folded, each after a space: a word that begins with a term is the term after a space. */
function foldRows(columns: readonly TextChunk[], rows: number): TextChunk {
  const writer = createChunkWriter();
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      const before = writer.used;
      if (!foldPlain(column, row, writer)) {
        writer.used = before;
        const words = new TextEncoder().encode(` ${foldWords(readCell(column, row)).join(" ")}`);
        reserve(writer, words.length);
        writer.bytes.set(words, writer.used);
        writer.used += words.length;
      }
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
function foldPlain({ bytes, offsets }: TextChunk, cell: number, writer: ChunkWriter): boolean {
  const start = offsets[cell] ?? 0;
  const end = offsets[cell + 1] ?? start;
  reserve(writer, end - start + 1);
  const target = writer.bytes;
  let used = writer.used;
  target[used++] = space;
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte > 0x7f) return false;
    const next = folded[byte] ?? space;
    if (next === 0 || (next === space && target[used - 1] === space)) continue;
    target[used++] = next;
  }
  writer.used = used;
  return true;
}

function hasTerms(text: TextChunk, cell: number, terms: readonly Uint8Array[]): boolean {
  for (const term of terms) if (!hasTerm(text, cell, term)) return false;
  return true;
}

function hasTerm({ bytes, offsets }: TextChunk, cell: number, term: Uint8Array): boolean {
  const last = (offsets[cell + 1] ?? 0) - term.length;
  const first = term[0];
  for (let index = (offsets[cell] ?? 0) + 1; index <= last; index++) {
    if (bytes[index] !== first || bytes[index - 1] !== space) continue;
    let matched = 1;
    while (matched < term.length && bytes[index + matched] === term[matched]) matched++;
    if (matched === term.length) return true;
  }
  return false;
}

/** Lets a newer question in. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
