import fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { withoutGuard, writeCsv } from "../../src/formats/csv-text.ts";

const read = (text: string) =>
  papaparse
    .parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", skipEmptyLines: false })
    .data.slice(0, -1);
const someCell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "a,b",
    'say "no"',
    "two\r\nlines",
    "\n",
    "'",
    "'=1",
    "=1+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "＝1",
  ),
);

describe("a table as text", () => {
  test("is RFC 4180: CRLF after every line, quotes only where they are needed, and doubled within", () => {
    expect(
      writeCsv(
        [
          ["a", "b"],
          ["one, two", 'say "no"'],
          ["x\ny", null],
          ["", 1.5],
        ],
        false,
      ),
    ).toBe('a,b\r\n"one, two","say ""no"""\r\n"x\ny",\r\n,1.5\r\n');
  });

  test("begins with a byte order mark where one is asked for, and only there", () => {
    expect(writeCsv([["ə"]], true)).toBe("\uFEFFə\r\n");
    expect(writeCsv([["ə"]], false)).toBe("ə\r\n");
  });

  test("holds no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(someCell, (cell) => {
        const [[written = ""] = []] = read(writeCsv([[cell, "end"]], false));
        expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  test("leaves numbers alone, below nought too", () => {
    expect(writeCsv([[-8.25, "-8.25"]], false)).toBe("-8.25,'-8.25\r\n");
  });

  test("gives back every text exactly as it was, in another program's hands and without the guard", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(someCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          expect(read(writeCsv(rows, true)).map((row) => row.map(withoutGuard))).toEqual(rows);
        },
      ),
    );
  });
});
