import { existsSync, readFileSync } from "node:fs";
import { writeGeojson } from "./write-geojson.mjs";

/**
 * Puts the generated areas into a layer file: they stand first, in their own order; everything else in the file, places
 * and areas drawn by others alike, stays as it was found. Doing it twice changes nothing.
 *
 * @param {string} path
 * @param {{ id: string }[]} areas
 */
export function mergeAreas(path, areas) {
  const found = existsSync(path)
    ? JSON.parse(readFileSync(path, "utf8"))
    : { type: "FeatureCollection", features: [] };
  const generated = new Set(areas.map(({ id }) => id));
  const kept = found.features.filter(
    (/** @type {any} */ { id, properties }) => properties.type !== "area" || !generated.has(id),
  );
  writeGeojson(path, { ...found, features: [...areas, ...kept] }, { pretty: true });
}
