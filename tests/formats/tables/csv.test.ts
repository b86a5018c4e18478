import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createScanner } from "../../../src/formats/tables/csv/scanner.ts";
import { readCell } from "../../../src/formats/tables/text-chunk.ts";
import { inspectFile, openTable, previewFile } from "./open-table.ts";

/** Scans a text cut into pieces of one size, as rows of cells. */
function scan(text: string, pieceLength: number, width: number | null, delimiter = ",") {
  const rows: string[][] = [];
  const reports: [string, number][] = [];
  const scanner = createScanner({
    delimiter: delimiter.charCodeAt(0),
    width,
    skippedRows: 0,
    batchBytes: 40,
    take: ({ length, columns }) => {
      for (let cell = 0; cell < length; cell++) rows.push(columns.map((column) => readCell(column, cell)));
    },
    report: (code, row) => reports.push([code, row]),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += pieceLength) scanner.feed(bytes.subarray(at, at + pieceLength));
  scanner.finish();
  return { rows, reports };
}

const cell = fc.string({
  unit: fc.constantFrom("a", "b", " ", ",", '"', "\n", "é", "ə", "١", ";"),
  maxLength: 8,
});
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  );

describe("delimited text", () => {
  it("reads what the well-kept writer writes, however the file is cut", () => {
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, piece, newline) => {
          const text = Papa.unparse(rows, { newline, quotes: true });
          expect(scan(text, piece, rows[0]!.length).rows).toEqual(rows);
        },
      ),
      { seed: 5 },
    );
  });

  it("agrees with the well-kept reader on rows without quotes", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "1", " ", "ə", "'"), minLength: 1, maxLength: 6 });
    const rows = fc.array(fc.array(plain, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (given, piece) => {
        const text = given.map((row) => row.join(",")).join("\n");
        expect(scan(text, piece, 3).rows).toEqual(Papa.parse(text, { delimiter: "," }).data);
      }),
      { seed: 5 },
    );
  });

  it("never throws, loses no plain row behind any garbage, and ends in time", () => {
    const garbage = fc.string({
      unit: fc.constantFrom("a", ",", '"', '""', "\n", "\r", "\r\n", "x\ny"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 50 }), (text, piece) => {
        const { rows } = scan(text, piece, 2);
        expect(rows.every((row) => row.length === 2)).toBe(true);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("knows a quote that nobody closed by what it would swallow", () => {
    const { rows, reports } = scan('a,b\n1,"open\n2,"closed"\n3,x\n', 7, 2);
    expect(rows).toEqual([
      ["a", "b"],
      ["1", '"open'],
      ["2", "closed"],
      ["3", "x"],
    ]);
    expect(reports).toEqual([["quote-open", 1]]);
  });

  it("reads the rows behind a quote that is open to the end of the file", () => {
    const { rows, reports } = scan('1,"open\n2,x\n3,y', 3, 2);
    expect(rows).toEqual([
      ["1", '"open'],
      ["2", "x"],
      ["3", "y"],
    ]);
    expect(reports).toEqual([["quote-open", 0]]);
  });

  it("pads short rows, cuts long ones, and says which", () => {
    const { rows, reports } = scan("a,b,c\n1,2\n1,2,3,4\n\n\n1,2,3\n", 100, 3);
    expect(rows).toEqual([
      ["a", "b", "c"],
      ["1", "2", ""],
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
    expect(reports).toEqual([
      ["row-too-short", 1],
      ["row-too-long", 2],
    ]);
  });
});

const rows = "date,title,lat,lng\n2018-07-03,Ganja,40.68,46.36\n2016,Baku,40.4,49.9\n";

describe("opening a table of text", () => {
  it("makes events of rows, sorted by time", async () => {
    const { events, table, problems } = await openTable("events.csv", rows);
    expect(events.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ["Baku", "2016"],
      ["Ganja", "2018-07-03"],
    ]);
    expect([...table.placed]).toEqual([1, 1]);
    expect(problems).toEqual([]);
  });

  it.each([
    [";", "date;title;lat;lng\n2018-07-03;Ganja;40,68;46,36\n"],
    ["\t", "date\ttitle\tlat\tlng\n2018-07-03\tGanja\t40.68\t46.36\n"],
    ["|", "date|title|lat|lng\n2018-07-03|Ganja|40.68|46.36\n"],
  ])("finds the delimiter %j", async (delimiter, text) => {
    const { inspected, byNumber, document } = await openTable("events.csv", text);
    expect(inspected.notes).toContainEqual({ kind: "delimiter", delimiter });
    expect(byNumber(1).title).toBe("Ganja");
    const place = document.findPlace(byNumber(1).placeId ?? "");
    expect(place?.position[0]).toBeCloseTo(46.36, 5);
    expect(place?.position[1]).toBeCloseTo(40.68, 5);
  });

  const encodings: readonly [string, string, (text: string) => Uint8Array][] = [
    ["utf-16le", "Gəncə", (text) => utf16(text, true)],
    ["utf-16be", "Gəncə", (text) => utf16(text, false)],
    ["windows-1251", "Взрыв в городе Гянджа, сообщают свидетели", (text) => codePage(text, "windows-1251")],
    ["windows-1252", "Überfall in Köln, café fermé à Montréal", (text) => codePage(text, "windows-1252")],
    ["windows-1254", "Iğdır'da gösteri, Şırnak ve Ağrı'da gözaltı", (text) => codePage(text, "windows-1254")],
    ["windows-1256", "مظاهرة في المدينة وسط الحضور الكبير", (text) => codePage(text, "windows-1256")],
  ];
  it.each(encodings)("reads %s", async (label, title, encode) => {
    const text = `date,title,lat,lng\n2018-07-03,"${title}",40.68,46.36\n`;
    const { inspected, byNumber } = await openTable("events.csv", encode(text));
    expect(inspected.notes[0]).toMatchObject({ kind: "encoding", label });
    expect(byNumber(1).title).toBe(title);
  });

  it("reads in the encoding that the reader names", async () => {
    const text = "date,title,lat,lng\n2018-07-03,Köln,50.9,6.9\n";
    const { byNumber } = await openTable("e.csv", codePage(text, "windows-1252"), undefined, {
      encoding: "windows-1251",
    });
    expect(byNumber(1).title).toBe("Kцln");
  });

  it("says that a row's date is bad and keeps the row and the next", async () => {
    const { events, problems } = await openTable(
      "e.csv",
      "date,title,lat,lng\n2018-07-03,A,1,2\nsoon,B,1,2\n2018-02-30,C,1,2\n2018-07-05,D,north,2\n2018,E,91,2\n",
    );
    expect(events.map(({ title }) => title)).toEqual(["E", "A", "D", "B", "C"]);
    expect(problems).toEqual([
      { code: "date-unreadable", row: 2, column: "date", value: "soon" },
      { code: "date-impossible", row: 3, column: "date", value: "2018-02-30" },
      { code: "position-unreadable", row: 4, column: "lat", value: "north" },
      { code: "position-outside", row: 5, column: "lng", value: "2" },
    ]);
  });

  it("shows how many of the first rows would parse", async () => {
    const previewed = await previewFile("e.csv", "date,title,lat,lng\n2018,A,1,2\nsoon,B,1,2\n2018,C,,\n");
    expect(previewed).toMatchObject({ rows: 3, isWhole: true, dated: 2, placed: 2 });
  });

  it("names the events of a table without titles by what kind they are, and by whom", async () => {
    const { events } = await openTable(
      "e.csv",
      "date,event_type,actor,lat,lng\n2018,Clash,Group A,40,46\n2019,Trial,,40,46\n",
    );
    expect(events.map(({ title }) => title)).toEqual(["Clash, Group A", "Trial"]);
  });

  it("says that a file is empty", async () => {
    expect(await inspectFile("e.csv", "")).toMatchObject({ kind: "failed", code: "file-empty" });
    expect(await inspectFile("e.csv", "a,b\n")).toMatchObject({ kind: "failed", code: "file-empty" });
  });
});

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    bytes.setUint16(index * 2, text.charCodeAt(index), isLittleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

/** The decoder's own table, turned round. */
function codePage(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (character) => byteOf.get(character) ?? 0x3f);
}
