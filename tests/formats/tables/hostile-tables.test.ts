import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tableIssueCodes } from "../../../src/model/documents/table-issue.ts";
import { inspectFile, type OpenedTable, openTable } from "./open-table.ts";
import { aSavedPage, aSituationArchive, plainFormats } from "./seed-files.ts";

const events = [
  { title: "A, b", date: "2018-07-03", lng: 46.36, lat: 40.68 },
  { title: "B", date: "2016", lng: 49.9, lat: 40.4 },
];
const seeds: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ...plainFormats.map(({ name, write }) => [name, () => write(events)] as const),
  ["situation.zip", aSituationArchive],
  ["saved.html", aSavedPage],
];

/** Formats whose text is packed: what is wrong within is to come through the packing. */
const packings: readonly (readonly [string, string, (text: Uint8Array) => Uint8Array])[] = [
  ["e.csv.gz", "e.csv", (text) => new Uint8Array(gzipSync(text))],
  ["e.zip", "e.geojson", (text) => zipSync({ "e.geojson": text })],
  ["e.kmz", "e.kml", (text) => zipSync({ "doc.kml": text })],
  ["e.xlsx", "sheet", (text) => withSheet(text)],
  [
    "situation.zip",
    "e.geojson",
    (text) => zipSync({ "geo/situation.json": text, "geo/events.geojson": text }),
  ],
];

/** Signs that mean something to one format or another, and never what they should where they come to stand. */
const fragments = [
  ...['"', "'", "<", ">", "&", "&x;", "]]>", "<!--", "<![CDATA[", "<!DOCTYPE kml [", "</Placemark>", "<wpt>"],
  ...["{", "}", "[", "]", "[[[[", '{"type":', "null", ",", ";", "\t", "\n", "\r\n", "\\", "\u0000", "\u202e"],
  ...["NaN", "1e999", "-", "__proto__", "constructor", "javascript:", "=1+1", "\ufeff", "\ud800", "٣"],
];

/** Looks at a file and reads it if it can, whatever it is; how it ended. */
async function open(name: string, bytes: Uint8Array): Promise<string> {
  const first = await inspectFile(name, bytes);
  if (first.kind === "failed") expect(tableIssueCodes).toContain(first.code);
  if (first.kind !== "inspected") return first.kind;
  try {
    expectSound(await openTable(name, bytes));
    return "finished";
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("Failed: ")) throw error;
    expect(tableIssueCodes).toContain(error.message.split(" ")[1]);
    return "failed";
  }
}

/** What holds of any file that opens, whatever it says. */
function expectSound({ table, events, document }: OpenedTable): void {
  expect(events.length).toBe(table.length);
  for (const { title, placeId, when, citations } of events) {
    expect(title).not.toMatch(/^$|(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    const [lng = 0, lat = 0] = document.findPlace(placeId ?? "")?.position ?? [];
    expect(Math.abs(lng)).toBeLessThanOrEqual(180);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    if (when !== null) expect(when.earliestStart).toBeLessThan(when.latestEnd);
    for (const { sourceId } of citations) {
      expect(document.findSource(sourceId)?.url ?? "https://x").toMatch(/^https?:\/\//i);
    }
  }
}

const endings = ["finished", "failed", "contained", "situation"];

describe("a file with bytes changed at random", () => {
  it.each(seeds)(
    "is read or refused with a reason, and never throws: %s",
    async (name, make) => {
      const seed = await make();
      const change = fc.record({ at: fc.nat(seed.length - 1), byte: fc.nat(255) });
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 6 }),
          fc.nat(seed.length),
          async (changes, end) => {
            const bytes = seed.slice(0, end % 3 === 0 ? end : seed.length);
            for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
            expect(endings).toContain(await open(name, bytes));
          },
        ),
        { seed: 5, numRuns: 60 },
      );
    },
    60_000,
  );
});

describe("a text with signs put in, taken out and moved at random", () => {
  const change = fc.record({
    at: fc.nat(10_000),
    without: fc.nat(12),
    put: fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 4 })),
  });
  const changes = fc.array(change, { minLength: 1, maxLength: 5 });
  const texts = plainFormats.filter(({ name }) => /\.(csv|tsv|geojson|ndjson|json|kml|gpx)$/.test(name));
  const encoder = new TextEncoder();

  function apply(text: string, made: readonly { at: number; without: number; put: string }[]): Uint8Array {
    let changed = text;
    for (const { at, without, put } of made) {
      const from = at % (changed.length + 1);
      changed = changed.slice(0, from) + put + changed.slice(from + without);
    }
    return encoder.encode(changed);
  }

  it.each(texts.map((format) => [format.name, format] as const))(
    "is read or refused with a reason, and what is read is sound: %s",
    async (name, { write }) => {
      const text = new TextDecoder().decode(write(events));
      await fc.assert(
        fc.asyncProperty(changes, async (made) => {
          expect(endings).toContain(await open(name, apply(text, made)));
        }),
        { seed: 5, numRuns: 150 },
      );
    },
    60_000,
  );

  it.each(packings)(
    "is no safer for being packed: %s",
    async (name, inner, pack) => {
      const format = plainFormats.find((one) => one.name === inner);
      const text = format === undefined ? sheet : new TextDecoder().decode(format.write(events));
      await fc.assert(
        fc.asyncProperty(changes, async (made) => {
          expect(endings).toContain(await open(name, pack(apply(text, made))));
        }),
        { seed: 5, numRuns: 80 },
      );
    },
    60_000,
  );
});

const workbook = unzipSync(
  plainFormats.find(({ name }) => name === "e.xlsx")?.write(events) ?? new Uint8Array(),
);
const sheetName = "xl/worksheets/sheet1.xml";
const sheet = new TextDecoder().decode(workbook[sheetName]);

/** The workbook with another sheet. */
function withSheet(text: Uint8Array): Uint8Array {
  return zipSync({ ...workbook, [sheetName]: text });
}
