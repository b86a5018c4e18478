import { sourceIds } from "./layer-ids.ts";
import type { StyleContext, StylePart } from "./style-context.ts";

/** Land, water and relief: the fine frame of the situation, and the world around it. */
export function buildGround({
  colors,
}: StyleContext): StylePart<
  "water-ground" | "world-land" | "country-land" | "relief-shade" | "lake-water" | "lake-shore"
> {
  return {
    "water-ground": { type: "background", paint: { "background-color": colors.water } },
    "world-land": { type: "fill", source: sourceIds.world, paint: { "fill-color": colors.land } },
    "country-land": {
      type: "fill",
      source: sourceIds.countries,
      paint: { "fill-color": colors.land },
    },
    "relief-shade": {
      type: "raster",
      source: sourceIds.relief,
      maxzoom: 8,
      paint: {
        // Light and shadow alone, see-through where the ground is flat. The picture is good to z6; its own pixels must never show.
        "raster-opacity": [
          "interpolate",
          ["linear"],
          ["zoom"],
          3,
          0,
          4,
          colors.reliefOpacity,
          5.75,
          colors.reliefOpacity,
          7,
          colors.reliefOpacity * 0.35,
          8,
          0,
        ],
        "raster-fade-duration": 0,
      },
    },
    "lake-water": { type: "fill", source: sourceIds.lakes, paint: { "fill-color": colors.water } },
    "lake-shore": {
      type: "line",
      source: sourceIds.lakes,
      minzoom: 5,
      paint: { "line-color": colors.waterLine, "line-width": 0.6 },
    },
  };
}
