import { findEncoding, toUtf8 } from "../csv/encoding.ts";
import { createFeatureWriter, type FeatureWriter } from "../feature-writer.ts";
import { FileFailure, type TableDriver, type TableSink } from "../table-driver.ts";
import { createSplitter } from "./splitter.ts";
import { toTimeMapCells } from "./timemap.ts";

/** GeoJSON: a collection of any size, one feature or geometry, or one a line. */
export const geojsonDriver: TableDriver = {
  id: "geojson",
  accepts: ({ name, bytes }) =>
    /\.(geojson|geojsonl|geojsons|ndjson|jsonl|json)$/.test(name) ||
    /^[\s\ufeff\p{Cc}]*[{[]/u.test(toText(bytes)),
  async read(file, _, sink) {
    const encoding = findEncoding(file.head);
    const writer = createFeatureWriter(sink);
    let hasValue = false;
    const splitter = createSplitter({
      framed: (text) => noteCrs(text, sink),
      found: (bytes, ranges) => {
        hasValue = true;
        for (const value of parseValues(bytes, ranges)) addValue(value, writer, sink);
      },
      spoilt: (start) => {
        hasValue = true;
        rejectRow(start, writer, sink);
      },
    });
    let read = 0;
    for await (const piece of toUtf8(file.stream(), encoding)) {
      splitter.feed(piece.bytes);
      read += piece.read;
      sink.progressed(read);
      if (!writer.goesOn) return;
    }
    splitter.finish();
    writer.flush();
    if (!hasValue && file.head.length === 0) throw new FileFailure("file-empty");
  },
};

/** A value that is no JSON is its own text. */
interface Spoilt {
  readonly spoilt: string;
}

/** All at once where nothing is wrong with any, which is several times faster than one by one. */
function parseValues(bytes: Uint8Array, ranges: readonly number[]): readonly unknown[] {
  const decoder = new TextDecoder();
  const first = ranges[0] ?? 0;
  const last = ranges[ranges.length - 1] ?? 0;
  try {
    const values: unknown = JSON.parse(`[${decoder.decode(bytes.subarray(first, last))}]`);
    if (Array.isArray(values) && values.length === ranges.length / 2) return values;
  } catch {
    // Line breaks stand between them, or one of them is broken.
  }
  const values: unknown[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const text = decoder.decode(bytes.subarray(ranges[index], ranges[index + 1]));
    try {
      values.push(JSON.parse(text));
    } catch {
      values.push({ spoilt: text } satisfies Spoilt);
    }
  }
  return values;
}

function addValue(value: unknown, writer: FeatureWriter, sink: TableSink): void {
  if (!isObject(value)) {
    rejectRow(JSON.stringify(value) ?? "", writer, sink);
    return;
  }
  if (typeof value["spoilt"] === "string" && Object.keys(value).length === 1) {
    rejectRow(value["spoilt"], writer, sink);
    return;
  }
  if (value["type"] === "FeatureCollection" && Array.isArray(value["features"])) {
    for (const feature of value["features"] as readonly unknown[]) addValue(feature, writer, sink);
    return;
  }
  if (value["type"] === "Feature") {
    const properties = isObject(value["properties"]) ? value["properties"] : {};
    const id = value["id"];
    const isNamed = typeof id === "string" || typeof id === "number";
    const cells = Object.entries(properties);
    if (isNamed && !Object.hasOwn(properties, "id")) cells.push(["id", id]);
    writer.add(cells, value["geometry"]);
  } else if (typeof value["type"] === "string" && isGeometryType(value["type"])) writer.add([], value);
  // An object that is no GeoJSON is a row whose position stands in its own fields.
  else writer.add(toTimeMapCells(value) ?? Object.entries(value), null);
}

/** The row keeps its number, so that the others keep theirs. */
function rejectRow(text: string, writer: FeatureWriter, sink: TableSink): void {
  sink.report("row-unreadable", writer.row, text.slice(0, 200));
  writer.add([], null);
}

/** The reference system that GeoJSON of 2008 could name. */
function noteCrs(frame: string, sink: TableSink): void {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return;
  }
  const crs = isObject(value) ? value["crs"] : undefined;
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const name = isObject(properties) ? properties["name"] : undefined;
  if (typeof name === "string") sink.noted({ kind: "crs", name: name.slice(0, 100) });
}

function isGeometryType(type: string): boolean {
  return /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/.test(type);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes).label).decode(bytes.subarray(0, 200));
}
