import type { ExpressionSpecification, FilterSpecification } from "@maplibre/maplibre-gl-style-spec";
import { sourceIds } from "./layer-ids.ts";
import type { StyleContext, StylePart } from "./style-context.ts";

const disputed: FilterSpecification = ["==", ["get", "disputed"], true];
const settled: FilterSpecification = ["!=", ["get", "disputed"], true];

const borderWidth: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 2, 0.5, 5, 0.9, 8, 1.4];
const bandWidth: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 5, 3, 8, 7];
const dashes: [number, number] = [3, 2.5];

/** Rivers, provinces and borders; a border in dispute is dashed and takes no side. */
export function buildLines({
  colors,
}: StyleContext): StylePart<
  | "world-border-line"
  | "world-border-disputed"
  | "border-band"
  | "border-line"
  | "border-disputed"
  | "province-line"
  | "river-line"
> {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  const line = { "line-color": colors.border, "line-width": borderWidth };
  const dashed = {
    "line-color": colors.borderDisputed,
    "line-width": borderWidth,
    "line-dasharray": dashes,
  };
  const world = { type: "line", source: sourceIds.worldBorders, layout: { "line-join": "round" } } as const;
  return {
    "world-border-line": { ...world, filter: settled, paint: line },
    "world-border-disputed": { ...world, filter: disputed, paint: dashed },
    // The soft ribbon of a printed atlas.
    "border-band": {
      type: "line",
      source: sourceIds.borders,
      minzoom: 5,
      filter: settled,
      layout: round,
      paint: { "line-color": colors.borderBand, "line-width": bandWidth, "line-opacity": 0.7 },
    },
    "border-line": {
      type: "line",
      source: sourceIds.borders,
      filter: settled,
      layout: round,
      paint: line,
    },
    "border-disputed": {
      type: "line",
      source: sourceIds.borders,
      filter: disputed,
      paint: dashed,
    },
    "province-line": {
      type: "line",
      source: sourceIds.provinces,
      minzoom: 5,
      layout: round,
      paint: {
        "line-color": colors.province,
        "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 8, 1],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 6.5, 1],
      },
    },
    "river-line": {
      type: "line",
      source: sourceIds.rivers,
      minzoom: 3,
      filter: ["<=", ["get", "rank"], ["step", ["zoom"], 4, 5, 6, 6, 8, 7, 10]],
      layout: round,
      paint: {
        "line-color": colors.waterLine,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.5, 8, 1.4],
      },
    },
  };
}
