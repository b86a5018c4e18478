import { mesh } from "topojson-client";
import { isBorder, isDisputed } from "./contested.mjs";
import { coreCountries, frame, frameHole } from "./frame.mjs";
import { runMapshaper } from "./run-mapshaper.mjs";

/**
 * Land at two scales, which never overlap but for a narrow rim: the frame of the situation from Natural Earth's full
 * detail (Azerbaijan untouched, the rest thinned), and the world around it, thinned to about 1:50,000,000. Everything is
 * cut from the administrative units before anything is dissolved, so that provinces, borders and coasts share vertices.
 */

/** Metres between the vertices that are kept; zero keeps Natural Earth's own, which the areas of the situation share. */
const intervals = [
  { metres: 0, test: "/AZE|GBR/.test(country)" },
  // (In the frame Britain is two small bases on Cyprus, which would not outlive any thinning.)
  // Caucasian Russia (Dagestan) and the Turkmen coast (Balkan) frame the Caspian: as fine as the core.
  { metres: 300, test: `/${coreCountries.join("|")}/.test(country) || /RUS-2417|TKM-351/.test(unit)` },
  { metres: 900, test: "true" },
];

/** The intervals as one expression of mapshaper's. */
const intervalExpression =
  intervals.map(({ test, metres }) => `${test} ? ${metres} : `).join("") + intervals.at(-1)?.metres;

/** @typedef {import("geojson").FeatureCollection<any, any>} Collection */

/**
 * @param {Collection} units
 * @returns {Promise<{ countries: Collection, borders: Collection, provinces: Collection }>}
 */
export async function makeFineLand(units) {
  const { "countries.json": countries, "units.json": topology } = await runMapshaper(
    [
      "-i units.json",
      `-clip bbox=${frame} -clean`,
      `-simplify variable keep-shapes interval='${intervalExpression}'`,
      "-snap precision=0.001 fix-geometry",
      "-dissolve land copy-fields=country name=countries +",
      "-filter-fields country",
      "-o countries.json precision=0.0001 target=countries",
      "-o units.json format=topojson no-quantization precision=0.0001 target=units",
    ],
    { "units.json": units },
  );
  return { countries, borders: makeBorders(topology, "unit"), provinces: makeProvinces(topology) };
}

/**
 * @param {Collection} units
 * @returns {Promise<{ countries: Collection, borders: Collection }>}
 */
export async function makeWorldLand(units) {
  const { "countries.json": countries, "zones.json": topology } = await runMapshaper(
    [
      "-i units.json",
      "-dissolve zone copy-fields=country,land,unit name=zones",
      "-simplify keep-shapes interval=8000",
      "-filter-islands min-area=200km2 remove-empty",
      "-clip bbox=-180,-85,180,85",
      // Rounding makes lines cross here and there; where it does, a vertex is put in, which keeps its third decimal.
      "-snap precision=0.01 fix-geometry",
      `-erase bbox=${frameHole}`,
      "-dissolve land copy-fields=country name=countries +",
      "-filter-fields country",
      "-o countries.json precision=0.001 target=countries",
      "-target zones",
      `-erase bbox=${frame}`,
      "-o zones.json format=topojson no-quantization precision=0.001 target=zones",
    ],
    { "units.json": units },
  );
  return { countries, borders: makeBorders(topology, "zone") };
}

/**
 * One feature per pair of neighbours and state of dispute, so that every line knows both its sides.
 *
 * @param {any} topology
 * @param {"unit" | "zone"} layer
 * @returns {Collection}
 */
function makeBorders(topology, layer) {
  /** @type {Map<string, { a: string | null, b: string | null, disputed: boolean, geometries: any[] }>} */
  const pairs = new Map();
  for (const [first, second] of neighbours(topology.objects[`${layer}s`])) {
    if (!isBorder(first.properties, second.properties)) continue;
    const disputed = isDisputed(first.properties, second.properties);
    const lands = [first.properties, second.properties].sort((p, q) => compare(p.land, q.land));
    const key = `${lands[0].land} ${lands[1].land} ${disputed}`;
    const pair = pairs.get(key) ?? { a: lands[0].country, b: lands[1].country, disputed, geometries: [] };
    pair.geometries.push([first, second]);
    pairs.set(key, pair);
  }
  const features = [...pairs]
    .sort(([p], [q]) => compare(p, q))
    .map(([, { a, b, disputed, geometries }]) => ({
      type: "Feature",
      properties: { a, b, disputed },
      geometry: meshBetween(topology, geometries),
    }));
  return { type: "FeatureCollection", features: /** @type {any} */ (features) };
}

/** Natural Earth lists the buffer zone of the United Nations on the Golan beside the governorates; it is not one. */
const notProvinces = ["SYR-5261"];

/**
 * The lines between the provinces of one and the same core country.
 *
 * @param {any} topology
 * @returns {Collection}
 */
function makeProvinces(topology) {
  const features = coreCountries.map((country) => {
    const pairs = neighbours(topology.objects.units).filter(
      ([first, second]) =>
        [first, second].every(
          ({ properties: { unit, country: side } }) => side === country && !notProvinces.includes(unit),
        ) && !isBorder(first.properties, second.properties),
    );
    return { type: "Feature", properties: { country }, geometry: meshBetween(topology, pairs) };
  });
  return { type: "FeatureCollection", features: /** @type {any} */ (features) };
}

/**
 * Every pair of polygons that share at least one arc of the topology.
 *
 * @param {any} object
 * @returns {[any, any][]}
 */
function neighbours(object) {
  /** @type {Map<number, any[]>} */
  const owners = new Map();
  for (const geometry of object.geometries) {
    for (const arc of new Set(
      (geometry.arcs ?? []).flat(Infinity).map((/** @type {number} */ index) => (index < 0 ? ~index : index)),
    )) {
      owners.set(arc, [...(owners.get(arc) ?? []), geometry]);
    }
  }
  const pairs = new Map();
  for (const sides of owners.values()) {
    if (sides.length === 2)
      pairs.set(sides.map(({ properties }) => properties.unit + properties.zone).join(" "), sides);
  }
  return [...pairs.values()];
}

/**
 * The shared lines of the given pairs of polygons, stitched into as few lines as possible.
 *
 * @param {any} topology
 * @param {[any, any][]} pairs
 */
function meshBetween(topology, pairs) {
  const partners = new Map();
  for (const [first, second] of pairs) {
    for (const [self, other] of [
      [first, second],
      [second, first],
    ]) {
      partners.set(self, (partners.get(self) ?? new Set()).add(other));
    }
  }
  const geometries = [...partners.keys()];
  return mesh(topology, { type: "GeometryCollection", geometries }, (p, q) => partners.get(p).has(q));
}

/**
 * Order that no locale can change.
 *
 * @param {string} p
 * @param {string} q
 */
function compare(p, q) {
  return p < q ? -1 : Number(p > q);
}
