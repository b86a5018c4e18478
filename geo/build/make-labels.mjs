import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runMapshaper } from "./run-mapshaper.mjs";

/**
 * @typedef {{ en: string, az: string, fa: string, ar: string }} Names
 * @typedef {import("geojson").FeatureCollection<any, any>} Collection
 * @typedef {{
 *   id: string, class: string, names: Names, local: string | null, rank: number, minZoom: number,
 *   place: string | null, country: string | null, at: number[],
 * }} Label
 */

const languages = /** @type {const} */ (["en", "az", "fa", "ar"]);

/** @param {string} name */
const readLabels = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "labels", `${name}.json`), "utf8"));

/**
 * All labels that are points, the most important first. Rivers are not among them: their names run along their lines.
 *
 * @param {{ units: Collection, world: Collection, lakes: Collection, isoCodes: Map<string, string>, cldr: Record<string, string>, cities: string }} sources
 * @returns {Promise<Collection>}
 */
export async function makeLabels({ units, world, lakes, isoCodes, cldr, cities }) {
  const labels = [
    ...(await toCountries(world, isoCodes, readTerritories(cldr))),
    ...toSeas(),
    ...(await toLakes(lakes)),
    ...(await toProvinces(units)),
    ...toTowns(cities),
  ];
  const features = labels
    .map((label, order) => ({ label, order }))
    .sort((p, q) => p.label.rank - q.label.rank || p.order - q.order)
    .map(({ label: { at, ...properties } }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: at.map((degree) => Number(degree.toFixed(3))) },
    }));
  return { type: "FeatureCollection", features: /** @type {any} */ (features) };
}

/** CLDR's short or variant form where its usual one is long, dated or clumsy; never "US" or "UK". */
const preferredForms = new Map([
  ["PS", "short"],
  ["HK", "short"],
  ["MO", "short"],
  ["MM", "short"],
  ["CD", "variant"],
  ["CG", "variant"],
]);

/**
 * CLDR's names of countries by two-letter code.
 *
 * @param {Record<string, string>} cldr a file per language
 * @returns {Map<string, Names>}
 */
function readTerritories(cldr) {
  /** @type {Map<string, any>} */
  const territories = new Map();
  for (const language of languages) {
    const text = readFileSync(cldr[language], "utf8");
    for (const [, code, form, name] of text.matchAll(
      /<territory type="([A-Z]{2})"(?: alt="(\w+)")?[^>]*>([^<]+)</g,
    )) {
      const names = territories.get(code) ?? {};
      if (form === preferredForms.get(code) || (form === undefined && !names[language]))
        names[language] = name.replaceAll("&amp;", "&");
      territories.set(code, names);
    }
  }
  return territories;
}

/**
 * @param {Collection} world
 * @param {Map<string, string>} isoCodes
 * @param {Map<string, Names>} territories
 * @returns {Promise<Label[]>}
 */
async function toCountries(world, isoCodes, territories) {
  const namesOf = (/** @type {string} */ country) => {
    const names = territories.get(isoCodes.get(country) ?? "");
    if (names === undefined) throw new Error(`no name for country ${country}`);
    return names;
  };
  const placed = readLabels("countries").countries.map(
    (/** @type {any} */ { country, at, rank, minZoom, local, place }) => ({
      id: `country-${country}`,
      class: "country",
      names: namesOf(country),
      local,
      rank,
      minZoom,
      place,
      country,
      at,
    }),
  );

  const taken = new Set(placed.map((/** @type {Label} */ { country }) => country));
  const middles = await toInnerPoints(world, "country");
  const others = middles
    .filter(({ country, squareKilometers }) => country && !taken.has(country) && squareKilometers > 15_000)
    .map(({ country, squareKilometers, at }) => {
      const rank =
        squareKilometers > 1_000_000 ? 2 : squareKilometers > 300_000 ? 3 : squareKilometers > 80_000 ? 4 : 5;
      return {
        id: `country-${country}`,
        class: "country",
        names: namesOf(country),
        local: null,
        rank,
        minZoom: rank,
        place: null,
        country,
        at,
      };
    });
  return [...placed, ...others];
}

/** @returns {Label[]} */
function toSeas() {
  return readLabels("seas").seas.map((/** @type {any} */ { id, at, rank, minZoom, ...names }) => ({
    id: `sea-${id}`,
    class: "sea",
    names,
    local: null,
    rank,
    minZoom,
    place: null,
    country: null,
    at,
  }));
}

/**
 * @param {Collection} lakes
 * @returns {Promise<Label[]>}
 */
async function toLakes(lakes) {
  const countries = new Map(Object.values(readLabels("lakes").lakes).map(({ id, country }) => [id, country]));
  const named = { ...lakes, features: lakes.features.filter(({ properties }) => properties.names) };
  return (await toInnerPoints(named, "id")).map(({ id, names, local, rank, at }) => ({
    id: `lake-${id}`,
    class: "lake",
    names,
    local,
    rank: rank + 2,
    minZoom: rank + 2,
    place: null,
    country: countries.get(id) ?? null,
    at,
  }));
}

/**
 * @param {Collection} units
 * @returns {Promise<Label[]>}
 */
async function toProvinces(units) {
  const entries = new Map(
    readLabels("provinces").provinces.map((/** @type {any} */ entry) => [entry.unit, entry]),
  );
  const named = {
    ...units,
    features: units.features.filter(({ properties }) => entries.has(properties.unit)),
  };
  const points = await toInnerPoints(named, "unit");
  if (points.length !== entries.size)
    throw new Error(`${entries.size} provinces are named, ${points.length} were found`);
  const minZooms = new Map([
    [6, 6],
    [7, 6],
    [8, 7],
    [9, 8],
  ]);
  return points.map(({ unit, at }) => {
    const { rank, en, az, fa, ar, local, country, place } = entries.get(unit);
    const minZoom = /** @type {number} */ (minZooms.get(rank));
    return {
      id: `province-${unit}`,
      class: "province",
      names: { en, az, fa, ar },
      local,
      rank,
      minZoom,
      place,
      country,
      at,
    };
  });
}

/**
 * @param {string} cities GeoNames' table
 * @returns {Label[]}
 */
function toTowns(cities) {
  const positions = new Map(
    readFileSync(cities, "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .map((cells) => [cells[0], [Number(cells[5]), Number(cells[4])]]),
  );
  // Whole zooms only: a map library asks a label's zoom of a tile, and tiles have whole ones. Index is the rank.
  const minZooms = [0, 3, 4, 4, 5, 5, 6, 7, 8, 9];
  return readLabels("towns").towns.map((/** @type {any} */ town) => {
    const at = town.at ?? positions.get(String(town.geonames));
    if (at === undefined) throw new Error(`GeoNames has no ${town.geonames} (${town.en})`);
    const { class: kind, rank, en, az, fa, ar, local, country, place } = town;
    const id = `${kind}-${town.geonames ?? place}`;
    return {
      id,
      class: kind,
      names: { en, az, fa, ar },
      local,
      rank,
      minZoom: minZooms[rank],
      place,
      country,
      at,
    };
  });
}

/**
 * The point furthest inside each feature, with its properties and its area.
 *
 * @param {Collection} collection
 * @param {string} key
 * @returns {Promise<any[]>}
 */
async function toInnerPoints(collection, key) {
  const { "points.json": points } = await runMapshaper(
    "-i polygons.json -each 'squareKilometers = this.area / 1e6' -points inner -o points.json",
    { "polygons.json": collection },
  );
  const originals = new Map(
    collection.features.map((feature) => [feature.properties[key], feature.properties]),
  );
  return points.features.map(({ properties, geometry }) => ({
    ...originals.get(properties[key]),
    squareKilometers: properties.squareKilometers,
    at: geometry.coordinates,
  }));
}
