import type { MultiPolygon, Polygon } from "geojson";
import { buildCircle } from "../geometry/circle.ts";
import type { PlaceFilter } from "./place-filter.ts";
import type { Situation } from "./situation.ts";

/** The ground that a filter by place means; empty where the situation knows no outline of it. */
export function findPlaceShapes(
  { areas }: Pick<Situation, "areas">,
  filter: PlaceFilter,
): readonly (Polygon | MultiPolygon)[] {
  switch (filter.type) {
    case "near":
      return [buildCircle(filter.center, filter.kilometers)];
    case "within": {
      const ring = [...filter.corners, ...filter.corners.slice(0, 1)].map((corner) => [...corner]);
      return [{ type: "Polygon", coordinates: [ring] }];
    }
    default:
      return [...areas.values()].flatMap(({ id, layerId, geometry }) =>
        geometry !== null && filter.id === (filter.type === "area" ? id : layerId) ? [geometry] : [],
      );
  }
}
