import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { parquetWriteBuffer } from "hyparquet-writer";
import Papa from "papaparse";
import { packPart } from "../../../src/export/one-file/pack-part.ts";
import { writeOneFilePage } from "../../../src/export/one-file/write-page.ts";
import { aKml, aPlacemark, aWorkbook, pointsOfGeometry, toXml, wkbPoint } from "./files.ts";

/** What a file of any format can say of an event. */
export interface PlainEvent {
  readonly title: string;
  readonly date: string;
  readonly lng: number;
  readonly lat: number;
}

/** One format: its name, and a file of it that says these things, in this order. */
export interface PlainFormat {
  readonly name: string;
  write(events: readonly PlainEvent[]): Uint8Array;
}

const header = ["date", "title", "lat", "lng"];
const toCells = ({ date, title, lat, lng }: PlainEvent) => [date, title, lat, lng];

function toCsv(events: readonly PlainEvent[], delimiter = ","): string {
  return Papa.unparse([header, ...events.map(toCells)], { delimiter, quotes: true });
}

function toFeature({ title, date, lng, lat }: PlainEvent) {
  return {
    type: "Feature" as const,
    properties: { title, date },
    geometry: { type: "Point" as const, coordinates: [lng, lat] },
  };
}
const toCollection = (events: readonly PlainEvent[]) => ({
  type: "FeatureCollection" as const,
  features: events.map(toFeature),
});
const toLines = (events: readonly PlainEvent[]) =>
  events.map((event) => `${JSON.stringify(toFeature(event))}\n`).join("");

function toKml(events: readonly PlainEvent[]): string {
  const marks = events.map(({ title, date, lng, lat }) =>
    aPlacemark(toXml(title), `<TimeStamp><when>${date}</when></TimeStamp>`, "", `${lng},${lat},0`),
  );
  return aKml(marks.join(""));
}

function toGpx(events: readonly PlainEvent[]): string {
  const points = events.map(
    ({ title, date, lng, lat }) =>
      `<wpt lat="${lat}" lon="${lng}"><name>${toXml(title)}</name><time>${date}</time></wpt>`,
  );
  return `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">${points.join("")}</gpx>`;
}

function toTimeMap(events: readonly PlainEvent[]): string {
  const entries = events.map(({ title, date, lng, lat }) => ({
    ...{ id: title, date, latitude: String(lat), longitude: String(lng), description: title },
    ...{ sources: [{ id: "S", path: "https://paper.example/1" }], associations: ["school"] },
  }));
  return JSON.stringify(entries);
}

function toParquet(events: readonly PlainEvent[]): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: "title", data: events.map(({ title }) => title), type: "STRING" },
        { name: "date", data: events.map(({ date }) => date), type: "STRING" },
        { name: "geometry", data: events.map(({ lng, lat }) => wkbPoint(lng, lat)), type: "BYTE_ARRAY" },
      ],
      kvMetadata: [pointsOfGeometry],
    }),
  );
}

/** Every format of rows, alone and packed. Made here and not kept as files where they are bytes: nobody could read a difference. */
export const plainFormats: readonly PlainFormat[] = [
  { name: "e.csv", write: (events) => strToU8(toCsv(events)) },
  { name: "e.tsv", write: (events) => strToU8(toCsv(events, "\t")) },
  { name: "e.geojson", write: (events) => strToU8(JSON.stringify(toCollection(events))) },
  { name: "e.ndjson", write: (events) => strToU8(toLines(events)) },
  { name: "e.json", write: (events) => strToU8(toTimeMap(events)) },
  { name: "e.kml", write: (events) => strToU8(toKml(events)) },
  { name: "e.gpx", write: (events) => strToU8(toGpx(events)) },
  { name: "e.xlsx", write: (events) => aWorkbook([header, ...events.map(toCells)]) },
  { name: "e.fgb", write: (events) => serialize(toCollection(events)) },
  { name: "e.parquet", write: toParquet },
  { name: "e.kmz", write: (events) => zipSync({ "doc.kml": strToU8(toKml(events)) }) },
  { name: "e.zip", write: (events) => zipSync({ "data/e.csv": strToU8(toCsv(events)) }) },
  { name: "e.csv.gz", write: (events) => new Uint8Array(gzipSync(toCsv(events))) },
];

const situation = {
  "situation.json": JSON.stringify({ schemaVersion: 1, id: "x", title: "X", layers: [] }),
  "events.geojson": JSON.stringify({ type: "FeatureCollection", features: [] }),
};

export function aSituationArchive(): Uint8Array {
  const files = Object.entries(situation).map(([name, text]) => [`geo/${name}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files));
}

/** A page that carries a situation in itself, as this program saves it. */
export async function aSavedPage(): Promise<Uint8Array> {
  const parts = await Promise.all(
    Object.entries(situation).map(([name, text]) =>
      packPart(`geo/${name}`, "application/json", new Uint8Array(strToU8(text))),
    ),
  );
  const program = { boot: "boot()", scriptHashes: [], styleHashes: [], icon: "data:image/svg+xml;base64," };
  const facts = { title: "X", dataVersion: "1", asOf: "2026-11-01", made: "2026-11-25" };
  return strToU8(writeOneFilePage(program, { ...facts, parts }, parts));
}
