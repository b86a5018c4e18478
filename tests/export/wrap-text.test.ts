import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrapText } from "../../src/export/furniture/wrap-text.ts";

const measure = (text: string) => text.length;

describe("a text is wrapped", () => {
  test("at spaces, each line as full as it can be", () => {
    expect(wrapText("Events of the year, some of them possible", 12, measure)).toEqual([
      "Events of",
      "the year,",
      "some of them",
      "possible",
    ]);
  });

  test("within a word that is too long for a line, never within a letter and its marks", () => {
    expect(wrapText("a Sammelwort", 5, measure)).toEqual(["a", "Samme", "lwort"]);
    expect(wrapText("e\u0301e\u0301e\u0301", 2, measure)).toEqual(["e\u0301", "e\u0301", "e\u0301"]);
  });

  test("without losing a letter or passing the width", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, (part) => [...part].length);
        expect(lines.join("").replaceAll(/\s+/gu, "")).toBe(text.replaceAll(/\s+/gu, ""));
        for (const line of lines) {
          const characters = [...new Intl.Segmenter("en").segment(line)].length;
          expect([...line].length <= width || characters === 1).toBe(true);
        }
      }),
    );
  });
});
