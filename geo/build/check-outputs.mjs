import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { booleanClockwise, booleanPointInPolygon, kinks } from "@turf/turf";

/** What basemap/ may weigh, gzipped, in bytes. */
const budget = 620_000;

/** Sea that some sources draw as land, and land that some draw as sea. */
const seaPoints = {
  "the middle Caspian": [50.5, 41.5],
  "the southern Caspian": [51.5, 38.2],
  "the Black Sea": [34, 43.3],
};
const landPoints = { Baku: [49.85, 40.42], Damascus: [36.28, 33.5], "the Mughan plain": [48.2, 39.6] };

/** @typedef {import("geojson").FeatureCollection<any, any>} Collection */

/**
 * Looks at everything that was written as a stranger would, prints the sizes, and throws if anything is wrong.
 *
 * @param {string} geo
 * @param {string[]} layerFiles
 */
export function checkOutputs(geo, layerFiles) {
  const basemap = join(geo, "basemap");
  let total = 0;
  for (const name of readdirSync(basemap)) {
    const bytes = readFileSync(join(basemap, name));
    const size = name.endsWith(".webp") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    total += size;
    console.log(`${name.padEnd(24)} ${(size / 1000).toFixed(1).padStart(7)} kB gzipped`);
  }
  console.log(`${"total".padEnd(24)} ${(total / 1000).toFixed(1).padStart(7)} kB gzipped`);

  const maps = readdirSync(basemap)
    .filter((file) => file.endsWith(".geojson"))
    .map((name) => join(basemap, name));
  const layers = layerFiles.map((name) => join(geo, `${name}.geojson`));
  const problems = [
    ...(total > budget ? [`basemap/ is larger than ${budget / 1000} kB`] : []),
    ...maps.flatMap((path) => findGeometryProblems(path, 4)),
    ...layers.flatMap((path) => findGeometryProblems(path, 6)),
    ...findSeaProblems(join(basemap, "countries.geojson")),
  ];
  reportPlacesOutside(layers);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/**
 * RFC 7946: outer rings anticlockwise, holes clockwise; no ring crosses itself; positions no longer than allowed, within
 * the world, and no ring reaching from one edge of it to the other.
 *
 * @param {string} path
 * @param {number} decimals
 * @returns {string[]}
 */
function findGeometryProblems(path, decimals) {
  const drawn = read(path).features.filter(({ geometry }) => geometry !== null);
  return drawn.flatMap(({ id, geometry, properties }) => {
    const where = `${basename(path)}: ${id ?? JSON.stringify(properties)}`;
    return [
      ...findPositionProblems(geometry, decimals),
      ...toPolygons(geometry).flatMap(findPolygonProblems),
    ].map((problem) => `${where}: ${problem}`);
  });
}

/**
 * @param {any} geometry
 * @param {number} decimals
 * @returns {string[]}
 */
function findPositionProblems(geometry, decimals) {
  const positions = positionsOf(geometry);
  const isOff = (/** @type {number[]} */ [lng, lat]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90);
  const isLong = (/** @type {number[]} */ position) =>
    position.some((degree) => Number(degree.toFixed(decimals)) !== degree);
  return [
    ...positions.filter(isOff).map((position) => `${position} is not on the globe`),
    ...positions.filter(isLong).map((position) => `${position} has too many decimals`),
  ];
}

/**
 * @param {number[][][]} rings
 * @returns {string[]}
 */
function findPolygonProblems(rings) {
  const crossings = kinks({ type: "Polygon", coordinates: rings }).features;
  return [
    ...rings.filter((ring) => ring.length < 4).map((ring) => `a ring of ${ring.length} positions`),
    ...rings
      .filter((ring, index) => booleanClockwise(ring) !== index > 0)
      .map((ring) => `the ring at ${ring[0]} winds the wrong way`),
    ...crossings.map(({ geometry }) => `crosses itself at ${geometry.coordinates}`),
  ];
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function findSeaProblems(path) {
  const { features } = read(path);
  const isLand = (/** @type {number[]} */ point) =>
    features.some((feature) => booleanPointInPolygon(point, feature));
  return [
    ...Object.entries(seaPoints)
      .filter(([, point]) => isLand(point))
      .map(([name]) => `${name} is land`),
    ...Object.entries(landPoints)
      .filter(([, point]) => !isLand(point))
      .map(([name]) => `${name} is water`),
  ];
}

/**
 * A place outside the area it should lie in is the source's coarseness more often than a mistake, so it is told, not thrown:
 * `npm run check:geo` decides.
 *
 * @param {string[]} paths
 */
function reportPlacesOutside(paths) {
  const features = paths.flatMap((path) => read(path).features);
  const areas = new Map(
    features.filter(({ properties }) => properties.type === "area").map((area) => [area.id, area]),
  );
  for (const { id, geometry, properties } of features) {
    if (properties.type !== "place" || properties.within === undefined) continue;
    const area = areas.get(properties.within);
    if (area === undefined) console.warn(`place ${id}: no area ${properties.within}`);
    else if (area.geometry === null || !booleanPointInPolygon(geometry, area))
      console.warn(`place ${id} is not within ${properties.within}`);
  }
}

/**
 * @param {any} geometry
 * @returns {number[][][][]}
 */
function toPolygons(geometry) {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/**
 * @param {any} geometry
 * @returns {number[][]}
 */
function positionsOf(geometry) {
  const depth = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[
    /** @type {"Point"} */ (geometry.type)
  ];
  return depth === 0 ? [geometry.coordinates] : geometry.coordinates.flat(depth - 1);
}

/**
 * @param {string} path
 * @returns {Collection}
 */
function read(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
