import type { Feature, FeatureCollection } from "geojson";
import { buildCircle } from "../geometry/circle.ts";
import { type Circle, cornerLimits, type PlaceFilter } from "../model/place-filter.ts";
import { findPlaceShapes } from "../model/place-shape.ts";
import type { Situation } from "../model/situation.ts";
import type { Sketch } from "../model/sketch.ts";
import type { ShapeKind } from "./shape-layers.ts";

export interface Shapes {
  readonly where: PlaceFilter | null;
  readonly sketch: Sketch | null;
  readonly spot: Circle | null;
}

/** All of it as features: a filter's outline, a spot's, and a sketch with its corners. */
export function buildShapeFeatures(
  situation: Pick<Situation, "areas">,
  { where, sketch, spot }: Shapes,
): FeatureCollection {
  const feature = (kind: ShapeKind, geometry: Feature["geometry"]): Feature => ({
    type: "Feature",
    properties: { kind },
    geometry,
  });
  const features: Feature[] = [];
  if (where !== null) {
    features.push(...findPlaceShapes(situation, where).map((shape) => feature("filter", shape)));
  }
  if (spot !== null) features.push(feature("spot", buildCircle(spot.center, spot.kilometers)));
  if (sketch !== null) {
    const corners = sketch.corners.map((corner) => [...corner]);
    const isArea = sketch.tool === "area" && corners.length >= cornerLimits.least;
    if (isArea) {
      const ring = [...corners, ...corners.slice(0, 1)];
      features.push(feature("sketch", { type: "Polygon", coordinates: [ring] }));
    } else if (corners.length > 1) {
      features.push(feature("sketch", { type: "LineString", coordinates: corners }));
    }
    features.push(...corners.map((coordinates) => feature("sketch", { type: "Point", coordinates })));
  }
  return { type: "FeatureCollection", features };
}
