import mapshaper from "mapshaper";

/**
 * Runs one chain of mapshaper commands on values in memory.
 *
 * @param {string | string[]} commands a chain as on mapshaper's command line; lists are joined by spaces
 * @param {Record<string, unknown>} [inputs] by the file names used in the commands: GeoJSON objects, or texts
 * @returns {Promise<Record<string, any>>} parsed GeoJSON by the file names after `-o`
 */
export async function runMapshaper(commands, inputs = {}) {
  const chain = Array.isArray(commands) ? commands.join(" ") : commands;
  const texts = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  const outputs = await mapshaper.applyCommands(`-quiet ${chain}`, texts);
  return Object.fromEntries(
    Object.entries(outputs).map(([name, bytes]) => [name, toCollection(JSON.parse(bytes.toString()))]),
  );
}

/**
 * mapshaper writes a bare GeometryCollection for features without attributes; everything here wants features.
 *
 * @param {any} json
 */
function toCollection(json) {
  if (json.type !== "GeometryCollection") return json;
  const features = json.geometries.map((/** @type {any} */ geometry) => ({
    type: "Feature",
    properties: {},
    geometry,
  }));
  return { type: "FeatureCollection", features };
}
