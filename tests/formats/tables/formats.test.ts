import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { aKml, aPlacemark, aWorkbook, pointsOfGeometry, wkbPoint } from "./files.ts";
import { type FileBytes, inspectFile, openTable } from "./open-table.ts";

const csv = "date,title,lat,lng\n2018-07-03,Ganja,40.68,46.36\n2016,Baku,40.4,49.9\n";

function aParquet(change: { codec?: "UNCOMPRESSED" | "SNAPPY" } = {}): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "title", data: ["Ganja", "Baku"], type: "STRING" },
        { name: "date", data: ["2018-07-03", "2016"], type: "STRING" },
        { name: "fatalities", data: [2, 0], type: "INT32" },
        { name: "geometry", data: [wkbPoint(46.36, 40.68), wkbPoint(49.9, 40.4)], type: "BYTE_ARRAY" },
      ],
      codec: change.codec ?? "SNAPPY",
      kvMetadata: [pointsOfGeometry],
    }),
  );
}

const flatgeobuf = () =>
  serialize({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { title: "Ganja", date: "2018-07-03" },
        geometry: { type: "Point", coordinates: [46.36, 40.68] },
      },
      {
        type: "Feature",
        properties: { title: "Baku", date: "2016" },
        geometry: { type: "Point", coordinates: [49.9, 40.4] },
      },
    ],
  });

const kml = aKml(
  aPlacemark("Ganja", "<TimeStamp><when>2018-07-03</when></TimeStamp>") +
    aPlacemark("Baku", "<TimeSpan><begin>2016-01</begin><end>2016-03</end></TimeSpan>"),
);
const workbook = () =>
  aWorkbook([
    ["A list of events", null, null, null],
    ["date", "title", "lat", "lng"],
    [new Date(Date.UTC(2018, 6, 3)), "Ganja", 40.68, 46.36],
    ["2016", "Baku", 40.4, 49.9],
  ]);

describe("every format", () => {
  const files: readonly [string, () => FileBytes][] = [
    ["events.csv", () => csv],
    ["events.xlsx", workbook],
    ["events.parquet", () => aParquet()],
    ["plain.parquet", () => aParquet({ codec: "UNCOMPRESSED" })],
    ["events.fgb", flatgeobuf],
    ["events.kml", () => kml],
    ["events.kmz", () => zipSync({ "doc.kml": strToU8(kml), "files/icon.png": new Uint8Array(8) })],
    ["events.csv.gz", () => gzipSync(csv)],
    [
      "events.zip",
      () => zipSync({ "data/events.csv": strToU8(csv), "__MACOSX/data/._events.csv": strToU8("x") }),
    ],
    ["a name that says nothing", workbook],
    ["another", flatgeobuf],
    ["a third", () => kml],
  ];
  it.each(files)("makes the same event of %s", async (name, make) => {
    const { events, document, problems } = await openTable(name, make());
    const ganja = events.find(({ title }) => title === "Ganja");
    expect(ganja?.when?.edtf).toBe("2018-07-03");
    expect(ganja?.placePrecision).toBe("city");
    const place = document.findPlace(ganja?.placeId ?? "");
    expect(place?.position[0]).toBeCloseTo(46.36, 5);
    expect(place?.position[1]).toBeCloseTo(40.68, 5);
    expect(events).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it("reads a time span of KML as what lasted, and its words without its tags", async () => {
    const text = aKml(
      aPlacemark(
        "A",
        "<TimeSpan><begin>2016-01</begin><end>2016-03</end></TimeSpan>",
        "<description><![CDATA[<b>Bold</b><br>and <script>alert(1)</script>&amp; plain]]></description>",
      ),
    );
    const { byNumber, inspected } = await openTable("e.kml", text);
    expect(inspected.isCertain).toBe(true);
    expect(byNumber(1).when?.edtf).toBe("2016-01/2016-03");
    expect(byNumber(1).when?.span).toBe("throughout");
    expect(byNumber(1).summary).toBe("Bold\nand & plain");
  });

  it("reads the way points and tracks of GPX", async () => {
    const text = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">
      <wpt lat="40.68" lon="46.36"><name>Seen</name><time>2018-07-03T18:30:00+04:00</time></wpt>
      <trk><name>Walk</name><trkseg>
        <trkpt lat="40" lon="46"><time>2018-07-04T10:00:00Z</time></trkpt>
        <trkpt lat="40.1" lon="46.1"><time>2018-07-04T11:00:00Z</time></trkpt>
      </trkseg></trk></gpx>`;
    const { events } = await openTable("e.gpx", text);
    expect(events.map(({ title, when, placePrecision }) => [title, when?.edtf, placePrecision])).toEqual([
      ["Seen", "2018-07-03T14:30Z", "site"],
      ["Walk", "2018-07-04T10:00Z/2018-07-04T11:00Z", "site"],
    ]);
  });

  it("lets a time of Parquet without a zone be a date, and one in UTC a time", async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "title", data: ["A"], type: "STRING" },
          { name: "date", data: [new Date("2018-07-03T12:30:00Z")], type: "TIMESTAMP" },
        ],
      }),
    );
    const { byNumber } = await openTable("e.parquet", bytes);
    expect(byNumber(1).when?.edtf).toMatch(/^2018-07-03/);
  });

  it("asks which of several files in an archive is meant", async () => {
    const bytes = zipSync({ "a.csv": strToU8(csv), "b.geojson": strToU8("{}"), "read.me": strToU8("") });
    expect(await inspectFile("e.zip", bytes)).toEqual({
      kind: "contained",
      opening: 1,
      entries: ["a.csv", "b.geojson"],
    });
  });

  it("hands a situation on to its own reader, from an archive of its folder", async () => {
    const bytes = zipSync({
      "geo/situation.json": strToU8('{"id":"x"}'),
      "geo/events.geojson": strToU8("{}"),
    });
    const answer = await inspectFile("situation.zip", bytes);
    expect(answer).toMatchObject({ kind: "situation" });
    if (answer.kind === "situation") {
      expect([...answer.files]).toEqual([
        ["situation.json", '{"id":"x"}'],
        ["events.geojson", "{}"],
      ]);
    }
  });
});

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  return Uint8Array.from(bytes, (own, index) => (index === at ? byte : own));
}

describe("a file that is not what it should be", () => {
  const files: readonly [string, string, FileBytes, string][] = [
    ["bytes of no format", "e.bin", Uint8Array.of(0, 1, 2, 3, 0, 0, 9, 0), "format-unknown"],
    [
      "a picture",
      "e.png",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd),
      "format-unknown",
    ],
    ["a page of the web", "e.html", "<!doctype html><p>Hello", "format-unknown"],
    ["XML that is broken", "e.kml", "<kml><Placemark>", "file-unreadable"],
    [
      "XML that nests too deeply",
      "e.kml",
      `<kml>${"<Folder>".repeat(50_000)}${"</Folder>".repeat(50_000)}</kml>`,
      "file-too-deep",
    ],
    ["a workbook cut short", "e.xlsx", workbook().subarray(0, 300), "file-unreadable"],
    ["an archive cut short", "e.zip", zipSync({ "a.csv": strToU8(csv) }).subarray(0, 60), "file-unreadable"],
    ["an archive without a table", "e.zip", zipSync({ "read.me": strToU8("x") }), "archive-empty"],
    ["gzip cut short", "e.csv.gz", gzipSync(csv).subarray(0, 40), "file-unreadable"],
    ["Parquet cut short", "e.parquet", aParquet().subarray(0, 100), "file-unreadable"],
    [
      "FlatGeobuf whose header ends before its fields",
      "e.fgb",
      withByte(flatgeobuf(), 8, 18),
      "file-unreadable",
    ],
    ["FlatGeobuf cut short", "e.fgb", flatgeobuf().subarray(0, 20), "file-unreadable"],
  ];
  it.each(files)("is refused with a reason: %s", async (_, name, bytes, code) => {
    expect(await inspectFile(name, bytes)).toMatchObject({ kind: "failed", code });
  });

  it("does not expand what XML defines for itself", async () => {
    const entities = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(20)}">`,
    );
    const text = aKml(aPlacemark("&e20;", "")).replace(
      "<kml",
      `<!DOCTYPE kml [<!ENTITY e0 "ha">${entities.join("")}<!ENTITY file SYSTEM "file:///etc/passwd">]>\n<kml`,
    );
    const answer = await inspectFile("e.kml", text);
    expect(JSON.stringify(answer).length).toBeLessThan(5000);
    expect(JSON.stringify(answer)).not.toContain("root:");
  });

  it("stops at a bomb of gzip", async () => {
    const bomb = gzipSync(Buffer.alloc(40_000_000));
    const answer = await inspectFile("e.csv.gz", bomb);
    expect(answer).toMatchObject({ kind: "failed", code: "archive-too-large" });
  }, 30_000);

  it("never unpacks an entry that grows beyond all measure", async () => {
    const bomb = zipSync({ "e.csv": [new Uint8Array(20_000_000), { level: 9 }] });
    expect(await inspectFile("e.zip", bomb)).toMatchObject({ kind: "failed", code: "archive-too-large" });
  }, 30_000);
});
