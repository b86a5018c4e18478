import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSplitter } from "../../../src/formats/tables/geojson/splitter.ts";
import { openTable } from "./open-table.ts";

function split(text: string, pieceLength: number) {
  const values: string[] = [];
  const frames: string[] = [];
  const spoilt: string[] = [];
  const splitter = createSplitter({
    framed: (frame) => frames.push(frame),
    found: (bytes, ranges) => {
      for (let index = 0; index < ranges.length; index += 2) {
        values.push(new TextDecoder().decode(bytes.subarray(ranges[index], ranges[index + 1])));
      }
    },
    spoilt: (start) => spoilt.push(start),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += pieceLength) splitter.feed(bytes.subarray(at, at + pieceLength));
  splitter.finish();
  return { values, frames, spoilt };
}

const feature = (properties: Record<string, unknown>, coordinates: unknown = [46.36, 40.68]) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
});
const collection = (features: readonly unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });

const jsonObject = fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });

describe("finding values in JSON", () => {
  it("finds the features of a collection however it is cut and laid out", () => {
    fc.assert(
      fc.property(
        fc.array(jsonObject, { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2, "\t"),
        (given, piece, space) => {
          const text = JSON.stringify(
            { name: "features", a: ["features"], features: given, z: [1] },
            null,
            space,
          );
          expect(split(text, piece).values.map((value) => JSON.parse(value))).toEqual(
            JSON.parse(JSON.stringify(given)),
          );
        },
      ),
      { seed: 5 },
    );
  });

  it("finds values one a line, in a list, or after record separators", () => {
    fc.assert(
      fc.property(
        fc.array(jsonObject, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("lines", "list", "sequence"),
        (given, piece, layout) => {
          const lines = given.map((value) => JSON.stringify(value));
          const text =
            layout === "list"
              ? `[${lines.join(",")}]`
              : layout === "lines"
                ? `${lines.join("\n")}\n`
                : lines.map((line) => `\u001e${line}\n`).join("");
          fc.pre(!Object.hasOwn(given[0] ?? {}, "features"));
          expect(split(text, piece).values).toEqual(lines);
        },
      ),
      { seed: 5 },
    );
  });

  it("never throws and always ends, whatever the text", () => {
    const text = fc.string({
      unit: fc.constantFrom("{", "}", "[", "]", '"', ",", ":", "\\", "\n", "a", "features", " "),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 10 }), (given, piece) => {
        split(given, piece);
      }),
      { seed: 5, numRuns: 1000 },
    );
  });
});

describe("opening GeoJSON", () => {
  it("makes an event of every feature, with columns that appear late", async () => {
    const text = collection([
      feature({ date: "2018-07-03", title: "A" }),
      feature({ date: "2016", title: "B", note: "late" }),
    ]);
    const { events, document, table } = await openTable("e.geojson", text);
    expect(events.map(({ title, when }) => [title, when?.edtf])).toEqual([
      ["B", "2016"],
      ["A", "2018-07-03"],
    ]);
    expect(document.names).toEqual(["date", "title", "note"]);
    expect(document.cellsAt(0)).toContainEqual({ name: "note", text: "late" });
    expect([...table.placed]).toEqual([1, 1]);
    expect(document.findPlace("doc:place:1")?.position[0]).toBeCloseTo(46.36, 5);
  });

  it.each([
    ["a single geometry", JSON.stringify({ type: "Point", coordinates: [46, 40] })],
    ["a single feature", JSON.stringify(feature({}, [46, 40]))],
    [
      "a line",
      JSON.stringify({
        type: "LineString",
        coordinates: [
          [45, 40],
          [46, 40],
          [47, 40],
        ],
      }),
    ],
    [
      "an area",
      JSON.stringify({
        type: "Polygon",
        coordinates: [
          [
            [45, 39],
            [47, 39],
            [47, 41],
            [45, 41],
            [45, 39],
          ],
        ],
      }),
    ],
    [
      "a collection of geometries",
      JSON.stringify({ type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [46, 40] }] }),
    ],
    ["lines", `${JSON.stringify(feature({}, [46, 40]))}\n`],
  ])("places %s", async (_, text) => {
    const { document } = await openTable("e.json", text);
    expect(document.findPlace("doc:place:1")?.position[0]).toBeCloseTo(46, 5);
    expect(document.findPlace("doc:place:1")?.position[1]).toBeCloseTo(40, 5);
  });

  it("keeps what follows a broken line", async () => {
    const line = (title: string) => JSON.stringify(feature({ date: "2018", title }));
    const text = [
      line("A"),
      '{"type":"Feature","properties":{"title":"B',
      line("C"),
      '{"type":',
      line("D"),
    ].join("\n");
    const { events, problems } = await openTable("e.ndjson", text);
    expect(events.map(({ title }) => title)).toEqual(["A", "C", "D"]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ["row-unreadable", 2],
      ["row-unreadable", 4],
    ]);
  });

  it("keeps what follows a feature that is no JSON", async () => {
    const text = `{"type":"FeatureCollection","features":[${JSON.stringify(feature({ title: "A" }))},{"type":"Feature",title:"B"},${JSON.stringify(feature({ title: "C" }))}]}`;
    const { events, problems } = await openTable("e.geojson", text);
    expect(events.map(({ title, id }) => [title, id])).toEqual([
      ["A", "doc:1"],
      ["C", "doc:3"],
    ]);
    expect(problems).toMatchObject([{ code: "row-unreadable", row: 2 }]);
  });

  it("does not follow arrays that nest a million deep", async () => {
    const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    const text = `{"type":"FeatureCollection","features":[${JSON.stringify(feature({ title: "A" }))},{"type":"Feature","properties":{"x":${deep}}},${JSON.stringify(feature({ title: "C" }))}]}`;
    const { events, problems } = await openTable("e.geojson", text);
    expect(events.map(({ title }) => title)).toEqual(["A", "C"]);
    expect(problems).toMatchObject([{ code: "row-unreadable", row: 2 }]);
  });

  it("takes coordinates that are none for none", async () => {
    const bad: readonly unknown[] = [
      ["46", "40"],
      [],
      null,
      [Number.POSITIVE_INFINITY, 0],
      "x",
      [[46, 40]],
      { length: 2 },
    ];
    const { table, problems } = await openTable(
      "e.geojson",
      collection(bad.map((each) => feature({ date: "2018" }, each))),
    );
    expect(table.length).toBe(bad.length);
    expect([...table.placed]).toEqual(bad.map(() => 0));
    expect(problems.map(({ code }) => code)).toEqual(bad.map(() => "position-missing"));
  });

  it("treats names of every object's parts as names", async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":"x","constructor":"y","date":"2018"},"geometry":null}]}`;
    const { document } = await openTable("e.geojson", text);
    expect(document.cellsAt(0)).toEqual([
      { name: "__proto__", text: "x" },
      { name: "constructor", text: "y" },
      { name: "date", text: "2018" },
    ]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("reprojects the reference system that the file names", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } };
    const text = collection([feature({ title: "A" }, [5160771.6, 4961747.6])], { crs });
    const { document, inspected } = await openTable("e.geojson", text);
    expect(inspected.mapping.crs).toBe("EPSG:3857");
    expect(document.findPlace("doc:place:1")?.position[0]).toBeCloseTo(46.36, 2);
    expect(document.findPlace("doc:place:1")?.position[1]).toBeCloseTo(40.66, 1);
  });

  it("asks where coordinates are no degrees, and offers to swap them where that mends them", async () => {
    const far = await openTable("e.geojson", collection([feature({}, [5160771.6, 4961747.6])]));
    expect(far.inspected.questions).toEqual([{ kind: "crs", name: null }]);
    const swapped = await openTable(
      "e.geojson",
      collection([feature({}, [40, 100]), feature({}, [41, 101])]),
    );
    expect(swapped.inspected.questions).toEqual([{ kind: "swapped", rows: 2, of: 2 }]);
    const mended = await openTable("e.geojson", collection([feature({}, [40, 100])]), (mapping) => ({
      ...mapping,
      isSwapped: true,
    }));
    expect(mended.document.findPlace("doc:place:1")?.position[0]).toBeCloseTo(100, 5);
  });
});
