import { manifestName } from "../../manifest.ts";
import { FileFailure } from "../table-driver.ts";
import { openTableFile } from "../table-file.ts";
import { listZip, unzip, type ZipEntry } from "./list-zip.ts";
import type { Unpacked } from "./unpacked.ts";

/** An archive is read as a whole, and so is an entry of it. */
const longestArchive = 1 << 30;
const longestEntry = 1 << 30;
/** Text is packed to a tenth, a very dull one to a fiftieth; what grows more was made to. */
const mostGrowth = 300;
const longestSituation = 1 << 27;

const readable =
  /\.(csv|tsv|tab|txt|psv|geojson|geojsonl|ndjson|jsonl|json|kml|gpx|xlsx|parquet|geoparquet|fgb)$/i;

export async function unpackZip(name: string, blob: Blob, entry: string | null): Promise<Unpacked> {
  // A workbook is an archive too.
  if (/\.xls[xm]$/i.test(name)) return { kind: "table", file: await openTableFile(name, blob) };
  if (blob.size > longestArchive) throw new FileFailure("archive-too-large");
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const entries = listZip(bytes).filter((one) => !/(^|\/)(__MACOSX\/|\.)|\/$/.test(one.name));
  if (entries.some((one) => one.name === "xl/workbook.xml")) {
    return { kind: "table", file: await openTableFile(`${name}.xlsx`, blob) };
  }
  const manifest = entries.find((one) => one.name === manifestName || one.name.endsWith(`/${manifestName}`));
  if (manifest !== undefined && entry === null) {
    return { kind: "situation", files: readSituation(bytes, entries, manifest.name) };
  }
  const tables = entries.filter((one) => readable.test(one.name));
  const chosen = entry === null ? (tables.length === 1 ? tables[0] : undefined) : findEntry(tables, entry);
  if (chosen === undefined) {
    if (tables.length === 0 || entry !== null) throw new FileFailure("archive-empty");
    return { kind: "several", entries: tables.map((one) => one.name) };
  }
  if (chosen.size > longestEntry || chosen.size > bytes.length * mostGrowth) {
    throw new FileFailure("archive-too-large", chosen.name);
  }
  const unpacked = unzip(bytes, (one) => one.name === chosen.name)[chosen.name];
  if (unpacked === undefined) throw new FileFailure("file-unreadable", chosen.name);
  const inner = chosen.name.split("/").at(-1) ?? chosen.name;
  return { kind: "table", file: await openTableFile(inner, new Blob([unpacked])) };
}

function findEntry(tables: readonly ZipEntry[], entry: string): ZipEntry | undefined {
  return tables.find((one) => one.name === entry);
}

/** The texts of a situation's folder, wherever in the archive it stands. */
function readSituation(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  manifest: string,
): ReadonlyMap<string, string> {
  const folder = manifest.slice(0, manifest.length - manifestName.length);
  const wanted = entries.filter((one) => one.name.startsWith(folder) && /\.(json|geojson)$/i.test(one.name));
  const size = wanted.reduce((sum, one) => sum + one.size, 0);
  if (size > longestSituation) throw new FileFailure("archive-too-large");
  const names = new Set(wanted.map((one) => one.name));
  const unpacked = unzip(bytes, (one) => names.has(one.name));
  return new Map(
    Object.entries(unpacked).map(([name, text]) => [
      name.slice(folder.length),
      new TextDecoder().decode(text),
    ]),
  );
}
