/**
 * The map's layers from the ground up: this list alone owns the drawing order. Symbols are placed in the opposite
 * order, so a label further down the list gets its room first, and the footprints of the marks before all labels.
 */
export const drawingOrder = [
  "water-ground",
  "world-land",
  "country-land",
  "relief-shade",
  "lake-water",
  "lake-shore",
  "river-line",
  "province-line",
  "world-border-line",
  "world-border-disputed",
  "border-band",
  "border-line",
  "border-disputed",
  "area-hatch",
  "area-edge",
  "area-edge-approximate",
  "arc-casing",
  "arc-line",
  "arc-line-alleged",
  "town-label",
  "river-label",
  "province-label",
  "lake-label",
  "sea-label",
  "city-label",
  "capital-label",
  "country-label",
  "place-label",
  "group-label",
  "own-country-label",
  "arc-head",
  "group-footprint",
] as const;

export type LayerId = (typeof drawingOrder)[number];

export const sourceIds = {
  world: "world",
  worldBorders: "world-borders",
  countries: "countries",
  borders: "borders",
  provinces: "provinces",
  rivers: "rivers",
  lakes: "lakes",
  labels: "labels",
  relief: "relief",
  areas: "areas",
  arcs: "arcs",
  arcHeads: "arc-heads",
  places: "places",
  groups: "groups",
  footprints: "footprints",
} as const;

export type SourceId = (typeof sourceIds)[keyof typeof sourceIds];

/** The sources that the situation fills; the others are the basemap and never change. */
export const overlaySourceIds = [
  sourceIds.areas,
  sourceIds.arcs,
  sourceIds.arcHeads,
  sourceIds.places,
  sourceIds.groups,
  sourceIds.footprints,
] as const;

export type OverlaySourceId = (typeof overlaySourceIds)[number];
