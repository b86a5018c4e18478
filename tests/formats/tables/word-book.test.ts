import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeCell, createChunkWriter, takeChunk } from "../../../src/formats/tables/chunk-writer.ts";
import {
  createTermWords,
  createWordBook,
  hasAllTerms,
  hashByte,
  hashStart,
  learnWords,
  mostTerms,
  reserveWord,
  type WordBook,
  writeWord,
} from "../../../src/formats/tables/word-book.ts";

const encode = (word: string) => new TextEncoder().encode(word);

function writeTexts(book: WordBook, texts: readonly (readonly string[])[]) {
  const writer = createChunkWriter();
  for (const words of texts) {
    for (const word of words) {
      const bytes = encode(word);
      const start = reserveWord(book, bytes.length);
      book.bytes.set(bytes, start);
      writeWord(book, bytes.length, bytes.reduce(hashByte, hashStart), writer);
    }
    closeCell(writer);
  }
  return takeChunk(writer);
}

function findTexts(book: WordBook, texts: readonly (readonly string[])[], terms: readonly string[]) {
  const { bytes, offsets } = writeTexts(book, texts);
  const words = createTermWords(book, terms.map(encode));
  learnWords(words);
  return texts.map((_, cell) => hasAllTerms(words, bytes, offsets[cell] ?? 0, offsets[cell + 1] ?? 0));
}

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "ə", "ح") }),
  fc.string({ minLength: 45, maxLength: 300, unit: fc.constantFrom("a", "b") }),
);
const terms = fc.array(fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom("a", "b", "ə", "ح") }), {
  minLength: 1,
  maxLength: mostTerms,
});

describe("words kept as numbers", () => {
  it("are found by their beginnings as the texts themselves would be, however few the book can hold", () => {
    fc.assert(
      fc.property(fc.array(fc.array(word)), terms, fc.integer({ min: 0, max: 40 }), (texts, asked, most) => {
        const expected = texts.map((words) =>
          asked.every((term) => words.some((one) => one.startsWith(term))),
        );
        expect(findTexts(createWordBook(most), texts, asked)).toEqual(expected);
      }),
    );
  });

  it("stand in the book once, and the book keeps no more than it may", () => {
    const book = createWordBook(3);
    writeTexts(book, [
      ["shots", "at", "the", "mayor"],
      ["the", "mayor", "at", "shots"],
    ]);
    expect(book.count).toBe(3);
    expect(new TextDecoder().decode(book.bytes.subarray(0, book.starts[3]))).toBe("shotsatthe");
  });

  it("are still told apart when there are so many that the book has grown several times", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => [`word${index}`, "witness"]);
    const book = createWordBook();
    expect(findTexts(book, texts, ["word777", "wit"]).filter(Boolean)).toHaveLength(11);
    expect(book.count).toBe(20_001);
  });

  it("that came after a question was asked are learnt when it goes on", () => {
    const book = createWordBook();
    const question = createTermWords(book, [encode("wit")]);
    learnWords(question);
    const { bytes, offsets } = writeTexts(book, [["a", "witness"], ["none"]]);
    learnWords(question);
    expect(hasAllTerms(question, bytes, 0, offsets[1] ?? 0)).toBe(true);
    expect(hasAllTerms(question, bytes, offsets[1] ?? 0, offsets[2] ?? 0)).toBe(false);
  });
});
