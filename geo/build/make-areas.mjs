import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer, points, voronoi } from "@turf/turf";
import { runMapshaper } from "./run-mapshaper.mjs";

/**
 * @typedef {import("geojson").FeatureCollection<any, any>} Collection
 * @typedef {{ units: Collection, rivers: string, cities: string }} Sources
 */

/** A ten-thousandth of a degree is eleven metres: finer than the source by far, coarse enough for a short file. */
const precision = 0.0001;

/**
 * The areas of the situation, by the layer file they belong to.
 *
 * @param {Sources} sources
 * @returns {Promise<Map<string, any[]>>}
 */
export async function makeAreas(sources) {
  const { areas } = JSON.parse(readFileSync(join(import.meta.dirname, "areas.json"), "utf8"));
  const files = new Map();
  for (const { id, file, recipe, names, ...said } of areas) {
    const geometry = recipe === null ? null : await drawArea(recipe, sources);
    const area = { type: "Feature", id, geometry, properties: { type: "area", names, ...said } };
    files.set(file, [...(files.get(file) ?? []), area]);
  }
  return files;
}

/**
 * @param {any} recipe
 * @param {Sources} sources
 */
async function drawArea(recipe, sources) {
  if (recipe.country) return drawCountry(recipe, sources);
  if (recipe.seats) return drawNearestSeats(recipe, sources);
  if (recipe.river) return drawRiverStrip(recipe, sources);
  return drawUnits(recipe, sources);
}

/**
 * The union of administrative units.
 *
 * @param {{ units: string[] }} recipe
 * @param {Sources} sources
 */
async function drawUnits({ units }, sources) {
  return only(
    await runMapshaper(`-i units.json -clean -dissolve ${finish}`, {
      "units.json": pick(sources.units, "unit", units),
    }),
  );
}

/**
 * A country, thinned so that it can be hatched without weight. Islands far below the thinning are left out.
 *
 * @param {{ country: string, metres: number }} recipe
 * @param {Sources} sources
 */
async function drawCountry({ country, metres }, sources) {
  const smallest = metres >= 4000 ? `-filter-islands min-area=${metres >= 10_000 ? 1000 : 100}km2` : "";
  return only(
    await runMapshaper(
      `-i units.json -clean -dissolve -simplify interval=${metres} ${smallest} -snap precision=${metres >= 10_000 ? 0.01 : 0.001} fix-geometry ${finish}`,
      { "units.json": pick(sources.units, "country", [country]) },
    ),
  );
}

/**
 * The part of a province that is nearer to some county seats than to all others.
 *
 * @param {{ province: string, seats: Record<string, number>, others: Record<string, number> }} recipe
 * @param {Sources} sources
 */
async function drawNearestSeats({ province, seats, others }, sources) {
  const positions = readPositions(sources.cities);
  const numbers = [...Object.values(seats), ...Object.values(others)];
  // Degrees of longitude are shortened to those of latitude, so that "nearest" is nearest on the ground.
  const squeeze = Math.cos((37.8 * Math.PI) / 180);
  const sites = numbers.map((number) => {
    const position = positions.get(number);
    if (position === undefined) throw new Error(`GeoNames has no ${number}`);
    return [position[0] * squeeze, position[1]];
  });
  const cells = voronoi(points(sites), { bbox: [40 * squeeze, 30, 60 * squeeze, 45] })
    .features.slice(0, Object.keys(seats).length)
    .map(({ geometry }) => ({
      type: "Feature",
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: geometry.coordinates.map((ring) => ring.map(([x, y]) => [x / squeeze, y])),
      },
    }));
  return only(
    await runMapshaper(`-i cells.json -clean -dissolve -clip province.json ${finish}`, {
      "cells.json": { type: "FeatureCollection", features: cells },
      "province.json": pick(sources.units, "unit", [province]),
    }),
  );
}

/**
 * The land of some units within a distance of a river.
 *
 * @param {{ river: number, kilometers: number, units: string[] }} recipe
 * @param {Sources} sources
 */
async function drawRiverStrip({ river, kilometers, units }, sources) {
  const { "river.json": line } = await runMapshaper(
    `-i "${sources.rivers}" name=river -filter 'rivernum === ${river}' -dissolve -simplify interval=300 -o river.json`,
  );
  const strip = buffer(line.features[0], kilometers, { units: "kilometers", steps: 8 });
  if (strip === undefined) throw new Error(`river ${river} has no length`);
  return only(
    await runMapshaper(`-i strip.json -clip units.json -simplify interval=150 ${finish}`, {
      "strip.json": { type: "FeatureCollection", features: [strip] },
      "units.json": pick(sources.units, "unit", units),
    }),
  );
}

/** How every area ends: rounded, repaired after the rounding, in one feature. */
const finish = `-snap precision=${precision} fix-geometry -clean -dissolve -o area.json precision=${precision}`;

/** @param {Record<string, Collection>} outputs */
function only({ "area.json": { features } }) {
  if (features.length !== 1) throw new Error(`an area must be one feature, not ${features.length}`);
  return features[0].geometry;
}

/**
 * @param {Collection} collection
 * @param {string} key
 * @param {string[]} values
 */
function pick(collection, key, values) {
  const features = collection.features.filter(({ properties }) => values.includes(properties[key]));
  const found = new Set(features.map(({ properties }) => properties[key]));
  for (const value of values) if (!found.has(value)) throw new Error(`no unit with ${key} ${value}`);
  return { ...collection, features };
}

/**
 * @param {string} cities GeoNames' table
 * @returns {Map<number, number[]>}
 */
function readPositions(cities) {
  const rows = readFileSync(cities, "utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  return new Map(rows.map((cells) => [Number(cells[0]), [Number(cells[5]), Number(cells[4])]]));
}
