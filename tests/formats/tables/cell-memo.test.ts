import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCellMemo } from "../../../src/formats/tables/cell-memo.ts";
import { createChunkWriter, takeChunk, writeText } from "../../../src/formats/tables/chunk-writer.ts";

function toChunk(texts: readonly string[]) {
  const writer = createChunkWriter();
  for (const text of texts) writeText(writer, text);
  return takeChunk(writer);
}

describe("the memo of cells", () => {
  it("gives the same number to the same text and to no other, in the order in which they come", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 3000 }), (texts) => {
        const memo = createCellMemo(100_000);
        const chunk = toChunk(texts);
        const expected = new Map<string, number>();
        for (const [cell, text] of texts.entries()) {
          const bytes = new TextEncoder().encode(text).join();
          if (!expected.has(bytes)) expected.set(bytes, expected.size);
          expect(memo.numberOf(chunk, cell)).toBe(expected.get(bytes));
        }
        expect(memo.size).toBe(expected.size);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps no more than it has room for, and begins anew when it is told to", () => {
    const memo = createCellMemo(2);
    const chunk = toChunk(["a", "b", "c", "a", "x".repeat(500)]);
    expect([0, 1, 2, 3, 4].map((cell) => memo.numberOf(chunk, cell))).toEqual([0, 1, -1, 0, -1]);
    memo.clear();
    expect(memo.numberOf(chunk, 2)).toBe(0);
  });
});
