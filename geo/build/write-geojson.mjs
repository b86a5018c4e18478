import { writeFileSync } from "node:fs";

/**
 * Writes GeoJSON so that people can compare two versions line by line: keys indented, but each position, and each ring or
 * line of positions, on one line. Without `pretty` everything is on one line per feature. The output depends on the value
 * alone.
 *
 * @param {string} path
 * @param {import("geojson").FeatureCollection & Record<string, unknown>} collection
 * @param {{ pretty?: boolean }} [options]
 */
export function writeGeojson(path, collection, { pretty = false } = {}) {
  writeFileSync(path, pretty ? `${stringifyPretty(collection, "")}\n` : stringifyByFeature(collection));
}

/** @param {import("geojson").FeatureCollection & Record<string, unknown>} collection */
function stringifyByFeature(collection) {
  const { features, ...rest } = collection;
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}

/**
 * @param {unknown} value
 * @param {string} indent
 * @returns {string}
 */
export function stringifyPretty(value, indent) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (isFlat(value)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    return `[\n${value.map((item) => deeper + stringifyPretty(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  const lines = entries.map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${stringifyPretty(item, deeper)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/**
 * A list of plain values (a position, the ids of sources) or of positions (a ring, a line): no use in a line per item.
 *
 * @param {unknown[]} list
 */
function isFlat(list) {
  const isPosition = (/** @type {unknown} */ item) =>
    Array.isArray(item) && item.every((number) => typeof number === "number");
  return list.every((item) => item === null || typeof item !== "object") || list.every(isPosition);
}
