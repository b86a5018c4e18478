import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { palette, type Theme } from "./palette.ts";

/** What the reader drew or asked for, over areas and under names; the map has these layers only while there is any of it. */
export const shapeSourceId = "shapes";

/** "filter": where events must be. "sketch": what is being drawn. "spot": what is looked at closely. */
export type ShapeKind = "filter" | "sketch" | "spot";

/** The layer below which they are drawn. */
export const aboveShapes = "place-label";

export function buildShapeLayers(theme: Theme): readonly LayerSpecification[] {
  const { accent, halo } = palette[theme];
  const source = shapeSourceId;
  return [
    {
      id: "shape-ground",
      type: "fill",
      source,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": accent, "fill-opacity": 0.08 },
    },
    {
      id: "shape-casing",
      type: "line",
      source,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": halo, "line-width": 5, "line-opacity": 0.8 },
    },
    {
      id: "shape-line",
      type: "line",
      source,
      filter: ["!=", ["get", "kind"], "sketch"],
      layout: { "line-join": "round" },
      paint: { "line-color": accent, "line-width": 2 },
    },
    {
      id: "shape-line-sketch",
      type: "line",
      source,
      filter: ["==", ["get", "kind"], "sketch"],
      layout: { "line-join": "round" },
      paint: { "line-color": accent, "line-width": 2, "line-dasharray": [2, 1.4] },
    },
    {
      id: "shape-corner",
      type: "circle",
      source,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 4.5,
        "circle-color": halo,
        "circle-stroke-color": accent,
        "circle-stroke-width": 2,
      },
    },
  ];
}
