import { gpxGen } from "@tmcw/togeojson";
import type { Document, Element } from "@xmldom/xmldom";
import type { Geometry } from "geojson";
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
    const tree = await parseXml(file);
    markUnplaced(tree);
    for (const { properties, geometry } of gpxGen(tree)) {
      writer.add(toCells(properties ?? {}), isSomewhere(geometry) ? geometry : null);
      if (!writer.goesOn) return;
    }
    for (const { cells, geometry } of listShortTracks(tree)) writer.add(cells, geometry);
    writer.flush();
    sink.progressed(file.size);
  },
};

/** The library leaves out way points whose position is no number; so marked they come too, and are told of. */
function markUnplaced(tree: Document): void {
  for (const point of tree.getElementsByTagName("wpt")) {
    if (toPosition(point) === null) point.setAttribute("lat", nowhere);
    if (toPosition(point) === null) point.setAttribute("lon", nowhere);
  }
}

const nowhere = "Infinity";

function isSomewhere(geometry: Geometry): boolean {
  return geometry.type !== "Point" || geometry.coordinates.every(Number.isFinite);
}

/** Tracks and routes of less than two points are no lines, and the library leaves them out. */
function* listShortTracks(tree: Document) {
  for (const tag of ["trk", "rte"]) {
    for (const track of tree.getElementsByTagName(tag)) {
      const parts = tag === "rte" ? [track] : [...track.getElementsByTagName("trkseg")];
      const points = parts.map((part) =>
        [...part.getElementsByTagName(`${tag}pt`)].filter((point) => toPosition(point) !== null),
      );
      if (points.some(({ length }) => length > 1)) continue;
      const [point] = points.flat();
      const text = (from: Element | undefined, name: string) =>
        from?.getElementsByTagName(name)[0]?.textContent ?? "";
      const cells = [
        ["name", text(track, "name")],
        ["description", text(track, "desc")],
        ["begin", text(point, "time")],
        ["what", tag],
      ] as const;
      const coordinates = point === undefined ? null : toPosition(point);
      yield { cells, geometry: coordinates === null ? null : { type: "Point", coordinates } };
    }
  }
}

/** As the library reads it; null: no position. */
function toPosition(point: Element): readonly [lng: number, lat: number] | null {
  const lng = Number.parseFloat(point.getAttribute("lon") ?? "");
  const lat = Number.parseFloat(point.getAttribute("lat") ?? "");
  return Number.isNaN(lng) || Number.isNaN(lat) ? null : [lng, lat];
}

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
