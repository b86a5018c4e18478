import { readFileSync } from "node:fs";
import { join } from "node:path";
import { frame, frameHole } from "./frame.mjs";
import { runMapshaper } from "./run-mapshaper.mjs";

/** @typedef {import("geojson").FeatureCollection<any, any>} Collection */

const labels = join(import.meta.dirname, "labels");
const riverNames = JSON.parse(readFileSync(join(labels, "rivers.json"), "utf8")).rivers;
const lakeNames = JSON.parse(readFileSync(join(labels, "lakes.json"), "utf8")).lakes;

/** Where the situation is, lesser rivers and lakes are worth their bytes: centre within 33..58 E, 28..44 N. */
const isNear =
  "(this.bounds[0] + this.bounds[2] > 66 && this.bounds[0] + this.bounds[2] < 116 && " +
  "this.bounds[1] + this.bounds[3] > 56 && this.bounds[1] + this.bounds[3] < 88)";

/**
 * Rivers of the frame, and the few greatest of the world outside it. They run on through their lakes, which are to be drawn
 * over them: so a name has one line to run along.
 *
 * @param {string} path a shapefile
 * @returns {Promise<Collection>}
 */
export async function makeRivers(path) {
  const { "inside.json": inside, "outside.json": outside } = await runMapshaper([
    `-i "${path}" name=rivers`,
    "-dissolve rivernum copy-fields=scalerank",
    `-clip bbox=${frame} name=inside +`,
    `-filter 'scalerank <= 5 || ${isNear}' target=inside`,
    "-simplify interval=700 target=inside",
    "-o inside.json precision=0.001 target=inside",
    "-target rivers -filter 'scalerank <= 2'",
    `-erase bbox=${frameHole} name=outside`,
    "-simplify interval=8000",
    "-o outside.json precision=0.01 target=outside",
  ]);
  const features = [...inside.features, ...outside.features]
    .filter((feature) => feature.geometry)
    .map(({ properties: { rivernum, scalerank }, geometry }) => ({
      type: "Feature",
      properties: { ...toNames(riverNames[rivernum]), rank: scalerank },
      geometry,
    }));
  return { type: "FeatureCollection", features: /** @type {any} */ (features) };
}

/**
 * Lakes and reservoirs: the larger ones of the frame, the largest of the world. The Caspian is not among them; it is a gap
 * in the land, like every sea.
 *
 * @param {string} path a shapefile
 * @returns {Promise<Collection>}
 */
export async function makeLakes(path) {
  const [west, south, east, north] = frame;
  const { "inside.json": inside, "outside.json": outside } = await runMapshaper([
    `-i "${path}" name=lakes`,
    // mapshaper takes an attribute called FID for the feature's id and writes it elsewhere.
    "-rename-fields number=FID",
    "-each 'squareKilometers = this.area / 1e6'",
    `-each 'inside = this.centroidX > ${west} && this.centroidX < ${east + 1} && this.centroidY > ${south} && this.centroidY < ${north}'`,
    `-filter 'inside && squareKilometers > (${isNear} ? 40 : 250)' name=inside +`,
    "-simplify interval=500 keep-shapes target=inside",
    "-snap precision=0.001 fix-geometry target=inside",
    "-o inside.json precision=0.001 target=inside",
    "-target lakes -filter '!inside && squareKilometers > 6000' name=outside",
    "-simplify interval=6000 keep-shapes",
    "-snap precision=0.01 fix-geometry",
    "-o outside.json precision=0.01 target=outside",
  ]);
  const features = [...inside.features, ...outside.features]
    .filter(({ properties, geometry }) => geometry && !lakeNames[properties.number]?.drained)
    .sort((p, q) => q.properties.squareKilometers - p.properties.squareKilometers)
    .map(({ properties: { number }, geometry }) => ({
      type: "Feature",
      properties: {
        id: lakeNames[number]?.id ?? null,
        ...toNames(lakeNames[number]),
        rank: lakeNames[number]?.rank ?? 7,
      },
      geometry,
    }));
  return { type: "FeatureCollection", features: /** @type {any} */ (features) };
}

/** @param {{ en: string, az: string, fa: string, ar: string, local: string | null } | undefined} entry */
function toNames(entry) {
  if (entry === undefined) return { names: null, local: null };
  const { en, az, fa, ar, local } = entry;
  return { names: { en, az, fa, ar }, local };
}
