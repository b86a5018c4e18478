import type { ExpressionSpecification } from "@maplibre/maplibre-gl-style-spec";
import { fonts } from "./fonts.ts";
import { groupTextSizePx } from "./group-features.ts";
import { tickImageId } from "./image-ids.ts";
import { sourceIds } from "./layer-ids.ts";
import type { Palette } from "./palette.ts";
import type { StyleContext, StylePart } from "./style-context.ts";

/** What time and the reader's eye change on the situation's features, as feature-state: no data is sent for it. */
export interface OverlayState {
  /** Something that is possibly in the window rests here. */
  readonly active: boolean;
  /** Its layer is switched on. */
  readonly on: boolean;
  /** It is looked at closely. */
  readonly focused: boolean;
}

const is = (key: keyof OverlayState): ExpressionSpecification => ["boolean", ["feature-state", key], false];
const isBase: ExpressionSpecification = ["all", is("on"), ["==", ["get", "base"], true]];

type AreaLayerId = "area-hatch" | "area-edge" | "area-edge-approximate";

/** Areas: fine hatching within a thin line where they are exact, wide hatching within a soft dashed one where not. */
export function buildAreas(_context: StyleContext): StylePart<AreaLayerId> {
  const color: ExpressionSpecification = ["get", "hue"];
  const opacity: ExpressionSpecification = ["case", is("focused"), 1, is("active"), 0.9, isBase, 0.5, 0];
  return {
    "area-hatch": {
      type: "fill",
      source: sourceIds.areas,
      paint: {
        "fill-pattern": ["image", ["get", "pattern"]],
        "fill-opacity": ["case", is("focused"), 1, is("active"), 0.75, 0],
      },
    },
    "area-edge": {
      type: "line",
      source: sourceIds.areas,
      filter: ["!=", ["get", "approximate"], true],
      layout: { "line-join": "round" },
      paint: {
        "line-color": color,
        "line-width": ["case", is("focused"), 2.2, 1.1],
        "line-opacity": opacity,
      },
    },
    "area-edge-approximate": {
      type: "line",
      source: sourceIds.areas,
      filter: ["==", ["get", "approximate"], true],
      layout: { "line-join": "round" },
      paint: {
        "line-color": color,
        "line-width": ["case", is("focused"), 2.8, 1.7],
        "line-blur": 0.8,
        "line-dasharray": [1.7, 1.7],
        "line-opacity": opacity,
      },
    },
  };
}

type ArcLayerId = "arc-casing" | "arc-line" | "arc-line-alleged" | "arc-head";

/** Movements: dashed when alleged, with an arrowhead only when directed. */
export function buildArcs({ colors }: StyleContext): StylePart<ArcLayerId> {
  const opacity: ExpressionSpecification = ["case", is("active"), 1, is("focused"), 1, 0];
  const width: ExpressionSpecification = ["case", is("focused"), 2.6, 1.5];
  const line = {
    "line-color": ["get", "hue"],
    "line-width": width,
    "line-opacity": opacity,
  } satisfies Record<string, unknown>;
  return {
    "arc-casing": {
      type: "line",
      source: sourceIds.arcs,
      layout: { "line-cap": "round" },
      paint: {
        "line-color": colors.halo,
        "line-width": ["case", is("focused"), 5.5, 3.5],
        "line-opacity": ["case", is("active"), 0.7, is("focused"), 0.7, 0],
      },
    },
    "arc-line": {
      type: "line",
      source: sourceIds.arcs,
      filter: ["!=", ["get", "alleged"], true],
      layout: { "line-cap": "round" },
      paint: { ...line, "line-color": ["get", "hue"] },
    },
    "arc-line-alleged": {
      type: "line",
      source: sourceIds.arcs,
      filter: ["==", ["get", "alleged"], true],
      paint: { ...line, "line-color": ["get", "hue"], "line-dasharray": [2.4, 1.7] },
    },
    "arc-head": {
      type: "symbol",
      source: sourceIds.arcHeads,
      // On an arc too short to see it would be all there is.
      filter: [">=", ["zoom"], ["get", "minZoom"]],
      layout: {
        "icon-image": ["image", ["get", "image"]],
        "icon-rotate": ["get", "rotation"],
        "icon-rotation-alignment": "map",
        // It always stands, and labels keep off it.
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
      paint: { "icon-opacity": opacity },
    },
  };
}

// Asked what lies under the pointer, the map gives lists back as text, and would complain of it.
const groupAnchors: ExpressionSpecification = [
  "case",
  ["==", ["slice", ["typeof", ["get", "anchors"]], 0, 5], "array"],
  ["get", "anchors"],
  ["literal", ["left", [0, 0]]],
];

type PlaceLayerId = "place-label" | "group-label" | "group-footprint";

/** Places without events, the names of event groups and stacks, and the room that their marks take up. */
export function buildPlaces({ colors }: StyleContext): StylePart<PlaceLayerId> {
  const halo = { "text-halo-color": colors.halo, "text-halo-width": 1.6, "text-halo-blur": 0.3 };
  return {
    // The tick and the name come together or not at all: a tick alone would say nothing.
    "place-label": {
      type: "symbol",
      source: sourceIds.places,
      minzoom: 5.5,
      layout: {
        "icon-image": tickImage(colors),
        "icon-padding": 1,
        "text-field": ["get", "name"],
        "text-font": [...fonts.regular],
        "text-size": 11,
        "text-variable-anchor": ["left", "right", "bottom", "top"],
        "text-radial-offset": 0.6,
        "text-justify": "auto",
        "text-max-width": 10,
        "text-line-height": 1.1,
      },
      paint: {
        "text-color": ["case", is("focused"), colors.accent, colors.labelTown],
        ...halo,
      },
    },
    "group-label": {
      type: "symbol",
      source: sourceIds.groups,
      layout: {
        "text-field": [
          "format",
          ["get", "name"],
          {},
          ["get", "aside"],
          { "text-font": ["literal", [...fonts.regular]], "font-scale": 0.9 },
          ["get", "suffix"],
          { "text-font": ["literal", [...fonts.regular]] },
        ],
        // Where no mark is in the window a tick holds the place.
        "icon-image": ["case", ["==", ["get", "kind"], "spiral"], tickImage(colors), ""],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "text-font": [...fonts.semibold],
        "text-size": groupTextSizePx,
        "text-variable-anchor-offset": groupAnchors,
        "text-justify": "auto",
        "text-max-width": 14,
        "text-line-height": 1.15,
        "text-padding": 2,
        "symbol-sort-key": ["-", 0, ["get", "count"]],
      },
      paint: {
        "text-color": [
          "case",
          is("focused"),
          colors.accent,
          is("active"),
          colors.labelEvent,
          colors.labelTown,
        ],
        "icon-opacity": ["case", is("active"), 0, 1],
        // The name of a stack without marks would name nothing; a place keeps its name.
        "text-opacity": ["case", ["any", is("active"), ["==", ["get", "kind"], "spiral"]], 1, 0],
        ...halo,
      },
    },
    // Transparent: it draws nothing, but is placed before every label, so that none comes to lie under a mark.
    "group-footprint": {
      type: "symbol",
      source: sourceIds.footprints,
      layout: {
        "icon-image": ["image", ["get", "image"]],
        "icon-offset": ["get", "offset"],
        "icon-padding": 0,
        "icon-allow-overlap": true,
        "icon-overlap": "always",
      },
    },
  };
}

function tickImage({ labelTown, halo }: Palette): string {
  return tickImageId(labelTown, halo);
}
