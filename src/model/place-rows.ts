import type { MultiPolygon, Polygon } from "geojson";
import { doAreasTouch } from "../geometry/areas-touch.ts";
import { buildCircle } from "../geometry/circle.ts";
import { buildMercatorArea } from "../geometry/mercator-area.ts";
import { placePrecisions } from "./event.ts";
import { type EventTable, noPlace } from "./event-table.ts";
import type { PlaceFilter } from "./place-filter.ts";
import { findPlaceShapes } from "./place-shape.ts";
import type { Place, Situation } from "./situation.ts";

const district = placePrecisions.indexOf("district");
const region = placePrecisions.indexOf("region");
const country = placePrecisions.indexOf("country");

/**
 * One byte a row: 1 where the event may have been there. What is known to the city counts by its point; what is known to a
 * district or region by its ground, where that touches. What is known only to a country counts nowhere but in that
 * country itself: else every small area would hold it.
 */
export function findPlaceRows(situation: Situation, table: EventTable, filter: PlaceFilter): Uint8Array {
  const shapes = findPlaceShapes(situation, filter);
  const { contains } = buildMercatorArea(shapes);
  const places = table.placeIds.map((id) => situation.places.get(id));
  const byPoint = remember((row) => contains(table.x[row] ?? 0, table.y[row] ?? 0));
  const byGround = remember((row, index) => {
    const ground = findGround(situation, places[index]);
    return ground === null ? byPoint(row, index) : shapes.some((shape) => doAreasTouch(shape, ground));
  });
  const byCountry = remember((_, index) => isOfArea(situation, places[index], filter));

  const found = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row++) {
    if (table.placed[row] !== 1) continue;
    const precision = table.precision[row];
    const index = table.place[row] ?? noPlace;
    const isThere =
      precision === country ? byCountry : precision === district || precision === region ? byGround : byPoint;
    if (isThere(row, index)) found[row] = 1;
  }
  return found;
}

/** Asked once a place; rows without one are asked each. */
function remember(ask: (row: number, place: number) => boolean): (row: number, place: number) => boolean {
  const known = new Map<number, boolean>();
  return (row, place) => {
    if (place === noPlace) return ask(row, place);
    const answer = known.get(place) ?? ask(row, place);
    known.set(place, answer);
    return answer;
  };
}

function findGround({ areas }: Situation, place: Place | undefined): Polygon | MultiPolygon | null {
  if (place === undefined) return null;
  const area = place.areaId === null ? undefined : areas.get(place.areaId);
  if (area !== undefined && area.geometry !== null) return area.geometry;
  return place.radiusKilometers === null ? null : buildCircle(place.position, place.radiusKilometers);
}

function isOfArea({ areas }: Situation, place: Place | undefined, filter: PlaceFilter): boolean {
  if (place === undefined || filter.type !== "area") return false;
  if (place.areaId === filter.id) return true;
  return place.withinAreaId === filter.id && areas.get(filter.id)?.level === "country";
}
