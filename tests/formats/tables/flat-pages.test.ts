import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import type { FlatPage, FlatValues } from "../../../src/formats/tables/geoparquet/flat-column.ts";
import { geoparquetDriver } from "../../../src/formats/tables/geoparquet/geoparquet.ts";
import { createPositionColumn } from "../../../src/formats/tables/geoparquet/position-column.ts";
import { areAllOnes, readRuns } from "../../../src/formats/tables/geoparquet/runs.ts";
import { createTextColumn } from "../../../src/formats/tables/geoparquet/text-column.ts";
import { openTableFile } from "../../../src/formats/tables/table-file.ts";
import { countCells, readCell, type TextChunk } from "../../../src/formats/tables/text-chunk.ts";
import { pointsOfGeometry, wkbPoint } from "./files.ts";

const rowsInBatch = 7;

/** As pages have them: the length of each before it. */
function toPlain(texts: readonly Uint8Array[]): FlatValues {
  const bytes: number[] = [];
  const bounds: number[] = [];
  for (const text of texts) {
    bytes.push(text.length, 0, 0, 0);
    bounds.push(bytes.length, bytes.length + text.length);
    bytes.push(...text);
  }
  return { bytes: Uint8Array.from(bytes), bounds: Uint32Array.from(bounds) };
}

const toBytes = (texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));

/** A page whose rows are these; of a dictionary where one is given. */
function toPage(
  rows: readonly (string | null)[],
  dictionary: { readonly texts: readonly string[]; readonly values: FlatValues } | null,
  toValues: (texts: readonly string[]) => FlatValues,
): FlatPage {
  const present = rows.filter((row) => row !== null);
  const hasGaps = present.length < rows.length;
  return {
    count: rows.length,
    levels: hasGaps ? Uint8Array.from(rows, (row) => (row === null ? 0 : 1)) : null,
    values: dictionary?.values ?? toValues(present),
    indices: dictionary === null ? null : Uint32Array.from(present, (text) => dictionary.texts.indexOf(text)),
  };
}

const words = [
  "",
  "Ganja",
  "گنجه",
  "a text that is much longer than those that are moved byte by byte",
  "12",
];
const somePages = (word: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      rows: fc.array(fc.option(word, { nil: null, freq: 6 }), { maxLength: 20 }),
      dictionary: fc.constantFrom(null, 0, 0, 1),
    }),
    { maxLength: 5 },
  );

const readAll = (chunks: readonly TextChunk[]) =>
  chunks.flatMap((chunk) => Array.from({ length: countCells(chunk) }, (_, cell) => readCell(chunk, cell)));

describe("a column of texts", () => {
  it("says what its pages say, be they plain, of one dictionary or of several, in batches and up to a row", () => {
    fc.assert(
      fc.property(somePages(fc.constantFrom(...words)), fc.nat(90), fc.boolean(), (pages, most, areMade) => {
        const toValues = (texts: readonly string[]): FlatValues =>
          areMade ? { made: [...texts] } : toPlain(toBytes(texts));
        const dictionaries = [0, 1].map(() => ({ texts: words, values: toValues(words) }));
        const all = pages.flatMap(({ rows }) => rows).map((row) => row ?? "");
        const rows = Math.min(all.length, most);
        const column = createTextColumn(rows, rowsInBatch, (value) => String(value ?? ""));
        for (const { rows: ofPage, dictionary } of pages) {
          column.take(toPage(ofPage, dictionary === null ? null : dictionaries[dictionary]!, toValues));
        }
        const chunks = column.finish();
        expect(readAll(chunks)).toEqual(all.slice(0, rows));
        const counts = chunks.map(countCells);
        expect(counts.slice(0, -1)).toEqual(counts.slice(0, -1).map(() => rowsInBatch));
      }),
      { numRuns: 500 },
    );
  });

  const long = "a text that many rows have";
  const aColumnOf = (texts: readonly string[], rows: readonly (string | null)[]) => {
    const column = createTextColumn(rows.length, 100, String);
    column.take(toPage(rows, { texts, values: toPlain(toBytes(texts)) }, () => toPlain([])));
    return column.finish();
  };

  it("says a text once where that is less", () => {
    const rows = Array.from({ length: 150 }, (_, row) => (row % 3 === 0 ? null : long));
    const chunks = aColumnOf([long], rows);
    expect(chunks.map(({ codes, bytes }) => [codes?.length, bytes.length])).toEqual([
      [100, long.length],
      [50, long.length],
    ]);
    // Each of them moves to the page by itself.
    expect(chunks[0]?.bytes.buffer).not.toBe(chunks[1]?.bytes.buffer);
    expect(readAll(chunks)).toEqual(rows.map((row) => row ?? ""));
  });

  it("says a text for each row where a dictionary has more than the rows need", () => {
    const [chunk] = aColumnOf([long, "b", `${long}s`], ["b", null, "b"]);
    expect(chunk?.codes).toBeNull();
    expect(chunk?.bytes.length).toBe(2);
  });

  it("of more different texts than can be numbered has a text for each row", () => {
    const texts = Array.from({ length: 70_000 }, (_, index) => `E${index}`);
    const column = createTextColumn(texts.length, 65_536, String);
    const indices = Uint32Array.from(texts, (_, index) => index);
    column.take({ count: texts.length, levels: null, values: { made: texts }, indices });
    const chunks = column.finish();
    expect(chunks.map(({ codes }) => codes)).toEqual([null, null]);
    expect(readAll(chunks)).toEqual(texts);
  });
});

describe("a column of geometries", () => {
  const points = new Map<string, readonly [number, number]>([
    ["here", [1, 2]],
    ["there", [-3, 4.5]],
    ["nowhere", [Number.NaN, Number.NaN]],
  ]);
  const names = [...points.keys()];

  it("has the points of its pages, be they plain, of one dictionary or of several", () => {
    fc.assert(
      fc.property(somePages(fc.constantFrom(...names)), fc.nat(90), fc.boolean(), (pages, most, areMade) => {
        const toValues = (texts: readonly string[]): FlatValues =>
          areMade
            ? { made: texts.map((text) => [...(points.get(text) ?? [])]) }
            : toPlain(texts.map((text) => wkbPoint(...(points.get(text) ?? [0, 0]))));
        const dictionaries = [0, 1].map(() => ({ texts: names, values: toValues(names) }));
        const all = pages.flatMap(({ rows }) => rows);
        const rows = Math.min(all.length, most);
        const column = createPositionColumn(rows);
        for (const { rows: ofPage, dictionary } of pages) {
          column.take(toPage(ofPage, dictionary === null ? null : dictionaries[dictionary]!, toValues));
        }
        const from = Math.min(3, rows);
        const { degrees, codes } = column.read(from, rows);
        const read = Array.from({ length: rows - from }, (_, row) => {
          const number = codes?.[row] ?? row;
          return [...degrees.subarray(number * 2, number * 2 + 2)];
        });
        expect(read).toEqual(
          all.slice(from, rows).map((row) => points.get(row ?? "nowhere") ?? points.get("nowhere")),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("a column of geometries that goes over from one way to another", () => {
  it("keeps its points, also where a page without rows came first", () => {
    const page = (rows: readonly string[], dictionary: readonly string[] | null) =>
      toPage(
        rows,
        dictionary === null ? null : { texts: dictionary, values: { made: [[1, 2]] } },
        (texts) => ({ made: texts.map(() => [3, 4]) }),
      );
    const column = createPositionColumn(2);
    for (const each of [page([], null), page(["a"], ["a"]), page(["b"], null)]) column.take(each);
    expect(column.read(0, 2)).toEqual({ degrees: Float64Array.of(1, 2, 3, 4), codes: null });
  });
});

describe("packed numbers", () => {
  it("of any width are what was packed", () => {
    const packed = fc.integer({ min: 1, max: 32 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        numbers: fc.array(fc.nat(2 ** width - 1), { minLength: 1, maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(packed, ({ width, numbers }) => {
        const groups = Math.ceil(numbers.length / 8);
        let bits = 0n;
        for (const [index, number] of numbers.entries()) bits |= BigInt(number) << BigInt(index * width);
        const body = Array.from({ length: groups * width }, (_, at) =>
          Number((bits >> BigInt(at * 8)) & 255n),
        );
        const bytes = Uint8Array.from([groups * 2 + 1, ...body]);
        expect([...readRuns(bytes, width, new Uint32Array(numbers.length))]).toEqual(numbers);
      }),
    );
  });

  it("are known to be all ones where they are a run of them", () => {
    const runs = (...bytes: number[]) => areAllOnes(Uint8Array.from(bytes), 5);
    expect([runs(10, 1), runs(0x80, 1, 1)]).toEqual([true, true]);
    expect([runs(8, 1, 2, 1), runs(10, 0), runs(3, 0xff), runs()]).toEqual([false, false, false, false]);
  });
});

describe("GeoParquet of which the first rows are asked for", () => {
  it("gives no more rows than that", async () => {
    const rows = Array.from({ length: 500 }, (_, row) => row);
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: "id", data: rows.map((row) => `E${row}`), type: "STRING" },
        { name: "word", data: rows.map((row) => words[row % 4] ?? ""), type: "STRING" },
        { name: "geometry", data: rows.map((row) => wkbPoint(row % 9, 1)), type: "BYTE_ARRAY" },
      ],
      pageSize: 1000,
      kvMetadata: [pointsOfGeometry],
    });
    const file = await openTableFile("e.parquet", new Blob([bytes]));
    const taken: number[] = [];
    await geoparquetDriver.read(
      file,
      { encoding: null, delimiter: null },
      {
        enough: 120,
        named: () => undefined,
        take({ length, columns, positions }) {
          taken.push(length, ...columns.map(countCells), positions?.codes?.length ?? Number.NaN);
          return false;
        },
        progressed: () => undefined,
        report: () => undefined,
        noted: () => undefined,
      },
    );
    expect(taken).toEqual([120, 120, 120, 120]);
  });
});
