import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createByteReader } from "../../../src/formats/tables/byte-reader.ts";
import { createChunkWriter, takeChunk, writeText } from "../../../src/formats/tables/chunk-writer.ts";
import { createNameIndex } from "../../../src/formats/tables/name-index.ts";
import { numberCells } from "../../../src/formats/tables/number-cells.ts";
import { readMagnitudes } from "../../../src/formats/tables/row-decimals.ts";
import { createFaultList } from "../../../src/formats/tables/row-faults.ts";
import { countCells, readCell, sumCells, type TextChunk } from "../../../src/formats/tables/text-chunk.ts";

function toChunk(texts: readonly string[]): TextChunk {
  const writer = createChunkWriter();
  for (const text of texts) writeText(writer, text);
  return takeChunk(writer);
}

/** The same cells, each text written once. */
function toNumbered(texts: readonly string[]): TextChunk {
  const different = ["never asked for", ...new Set(texts)];
  return { ...toChunk(different), codes: Uint16Array.from(texts, (text) => different.indexOf(text)) };
}

const someTexts = fc.array(fc.constantFrom("", "Ganja", "Gəncə", "exact", "12", "1,5", "a; b", "b"), {
  maxLength: 60,
});

const both = (check: (texts: readonly string[], chunk: TextChunk, from: number) => void) =>
  fc.assert(
    fc.property(someTexts, fc.nat(10), (texts, start) => {
      const from = Math.min(start, texts.length);
      check(texts, toChunk(texts), from);
      check(texts, toNumbered(texts), from);
    }),
  );

describe("cells whose texts are written once", () => {
  it("read as cells do that have a text each", () => {
    both((texts, chunk) => {
      expect(countCells(chunk)).toBe(texts.length);
      expect(texts.map((_, cell) => readCell(chunk, cell))).toEqual(texts);
      expect(sumCells(chunk)).toBe(new TextEncoder().encode(texts.join("")).length);
    });
  });

  it("are asked about once for each text, and only for texts that a cell has", () => {
    const asked: number[] = [];
    const target = new Uint32Array(5);
    const chunk = toNumbered(["x", "y", "x", "x"]);
    const ask = (_: TextChunk, text: number) => {
      asked.push(text);
      return text * 10;
    };
    numberCells(chunk, { from: 1, to: 4, at: 2 }, ask, target);
    expect([...target]).toEqual([0, 0, 20, 10, 10]);
    expect(asked).toEqual([2, 1]);
  });

  it("say what is on a list and what is not, row by row", () => {
    both((texts, chunk, from) => {
      const read = createByteReader(["exact", "city"], "city", "precision-unknown", (cell) =>
        cell === "exact" ? cell : null,
      );
      const target = new Uint8Array(texts.length + 1);
      const wrong: number[] = [];
      read(chunk, { from, to: texts.length, at: 1 }, target, (cell) => wrong.push(cell));
      const rest = texts.slice(from);
      expect([...target.subarray(1, rest.length + 1)]).toEqual(
        rest.map((text) => (text === "exact" ? 0 : 1)),
      );
      expect(wrong.map((cell) => texts[cell])).toEqual(
        rest.filter((text) => text !== "exact" && text !== ""),
      );
    });
  });

  it("are numbers, nothing, or told", () => {
    both((texts, chunk, from) => {
      const target = new Float32Array(texts.length);
      const wrong: number[] = [];
      readMagnitudes(chunk, { from, to: texts.length, at: 0 }, target, (cell) => wrong.push(cell));
      const rest = texts.slice(from);
      const known = new Map([
        ["12", 12],
        ["1,5", 1.5],
      ]);
      expect([...target.subarray(0, rest.length)]).toEqual(rest.map((text) => known.get(text) ?? Number.NaN));
      expect(wrong.map((cell) => texts[cell])).toEqual(
        rest.filter((text) => text !== "" && !known.has(text)),
      );
    });
  });
});

describe("the index of names", () => {
  const split = (cell: string) => cell.split("; ").filter((name) => name !== "");
  const namesOf = ({ names, lists }: ReturnType<typeof createNameIndex>, list: number) =>
    [...lists.values.subarray(list === 0 ? 0 : lists.ends[list - 1], lists.ends[list])].map(
      (number) => names[number],
    );

  it("gives equal cells one list, and a cell without names the empty one", () => {
    const index = createNameIndex(10, split);
    const chunk = toChunk(["a; b", "", "b", "a; b", "b; b"]);
    const lists = [0, 1, 2, 3, 4].map((cell) => index.listOf(chunk, cell));
    expect(lists.map((list) => namesOf(index, list))).toEqual([["a", "b"], [], ["b"], ["a", "b"], ["b"]]);
    expect([lists[0], lists[1], lists[2]]).toEqual([lists[3], 0, lists[4]]);
    expect(lists.map(index.firstOf)).toEqual([0, -1, 1, 0, 1]);
  });

  it("joins lists, each name once", () => {
    const index = createNameIndex(10, split);
    const [ab, b, c, nobody] = ["a; b", "b", "c", ""].map((text) => index.listOf(toChunk([text]), 0));
    expect(namesOf(index, index.join(ab ?? 0, c ?? 0))).toEqual(["a", "b", "c"]);
    expect(index.join(ab ?? 0, c ?? 0)).toBe(index.join(ab ?? 0, c ?? 0));
    expect(namesOf(index, index.join(ab ?? 0, b ?? 0))).toEqual(["a", "b"]);
    expect([index.join(b ?? 0, nobody ?? 0), index.join(nobody ?? 0, b ?? 0)]).toEqual([b, b]);
  });

  it("numbers no names past its limit", () => {
    const index = createNameIndex(1, split);
    const chunk = toChunk(["a", "b", "b; a"]);
    expect([0, 1, 2].map((cell) => namesOf(index, index.listOf(chunk, cell)))).toEqual([["a"], [], ["a"]]);
  });

  it("stays right when more cells came than it remembers", () => {
    const index = createNameIndex(5, (cell) => [cell.slice(-1)]);
    const texts = Array.from({ length: 120_000 }, (_, cell) => `${cell} ${"abcde"[cell % 5]}`);
    const chunk = toChunk(texts);
    for (const [cell, text] of texts.entries()) {
      const number = index.firstOf(index.listOf(chunk, cell));
      if (index.names[number] !== text.slice(-1)) throw new Error(`${text} became ${index.names[number]}`);
    }
    expect(index.lists.ends.length).toBe(6);
  });
});

describe("what is wrong with the cells of a batch", () => {
  it("is told row by row, and in the order in which a row's cells were read", () => {
    const list = createFaultList();
    list.add(3, "date-order", 0);
    list.add(9, "date-order", 0);
    list.add(3, "position-missing", 0xffff);
    list.add(1, "link-unsafe", 7);
    const told: unknown[] = [];
    list.tell((...fault) => told.push(fault));
    expect(told).toEqual([
      [1, "link-unsafe", 7],
      [3, "date-order", 0],
      [3, "position-missing", 0xffff],
      [9, "date-order", 0],
    ]);
    list.tell(() => expect.unreachable());
  });
});
