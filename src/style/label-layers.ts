import type { ExpressionSpecification, SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { fonts } from "./fonts.ts";
import { nameIn, spacedCapitals, spacedName, withLocalName } from "./label-text.ts";
import { sourceIds } from "./layer-ids.ts";
import type { StyleContext, StylePart } from "./style-context.ts";

/** Gazetteer ids whose own label now stands on the map; the basemap's label of the same place gives way. */
export const namedPlacesState = "namedPlaces";

const inZoom: ExpressionSpecification = [">=", ["zoom"], ["get", "minZoom"]];
const notNamed: ExpressionSpecification = [
  "any",
  ["==", ["get", "place"], null],
  ["!", ["in", ["get", "place"], ["global-state", namedPlacesState]]],
];

const ofClass = (name: string): ExpressionSpecification => ["==", ["get", "class"], name];

type LabelLayerId =
  | "country-label"
  | "own-country-label"
  | "capital-label"
  | "city-label"
  | "town-label"
  | "province-label"
  | "sea-label"
  | "lake-label"
  | "river-label";

/** The names of the basemap: by importance, none over another, in the reader's language with the local name beside. */
export function buildLabels({ colors, language }: StyleContext): StylePart<LabelLayerId> {
  const name = nameIn(language);
  const byRank: ExpressionSpecification = ["get", "rank"];
  const halo = { "text-halo-color": colors.halo, "text-halo-width": 1.2, "text-halo-blur": 0.4 };
  const waterHalo = { ...halo, "text-halo-color": colors.haloWater };
  const settlement = {
    "text-font": [...fonts.regular],
    "text-max-width": 9,
    "text-line-height": 1.1,
    "text-padding": 3,
    "symbol-sort-key": byRank,
  };
  const water = {
    "text-font": [...fonts.regular],
    "text-max-width": 7,
    "text-line-height": 1.25,
    "text-padding": 4,
    "symbol-sort-key": byRank,
  };
  const country = {
    type: "symbol",
    source: sourceIds.labels,
    maxzoom: 8.5,
    layout: {
      "text-field": withLocalName(spacedCapitals(language), language, {
        scale: 0.8,
        color: colors.labelCountry,
      }),
      "text-font": [...fonts.regular],
      "text-size": ["interpolate", ["linear"], ["zoom"], 2, rankedSize(10, 8.5), 6, rankedSize(15, 11.5)],
      "text-max-width": 12,
      "text-line-height": 1.25,
      "text-padding": 6,
      // Where marks stand on its point, the name steps aside.
      "text-variable-anchor-offset": stepAside,
      "symbol-sort-key": byRank,
    },
    paint: { "text-color": colors.labelCountry, ...halo },
  } satisfies Partial<SymbolLayerSpecification>;
  return {
    "country-label": {
      ...country,
      filter: ["all", ofClass("country"), ["==", ["get", "place"], null], inZoom],
    },
    // The countries that the situation speaks of are named before its places, which can stand on any side of their marks.
    "own-country-label": {
      ...country,
      filter: ["all", ofClass("country"), ["!=", ["get", "place"], null], inZoom],
    },
    "capital-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("capital"), inZoom, notNamed],
      layout: {
        ...settlement,
        "text-field": withLocalName(name, language, { scale: 0.88, color: colors.labelTown }),
        "text-font": [...fonts.semibold],
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10.5, 7, 13],
      },
      paint: { "text-color": colors.labelCity, ...halo },
    },
    "city-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("city"), inZoom, notNamed],
      layout: {
        ...settlement,
        // Further out the second line of every city would crowd the map.
        "text-field": [
          "step",
          ["zoom"],
          ["format", name, {}],
          6,
          withLocalName(name, language, { scale: 0.85, color: colors.labelTown }),
        ],
        "text-size": ["interpolate", ["linear"], ["zoom"], 4, 10.5, 8, 13],
      },
      paint: { "text-color": colors.labelCity, ...halo },
    },
    "town-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("town"), inZoom, notNamed],
      layout: {
        ...settlement,
        "text-field": withLocalName(name, language, { scale: 0.85, color: colors.labelTown }),
        "text-size": ["interpolate", ["linear"], ["zoom"], 6, 10, 9, 12],
      },
      paint: { "text-color": colors.labelTown, ...halo },
    },
    "province-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("province"), inZoom],
      layout: {
        ...settlement,
        "text-field": spacedCapitals(language),
        "text-size": ["interpolate", ["linear"], ["zoom"], 5, 8.5, 8, 10.5],
        "text-padding": 8,
      },
      paint: { "text-color": colors.labelProvince, ...halo },
    },
    "sea-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("sea"), inZoom],
      layout: {
        ...water,
        "text-field": spacedName(language),
        "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 14],
        "text-variable-anchor-offset": stepAside,
      },
      paint: { "text-color": colors.labelWater, ...waterHalo },
    },
    "lake-label": {
      type: "symbol",
      source: sourceIds.labels,
      filter: ["all", ofClass("lake"), inZoom],
      layout: { ...water, "text-field": name, "text-size": 10.5 },
      paint: { "text-color": colors.labelWater, ...waterHalo },
    },
    "river-label": {
      type: "symbol",
      source: sourceIds.rivers,
      minzoom: 5.5,
      filter: ["has", "names"],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 420,
        "text-field": nameIn(language),
        "text-font": [...fonts.regular],
        "text-size": 10.5,
        "text-max-angle": 30,
        "text-padding": 6,
        "text-letter-spacing": 0.06,
        "symbol-sort-key": byRank,
      },
      paint: { "text-color": colors.labelWater, ...halo },
    },
  };
}

/**
 * On its point, else as near to it as there is room. Only the large may step aside: beside a small country its name
 * would stand in another.
 */
const stepAside: ExpressionSpecification = [
  "step",
  ["get", "rank"],
  ["literal", nearbyAnchors(4)],
  3,
  ["literal", nearbyAnchors(2)],
  4,
  ["literal", nearbyAnchors(0)],
];

/** `text-variable-anchor-offset` for every whole em within a distance, the nearest first. */
function nearbyAnchors(reachInEms: number): (string | number[])[] {
  const steps = Array.from({ length: 2 * reachInEms + 1 }, (_, index) => index - reachInEms);
  return steps
    .flatMap((x) => steps.map((y) => [x, y] as const))
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax, ay) - Math.hypot(bx, by))
    .flatMap(([x, y]) => ["center", [x, y]]);
}

/** From the size of the most important (rank 1) to that of the least. */
function rankedSize(first: number, last: number): ExpressionSpecification {
  return ["interpolate", ["linear"], ["get", "rank"], 1, first, 6, last];
}
