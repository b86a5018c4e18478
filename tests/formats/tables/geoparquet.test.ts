import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { eachValue, readFlatColumn } from "../../../src/formats/tables/geoparquet/flat-column.ts";
import { geoparquetDriver } from "../../../src/formats/tables/geoparquet/geoparquet.ts";
import { openTableFile } from "../../../src/formats/tables/table-file.ts";
import { readCell } from "../../../src/formats/tables/text-chunk.ts";
import { pointsOfGeometry, wkbPoint } from "./files.ts";

interface Row {
  readonly word: string | null;
  readonly note: string;
  readonly at: readonly [number, number] | null;
}

const aRow: fc.Arbitrary<Row> = fc.record({
  word: fc.option(fc.constantFrom("", "Ganja", "Gəncə", "گنجه"), { nil: null }),
  note: fc.string({ maxLength: 90, unit: "grapheme" }),
  at: fc.option(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
    nil: null,
  }),
});

const writing = fc.record({
  codec: fc.constantFrom("UNCOMPRESSED" as const, "SNAPPY" as const),
  rowGroupSize: fc.integer({ min: 1, max: 40 }),
  pageSize: fc.constantFrom(64, 1000, 1_000_000),
});

type Writing = typeof writing extends fc.Arbitrary<infer Value> ? Value : never;

function write(rows: readonly Row[], { codec, rowGroupSize, pageSize }: Writing): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "word", data: rows.map(({ word }) => word), type: "STRING" },
        { name: "note", data: rows.map(({ note }) => note), type: "STRING" },
        { name: "number", data: rows.map((_, index) => index), type: "INT32" },
        {
          name: "geometry",
          data: rows.map(({ at }) => (at === null ? null : wkbPoint(...at))),
          type: "BYTE_ARRAY",
        },
      ],
      ...{ codec, rowGroupSize, pageSize },
      kvMetadata: [pointsOfGeometry],
    }),
  );
}

interface Read {
  readonly cells: string[][];
  readonly positions: (readonly [number, number])[];
}

async function read(bytes: Uint8Array): Promise<Read> {
  const found: Read = { cells: [], positions: [] };
  const file = await openTableFile("e.parquet", new Blob([bytes.slice()]));
  await geoparquetDriver.read(
    file,
    { encoding: null, delimiter: null },
    {
      named: () => undefined,
      take({ length, columns, positions }) {
        for (let row = 0; row < length; row++) {
          found.cells.push(columns.map((column) => readCell(column, row)));
          const position = positions?.codes?.[row] ?? row;
          const [x, y] = positions?.degrees.subarray(position * 2) ?? [];
          found.positions.push([x ?? Number.NaN, y ?? Number.NaN]);
        }
        return true;
      },
      progressed: () => undefined,
      report: () => undefined,
      noted: () => undefined,
    },
  );
  return found;
}

/** Thrift's compact protocol, as far as a page's header needs it: fields that follow one another, numbers and structures. */
type Field = number | readonly (Field | null)[];

function toThrift(fields: readonly (Field | null)[]): number[] {
  const bytes: number[] = [];
  let last = 0;
  for (const [index, field] of fields.entries()) {
    if (field === null) continue;
    const number = index + 1;
    const isNumber = typeof field === "number";
    bytes.push(
      ((number - last) << 4) | (isNumber ? 5 : 12),
      ...(isNumber ? toVarint(field * 2) : toThrift(field)),
    );
    last = number;
  }
  return [...bytes, 0];
}

function toVarint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...toVarint(value >>> 7)];
}

const toPlain = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const bytes = [...new TextEncoder().encode(text)];
    return [bytes.length, 0, 0, 0, ...bytes];
  });

/** A run of one level for each value. */
const toLevels = (levels: readonly number[]) => {
  const runs = levels.flatMap((level) => [1 << 1, level]);
  return [runs.length, 0, 0, 0, ...runs];
};

const encodings = { plain: 0, rle: 3, dictionary: 8 };
const aDataPage = (count: number, encoding: number, body: readonly number[]) => [
  ...toThrift([0, body.length, body.length, null, [count, encoding, encodings.rle, encodings.rle]]),
  ...body,
];
const aDictionary = (texts: readonly string[]) => {
  const body = toPlain(texts);
  return [
    ...toThrift([2, body.length, body.length, null, null, null, [texts.length, encodings.plain]]),
    ...body,
  ];
};

/** Pages of the first kind, which most programs write and the writer above does not. */
function readPages(pages: readonly number[], rows: number): (string | null)[] {
  const values: (string | null)[] = [];
  const meta = {
    type: "BYTE_ARRAY" as const,
    codec: "UNCOMPRESSED" as const,
    encodings: [],
    path_in_schema: ["word"],
    num_values: BigInt(rows),
    total_uncompressed_size: 0n,
    total_compressed_size: 0n,
    data_page_offset: 0n,
  };
  const element = { name: "word", type: "BYTE_ARRAY" as const, repetition_type: "OPTIONAL" as const };
  readFlatColumn(
    Uint8Array.from(pages),
    { meta, element, rows },
    {
      compressors: {},
      parsers: DEFAULT_PARSERS,
      staysBytes: true,
      take: (page) => {
        if ("made" in page.values) throw new Error("they did not stay bytes");
        const { bytes, bounds } = page.values;
        eachValue(page, (value) => {
          const part = value < 0 ? null : bytes.subarray(bounds[value * 2], bounds[value * 2 + 1]);
          values.push(part === null ? null : new TextDecoder().decode(part));
        });
      },
    },
  );
  return values;
}

describe("GeoParquet", () => {
  it("is read from pages of the first kind: plain, by dictionary, and with gaps", () => {
    const pages = [
      ...aDictionary(["Ganja", "Baku"]),
      ...aDataPage(3, encodings.dictionary, [...toLevels([1, 0, 1]), 1, 1 << 1, 1, 1 << 1, 0]),
      ...aDataPage(2, encodings.plain, [...toLevels([1, 1]), ...toPlain(["Qom", ""])]),
    ];
    expect(readPages(pages, 5)).toEqual(["Baku", null, "Ganja", "Qom", ""]);
  });

  it.each([
    [
      "a page that is cut off",
      [...aDataPage(1, encodings.plain, [...toLevels([1]), ...toPlain(["Qom"])]).slice(0, -1)],
    ],
    ["a value that is cut off", aDataPage(1, encodings.plain, [...toLevels([1]), 200, 0, 0, 0, 65])],
    ["fewer values than rows", aDataPage(0, encodings.plain, [])],
    ["more values than rows", aDataPage(2, encodings.plain, [...toLevels([1, 1]), ...toPlain(["a", "b"])])],
    ["no dictionary", aDataPage(1, encodings.dictionary, [...toLevels([1]), 1, 1 << 1, 0])],
    [
      "a value that is not in the dictionary",
      [...aDictionary(["a"]), ...aDataPage(1, encodings.dictionary, [...toLevels([1]), 3, 1 << 1, 5])],
    ],
    ["a dictionary that is shorter than it says", toThrift([2, 0, 0, null, null, null, [2 ** 20, 0]])],
  ])("is refused for %s", (_, pages) => {
    expect(() => readPages(pages, 1)).toThrow(Error);
  });

  it("is read as the well-kept library reads it, whatever its pages, groups and codec", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aRow, { minLength: 1, maxLength: 120 }), writing, async (rows, how) => {
        const bytes = write(rows, how);
        const judged = await parquetReadObjects({ file: bytes.slice().buffer });
        const { cells, positions } = await read(bytes);
        expect(cells).toEqual(judged.map(({ word, note, number }) => [word ?? "", note, String(number)]));
        expect(positions).toEqual(
          judged.map(({ geometry }) => geometry?.coordinates ?? [Number.NaN, Number.NaN]),
        );
      }),
      { numRuns: 150, seed: 20_180_703 },
    );
  });

  it("with bytes changed anywhere ends in an error or in rows, and in time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(aRow, { minLength: 1, maxLength: 40 }),
        writing,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        async (rows, how, changes) => {
          const bytes = write(rows, how);
          // Not the length of the footer and the magic number behind it, without which it is no Parquet at all.
          for (const [at, byte] of changes) bytes[at % (bytes.length - 8)] = byte;
          await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
        },
      ),
      { numRuns: 300, seed: 20_180_703 },
    );
  });
});
