import { kmlGen } from "@tmcw/togeojson";
import type { Feature, Geometry } from "geojson";
import { createFeatureWriter } from "../feature-writer.ts";
import type { TableDriver } from "../table-driver.ts";
import { parseXml } from "./parse-xml.ts";
import { toPlainWords } from "./plain-words.ts";

/** How things were drawn elsewhere is not what is said of them. */
const looks =
  /^(styleUrl|styleHash|styleMapHash|icon|icon-.*|stroke.*|fill.*|label-.*|visibility|@geometry-type)$/;

/** KML: placemarks with TimeStamp or TimeSpan, and whatever their authors added. */
export const kmlDriver: TableDriver = {
  id: "kml",
  accepts: ({ name, bytes }) => name.endsWith(".kml") || hasRoot(bytes, "kml"),
  async read(file, _, sink) {
    const writer = createFeatureWriter(sink);
    for (const { properties, geometry } of kmlGen(await parseXml(file)) as Generator<
      Feature<Geometry | null>
    >) {
      writer.add(toCells(properties ?? {}), geometry);
      if (!writer.goesOn) return;
    }
    writer.flush();
    sink.progressed(file.size);
  },
};

function toCells(properties: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  const { name, description, timestamp, timespan, coordinateProperties, ...rest } = properties;
  const span = isObject(timespan) ? timespan : {};
  const times = isObject(coordinateProperties) ? coordinateProperties["times"] : undefined;
  const track = Array.isArray(times) ? times.flat(3) : [];
  const html = isObject(description) ? description["value"] : description;
  return [
    ["name", name],
    ["description", typeof html === "string" ? toPlainWords(html) : html],
    ["begin", timestamp ?? span["begin"] ?? track[0]],
    ["end", timestamp === undefined ? (span["end"] ?? track.at(-1)) : undefined],
    ...Object.entries(rest).filter(([key]) => !looks.test(key)),
  ];
}

/** Whether the outermost element has this name. */
export function hasRoot(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\u0000", "");
  return new RegExp(`<(?:\\w+:)?${name}[\\s>]`, "i").test(text) && /^\W{0,4}<[?!\w]/.test(text.trimStart());
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
