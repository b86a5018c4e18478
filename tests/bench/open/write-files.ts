import { createWriteStream, type WriteStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { createRandom, dayCount, firstDay } from "../generate-events.ts";

export const fileKinds = ["csv", "geojson", "parquet"] as const;
export type FileKind = (typeof fileKinds)[number];

export interface BenchFile {
  readonly kind: FileKind;
  readonly count: number;
  readonly path: string;
  readonly bytes: number;
}

interface Row {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly actor: string;
  readonly place: string;
  readonly lat: number;
  readonly lng: number;
  readonly precision: string;
  readonly fatalities: number;
  readonly source: string;
  readonly notes: string;
}

const words =
  "residents reported that officers arrived before noon and closed the road to the market while several people were taken away for questioning according to a statement that the ministry did not confirm a witness said shots were heard near the bridge".split(
    " ",
  );
const types = ["Protest", "Arrest", "Trial", "Clash", "Statement"];
const precisions = ["exact", "city", "district", "region"];
const dayMs = 86_400_000;
const placeCount = 4000;

/** Rows as a researcher's export has them: 200 bytes each as CSV, most of it a note; alike for every format. */
function* generateFileRows(count: number): Generator<Row> {
  const random = createRandom(20_180_703);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const places = Array.from({ length: placeCount }, (_, index) => ({
    place: `Place ${index}`,
    lat: Math.round((27 + random() * 18) * 1e4) / 1e4,
    lng: Math.round((30 + random() * 35) * 1e4) / 1e4,
  }));
  for (let index = 0; index < count; index++) {
    const notes = Array.from({ length: 16 }, () => pick(words)).join(" ");
    yield {
      id: `E${index}`,
      date: new Date(firstDay + Math.floor(random() * dayCount) * dayMs).toISOString().slice(0, 10),
      type: pick(types),
      actor: `Group ${Math.floor(random() ** 2 * 60)}`,
      ...pick(places),
      precision: pick(precisions),
      fatalities: Math.floor(random() ** 8 * 40),
      source: `Paper ${Math.floor(random() ** 2 * 300)}`,
      // As free text is: with a comma, and so in quotes.
      notes: `${notes}, as told on day ${index % 997}.`,
    };
  }
}

/** Writes the same rows in every format. */
export async function writeFiles(
  folder: string,
  count: number,
  kinds: readonly FileKind[],
): Promise<BenchFile[]> {
  const files: BenchFile[] = [];
  for (const kind of kinds) {
    const path = join(folder, `${count}.${kind}`);
    if (kind === "parquet") await writeParquet(path, count);
    else await (kind === "csv" ? writeCsv : writeGeoJson)(path, count);
    files.push({ kind, count, path, bytes: (await stat(path)).size });
  }
  return files;
}

const names = ["event_id", "event_date", "event_type", "actor", "location", "latitude", "longitude"] as const;
const header = [...names, "precision", "fatalities", "source", "notes"].join(",");

async function writeCsv(path: string, count: number): Promise<void> {
  await writeLines(
    path,
    `${header}\n`,
    count,
    ({ lat, lng, ...row }) =>
      `${[
        row.id,
        row.date,
        row.type,
        row.actor,
        row.place,
        lat,
        lng,
        row.precision,
        row.fatalities,
        row.source,
      ].join(",")},"${row.notes}"\n`,
  );
}

async function writeGeoJson(path: string, count: number): Promise<void> {
  const start = '{"type":"FeatureCollection","features":[\n';
  let isFirst = true;
  await writeLines(
    path,
    start,
    count,
    ({ lat, lng, ...row }) => {
      const feature = {
        type: "Feature",
        geometry: { type: "Point", coordinates: [lng, lat] },
        properties: toProperties(row),
      };
      const text = `${isFirst ? "" : ",\n"}${JSON.stringify(feature)}`;
      isFirst = false;
      return text;
    },
    "\n]}\n",
  );
}

function toProperties({ id, date, type, place, ...rest }: Omit<Row, "lat" | "lng">) {
  return { event_id: id, event_date: date, event_type: type, location: place, ...rest };
}

async function writeLines(
  path: string,
  start: string,
  count: number,
  toLine: (row: Row) => string,
  end = "",
): Promise<void> {
  const stream = createWriteStream(path);
  let part = start;
  for (const row of generateFileRows(count)) {
    part += toLine(row);
    if (part.length < 1 << 20) continue;
    await write(stream, part);
    part = "";
  }
  await write(stream, part + end);
  await new Promise((resolve) => stream.end(() => resolve(undefined)));
}

function write(stream: WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });
}

async function writeParquet(path: string, count: number): Promise<void> {
  const columns: Record<string, (string | number | Uint8Array)[]> = {};
  const push = (name: string, value: string | number | Uint8Array) => {
    columns[name] ??= [];
    columns[name].push(value);
  };
  for (const { lat, lng, ...row } of generateFileRows(count)) {
    for (const [name, value] of Object.entries(toProperties(row))) push(name, value);
    push("geometry", toWkb(lng, lat));
  }
  const geo = {
    version: "1.1.0",
    primary_column: "geometry",
    columns: { geometry: { encoding: "WKB", geometry_types: ["Point"] } },
  };
  const typeOf = (name: string) =>
    name === "fatalities" ? "INT32" : name === "geometry" ? "BYTE_ARRAY" : "STRING";
  const bytes = parquetWriteBuffer({
    columnData: Object.entries(columns).map(([name, data]) => ({ name, data, type: typeOf(name) })),
    kvMetadata: [{ key: "geo", value: JSON.stringify(geo) }],
    rowGroupSize: 100_000,
  });
  await writeFile(path, new Uint8Array(bytes));
}

function toWkb(x: number, y: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return new Uint8Array(view.buffer);
}
