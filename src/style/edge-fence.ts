import type { SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Feature, FeatureCollection, Point } from "geojson";
import { footprintImageId } from "./image-ids.ts";

/** The one layer and source that only pictures have. */
export const edgeFenceId = "edge-fence";

const thicknessPx = 2;

/**
 * Nothing to be seen along the four edges of a picture, placed before every label, so that none comes to stand half
 * outside. Belongs on top of all other layers, since symbols are placed from the top down.
 */
export function buildEdgeFenceLayer(): SymbolLayerSpecification {
  return {
    id: edgeFenceId,
    type: "symbol",
    source: edgeFenceId,
    layout: {
      "icon-image": ["image", ["get", "image"]],
      "icon-padding": 0,
      "icon-allow-overlap": true,
      "icon-overlap": "always",
    },
  };
}

/** CSS pixels; `toPosition` says where on the globe a point of the picture is. */
export function buildEdgeFence(
  width: number,
  height: number,
  toPosition: (x: number, y: number) => readonly [lng: number, lat: number],
): FeatureCollection<Point> {
  const lying = footprintImageId(width, thicknessPx);
  const standing = footprintImageId(thicknessPx, height);
  const post = (x: number, y: number, image: string): Feature<Point> => ({
    type: "Feature",
    properties: { image },
    geometry: { type: "Point", coordinates: [...toPosition(x, y)] },
  });
  return {
    type: "FeatureCollection",
    features: [
      post(width / 2, 0, lying),
      post(width / 2, height, lying),
      post(0, height / 2, standing),
      post(width, height / 2, standing),
    ],
  };
}
