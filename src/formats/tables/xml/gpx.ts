import { gpxGen } from "@tmcw/togeojson";
import { createFeatureWriter } from "../feature-writer.ts";
import type { TableDriver } from "../table-driver.ts";
import { hasRoot } from "./kml.ts";
import { parseXml } from "./parse-xml.ts";

/** GPX: way points, routes and tracks; a track lasts from its first time to its last. */
export const gpxDriver: TableDriver = {
  id: "gpx",
  accepts: ({ name, bytes }) => name.endsWith(".gpx") || hasRoot(bytes, "gpx"),
  async read(file, _, sink) {
    const writer = createFeatureWriter(sink);
    for (const { properties, geometry } of gpxGen(await parseXml(file))) {
      writer.add(toCells(properties ?? {}), geometry);
      if (!writer.goesOn) return;
    }
    writer.flush();
    sink.progressed(file.size);
  },
};

function toCells(properties: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  const { name, desc, cmt, time, links, coordinateProperties, _gpxType, ...rest } = properties;
  const times =
    typeof coordinateProperties === "object" &&
    coordinateProperties !== null &&
    "times" in coordinateProperties
      ? coordinateProperties.times
      : null;
  const track = Array.isArray(times) ? times.flat(3) : [];
  const link: unknown = Array.isArray(links) ? links[0] : undefined;
  return [
    ["name", name],
    ["description", [desc, cmt].filter((text) => typeof text === "string" && text !== "").join("\n\n")],
    ["begin", track[0] ?? time],
    ["end", track.length > 1 ? track.at(-1) : undefined],
    ["link", typeof link === "object" && link !== null && "href" in link ? link.href : undefined],
    ["what", _gpxType],
    ...Object.entries(rest),
  ];
}
