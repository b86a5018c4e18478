import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import type { FromWorker } from "../../../src/formats/tables/protocol.ts";
import { tableIssueCodes } from "../../../src/model/documents/table-issue.ts";
import { aKml, aPlacemark, aWorkbook } from "./files.ts";
import { createToldOpener, openTable, toBlob } from "./open-table.ts";

const feature = {
  type: "Feature" as const,
  properties: { title: "A", date: "2018-07-03" },
  geometry: { type: "Point" as const, coordinates: [46.36, 40.68] },
};
const collection = { type: "FeatureCollection" as const, features: [feature, feature] };
const csv = 'date,title,lat,lng\n2018-07-03,"A, b",40.68,46.36\n';

const seeds: readonly [string, Uint8Array][] = [
  ["e.csv", strToU8(csv)],
  ["e.geojson", strToU8(JSON.stringify(collection))],
  ["e.kml", strToU8(aKml(aPlacemark("A", "<TimeStamp><when>2018</when></TimeStamp>")))],
  [
    "e.xlsx",
    aWorkbook([
      ["date", "title"],
      ["2018", "A"],
    ]),
  ],
  ["e.zip", zipSync({ "e.csv": strToU8(csv) })],
  ["e.fgb", serialize(collection)],
  [
    "e.parquet",
    new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: "date", data: ["2018", "2019"], type: "STRING" }] }),
    ),
  ],
];

/** Looks at a file and reads it if it can, whatever it is. */
async function open(name: string, bytes: Uint8Array): Promise<readonly FromWorker[]> {
  const messages: FromWorker[] = [];
  const opener = createToldOpener(messages);
  const options = { encoding: null, delimiter: null };
  await opener.handle({ kind: "inspect", opening: 1, name, blob: toBlob(bytes), options, entry: null });
  const [first] = messages;
  if (first?.kind === "inspected") {
    await opener.handle({ kind: "read", opening: 1, mapping: first.inspection.mapping, documentId: "doc" });
  }
  return messages;
}

describe("a file with bytes changed at random", () => {
  it.each(seeds)(
    "is read or refused with a reason, and never throws: %s",
    async (name, seed) => {
      const change = fc.record({ at: fc.nat(seed.length - 1), byte: fc.nat(255) });
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 6 }),
          fc.nat(seed.length),
          async (changes, end) => {
            const bytes = seed.slice(0, end % 3 === 0 ? end : seed.length);
            for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
            const last = (await open(name, bytes)).at(-1);
            expect(["finished", "failed", "contained", "situation"]).toContain(last?.kind);
            if (last?.kind === "failed") expect(tableIssueCodes).toContain(last.code);
          },
        ),
        { seed: 5, numRuns: 60 },
      );
    },
    60_000,
  );
});

describe("what a file says", () => {
  it("stays text, however it looks", async () => {
    const title = "<img src=x onerror=alert(1)>";
    const { byNumber } = await openTable("e.csv", `date,title,lat,lng\n2018,${title},40,46\n`);
    expect(byNumber(1).title).toBe(title);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "https://bank.example@elsewhere.example/",
    "file:///etc/passwd",
  ])("never becomes a link that is none: %s", async (address) => {
    const { byNumber, document, problems } = await openTable(
      "e.csv",
      `date,title,lat,lng,url\n2018,A,40,46,https://paper.example\n2018,B,40,46,https://paper.example\n2018,C,40,46,"${address}"\n`,
    );
    expect(byNumber(3).citations.map(({ sourceId }) => document.findSource(sourceId)?.url ?? null)).toEqual(
      [],
    );
    expect(document.findSource("doc:link:3")?.url ?? null).toBeNull();
    expect(problems).toEqual([{ code: "link-unsafe", row: 3, column: "url", value: address }]);
  });

  it("cannot turn the direction of a title, or hide anything in it", async () => {
    const { byNumber } = await openTable(
      "e.csv",
      "date,title,lat,lng\n2018,safe\u202egnp.exe\u0007\u2066,40,46\n",
    );
    expect(byNumber(1).title).toBe("safegnp.exe");
  });

  it("is a number only where it is written as one", async () => {
    const sound = "2018,S,40,46\n".repeat(8);
    const text = `date,title,lat,lng\n2018,A,40,46\n2018,B,41,47\n${sound}2018,C,NaN,46\n2018,D,40,1e999\n2018,E,0x10,46\n2018,F,Infinity,46\n`;
    const { table, problems } = await openTable("e.csv", text);
    expect(table.placed.reduce((sum, one) => sum + one, 0)).toBe(10);
    expect(problems.map(({ code, row }) => [code, row])).toEqual(
      [11, 12, 13, 14].map((row) => ["position-unreadable", row]),
    );
  });
});
