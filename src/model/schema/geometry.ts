import type { MultiPolygon, Polygon } from "geojson";
import { custom, description, literal, metadata, pipe, strictObject } from "valibot";
import { hasGeometryType, isPolygonal, isPosition } from "../../geometry/geojson-shape.ts";
import type { Position } from "../situation.ts";

// Coordinates are judged whole: a ring without its bad corner would be another ring. What an editor's schema needs to
// know of them is said by hand, because the schema library cannot read it out of a function.

const positionShape = { type: "array", minItems: 2, items: { type: "number" } };
const ringShape = { type: "array", minItems: 4, items: positionShape };

const isPlainPosition = (value: unknown): value is Position => isPosition(value);

export const position = (about: string) =>
  pipe(custom<Position>(isPlainPosition, "geometry-position"), metadata(positionShape), description(about));

export const point = strictObject({
  type: literal("Point", "geometry-type"),
  coordinates: position("[longitude, latitude] in degrees, WGS 84, six decimals at most."),
});

const polygonTypes = ["Polygon", "MultiPolygon"];

export const polygonal = pipe(
  custom<Polygon | MultiPolygon>(isPolygonal, ({ input }) =>
    hasGeometryType(input, polygonTypes) ? "geometry-position" : "geometry-type",
  ),
  metadata({
    type: "object",
    required: ["type", "coordinates"],
    oneOf: [
      {
        properties: {
          type: { const: "Polygon" },
          coordinates: { type: "array", minItems: 1, items: ringShape },
        },
      },
      {
        properties: {
          type: { const: "MultiPolygon" },
          coordinates: {
            type: "array",
            minItems: 1,
            items: { type: "array", minItems: 1, items: ringShape },
          },
        },
      },
    ],
  }),
);
