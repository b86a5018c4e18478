import { readFileSync } from "node:fs";
import { givenToNoCountry, golanWesternEdge, joinedTo, toZone } from "./contested.mjs";
import { runMapshaper } from "./run-mapshaper.mjs";

/**
 * One of Natural Earth's first-level administrative units.
 *
 * @typedef {{
 *   unit: string,            adm1_code, the only key that is not given twice
 *   country: string | null,  adm0_a3, or null for land given to no country
 *   land: string,            the country, or the name of the contested land: what countries are dissolved by
 *   zone: string,            what borders are worked out between (see contested.mjs)
 *   name: string,
 * }} UnitProperties
 */

const northernIsrael = "ISR-3056";

/**
 * The administrative units of the whole world, at full detail.
 *
 * @param {string} path
 * @returns {Promise<{
 *   units: import("geojson").FeatureCollection<import("geojson").Geometry, UnitProperties>,
 *   isoCodes: Map<string, string>,  two-letter codes by country
 * }>}
 */
export async function readUnits(path) {
  const { features } = JSON.parse(readFileSync(path, "utf8"));
  const units = features.filter((/** @type {any} */ feature) => feature.geometry).map(toUnit);
  const index = units.findIndex((/** @type {any} */ { properties }) => properties.unit === northernIsrael);
  if (index < 0) throw new Error(`no unit ${northernIsrael}`);
  units.splice(index, 1, ...(await splitOffGolan(units[index])));
  const isoCodes = features
    .map((/** @type {any} */ { properties: { adm0_a3, iso_a2 } }) => [adm0_a3, iso_a2])
    .filter((/** @type {string[]} */ [, code]) => /^[A-Z]{2}$/.test(code));
  return { units: { type: "FeatureCollection", features: units }, isoCodes: new Map(isoCodes) };
}

/** @param {any} feature */
function toUnit({ geometry, properties }) {
  const unit = properties.adm1_code;
  const holder = joinedTo.get(properties.adm0_a3) ?? properties.adm0_a3;
  const contested = givenToNoCountry.get(unit);
  const land = contested ?? holder;
  return {
    type: "Feature",
    properties: {
      unit,
      country: contested ? null : holder,
      land,
      zone: toZone(unit, land),
      name: properties.name,
    },
    geometry,
  };
}

/** @param {any} feature */
async function splitOffGolan(feature) {
  const east = [
    [36.5, 32.6],
    [36.5, 33.6],
  ];
  const ring = [...golanWesternEdge, ...east, golanWesternEdge[0]];
  const mask = { type: "Polygon", coordinates: [ring] };
  const whole = { type: "FeatureCollection", features: [feature] };
  const { "west.json": west, "golan.json": golan } = await runMapshaper(
    "-i whole.json name=west -clip mask.json + name=golan -target west -erase same-mask.json -o west.json target=west -o golan.json target=golan",
    { "whole.json": whole, "mask.json": mask, "same-mask.json": mask },
  );
  return [
    { ...feature, geometry: west.features[0].geometry },
    {
      type: "Feature",
      properties: { unit: "golan", country: null, land: "golan", zone: "golan", name: "Golan" },
      geometry: golan.features[0].geometry,
    },
  ];
}
