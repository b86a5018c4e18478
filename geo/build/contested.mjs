/**
 * What this map says, and does not say, about land that more than one state claims. The rule is one for all: land whose
 * holder most other states do not recognise is given to no country, and both its edges are dashed; a border that its two
 * sides do not agree on is dashed. Nothing here is a finding of law.
 */

/** Natural Earth's own units, by `adm1_code`, that are given to no country. */
export const givenToNoCountry = new Map([
  ["RUS-283", "crimea"],
  ["RUS-5482", "crimea"],
  ["CYN+00?", "northern-cyprus"],
  ["SAH+00?", "western-sahara"],
  ["KAS+00?", "siachen"],
]);

/** Units that stay with their country while the line around them, against everything else, is dashed. */
export const dashedAround = new Map([
  ["GEO-3015", "abkhazia"],
  ["SOL+00?", "somaliland"],
]);

/** Units whose border with the one country named is dashed (Kashmir's line of control, Aksai Chin, Arunachal Pradesh). */
export const dashedAgainst = [
  { units: ["IND-2431", "IND-20012"], countries: ["PAK", "CHN"] },
  { units: ["IND-3299"], countries: ["CHN"] },
];

/** Pairs of countries whose whole border is dashed. */
export const dashedPairs = [
  ["ISR", "SYR"],
  ["ISR", "PSX"],
  ["ISR", "LBN"],
  ["RUS", "UKR"],
  ["KOS", "SRB"],
];

/** Natural Earth lists these apart; here they belong to the state that runs them, or whose land they stand on. */
export const joinedTo = new Map([
  ["SOL", "SOM"],
  ["KAB", "KAZ"],
  ["ESB", "GBR"],
  ["WSB", "GBR"],
  ["USG", "CUB"],
  ["ALD", "FIN"],
]);

/**
 * The western edge of the occupied Golan, north to south. Natural Earth's unit of northern Israel holds the Golan, and no
 * source of this recipe has the line between them, so it is drawn by hand: from the Lebanese border at Ghajar along the
 * armistice line of 1949 above the Hula valley, down the upper Jordan, along the eastern shore of Lake Tiberias, to the
 * Yarmouk. It is good to about two kilometres.
 */
export const golanWesternEdge = [
  [35.61, 33.3],
  [35.625, 33.272],
  [35.64, 33.25],
  [35.668, 33.243],
  [35.668, 33.19],
  [35.672, 33.16],
  [35.66, 33.12],
  [35.648, 33.07],
  [35.63, 33.02],
  [35.622, 32.97],
  [35.622, 32.92],
  [35.625, 32.89],
  [35.645, 32.85],
  [35.652, 32.81],
  [35.658, 32.77],
  [35.668, 32.72],
  [35.69, 32.695],
  [35.705, 32.66],
];

/**
 * @typedef {{ unit: string, country: string | null, land: string, zone: string }} Side
 * The two sides of a border: `zone` is the finest grouping that any rule above speaks of.
 */

/**
 * The group a unit's borders are worked out for: its land, unless a rule above names the unit itself.
 *
 * @param {string} unit
 * @param {string} land
 */
export function toZone(unit, land) {
  const named = dashedAgainst.findIndex(({ units }) => units.includes(unit));
  return dashedAround.get(unit) ?? (named < 0 ? land : `${land}-${named}`);
}

/**
 * @param {Side} a
 * @param {Side} b
 */
export function isBorder(a, b) {
  return a.land !== b.land || isSetApart(a) !== isSetApart(b);
}

/**
 * @param {Side} a
 * @param {Side} b
 */
export function isDisputed(a, b) {
  if (a.country === null || b.country === null || isSetApart(a) || isSetApart(b)) return true;
  if (dashedPairs.some((pair) => pair.includes(a.land) && pair.includes(b.land))) return true;
  const isAgainst = (/** @type {Side} */ side, /** @type {Side} */ other) =>
    dashedAgainst.some(
      ({ countries }, index) => side.zone === `${side.land}-${index}` && countries.includes(other.land),
    );
  return isAgainst(a, b) || isAgainst(b, a);
}

/** @param {Side} side */
function isSetApart({ zone }) {
  return [...dashedAround.values()].includes(zone);
}
