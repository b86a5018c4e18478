import { csvDriver } from "./csv/csv.ts";
import { geojsonDriver } from "./geojson/geojson.ts";
import type { FileHead, TableDriver } from "./table-driver.ts";

/** The driver of a format, with the library that it needs, loaded with the first file that may be of it. */
interface Candidate {
  /** A quick look; the driver itself has the last word. */
  readonly mayAccept: (head: FileHead) => boolean;
  readonly load: () => Promise<TableDriver>;
}

const startsWith = (bytes: Uint8Array, text: string) =>
  [...text].every((character, index) => bytes[index] === character.charCodeAt(0));
const isXml = ({ name, bytes }: FileHead) =>
  /\.(kml|gpx|xml)$/.test(name) ||
  /^\W{0,4}</.test(new TextDecoder().decode(bytes.subarray(0, 100)).trimStart());

/** In the order in which they are asked: what has unmistakable first bytes before what is merely text. */
const candidates: readonly Candidate[] = [
  {
    mayAccept: ({ bytes }) => startsWith(bytes, "PAR1"),
    load: async () => (await import("./geoparquet/geoparquet.ts")).geoparquetDriver,
  },
  {
    mayAccept: ({ bytes }) => startsWith(bytes, "fgb"),
    load: async () => (await import("./flatgeobuf/flatgeobuf.ts")).flatgeobufDriver,
  },
  {
    mayAccept: ({ bytes }) => startsWith(bytes, "PK"),
    load: async () => (await import("./xlsx/xlsx.ts")).xlsxDriver,
  },
  { mayAccept: isXml, load: async () => (await import("./xml/kml.ts")).kmlDriver },
  { mayAccept: isXml, load: async () => (await import("./xml/gpx.ts")).gpxDriver },
  { mayAccept: () => true, load: async () => geojsonDriver },
  { mayAccept: () => true, load: async () => csvDriver },
];

/** null: nobody knows this format. */
export async function findTableDriver(head: FileHead): Promise<TableDriver | null> {
  for (const { mayAccept, load } of candidates) {
    if (!mayAccept(head)) continue;
    const driver = await load();
    if (driver.accepts(head)) return driver;
  }
  return null;
}
