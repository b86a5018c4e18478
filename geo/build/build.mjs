import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkOutputs } from "./check-outputs.mjs";
import { fetchInputs } from "./fetch-inputs.mjs";
import { makeAreas } from "./make-areas.mjs";
import { makeCredits } from "./make-credits.mjs";
import { makeLabels } from "./make-labels.mjs";
import { makeFineLand, makeWorldLand } from "./make-land.mjs";
import { makeRelief } from "./make-relief.mjs";
import { makeLakes, makeRivers } from "./make-water.mjs";
import { mergeAreas } from "./merge-areas.mjs";
import { readUnits } from "./read-units.mjs";
import { writeGeojson } from "./write-geojson.mjs";

/** The whole recipe, in order. Everything it writes depends on the inputs and on this folder alone. */

const geo = join(import.meta.dirname, "..");
const basemap = join(geo, "basemap");
mkdirSync(basemap, { recursive: true });

const inputs = fetchInputs();

console.log("reading the administrative units");
const { units, isoCodes } = await readUnits(inputs.admin.units);

console.log("making land, borders and provinces");
const fine = await makeFineLand(units);
const world = await makeWorldLand(units);
writeBasemap("countries", fine.countries);
writeBasemap("borders", fine.borders);
writeBasemap("provinces", fine.provinces);
writeBasemap("world", world.countries);
writeBasemap("world-borders", world.borders);

console.log("making water");
const lakes = await makeLakes(inputs.lakes.lakes);
writeBasemap("lakes", lakes);
writeBasemap("rivers", await makeRivers(inputs.rivers.rivers));

console.log("making relief");
const { image, coordinates } = await makeRelief(inputs.lakes.relief, fine.countries, lakes);
writeFileSync(join(basemap, "relief.webp"), image);
writeFileSync(join(basemap, "relief.json"), `${JSON.stringify({ coordinates })}\n`);

console.log("making labels and credits");
const cities = inputs.towns.cities;
writeBasemap(
  "labels",
  await makeLabels({ units, world: world.countries, lakes, isoCodes, cldr: inputs.cldr, cities }),
);
writeFileSync(join(basemap, "credits.json"), `${JSON.stringify(makeCredits(), null, 2)}\n`);

console.log("making areas");
const areas = await makeAreas({ units, rivers: inputs.rivers.rivers, cities });
for (const [file, features] of areas) mergeAreas(join(geo, `${file}.geojson`), features);

checkOutputs(geo, [...areas.keys()]);

/**
 * @param {string} name
 * @param {import("geojson").FeatureCollection} collection
 */
function writeBasemap(name, collection) {
  writeGeojson(join(basemap, `${name}.geojson`), /** @type {any} */ (collection));
}
