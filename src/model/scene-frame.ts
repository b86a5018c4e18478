import { type Bounds, boundsOf, cornersAround, cornersOf } from "../geometry/bounds.ts";
import type { PlacePrecision } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import { findEvent } from "./find-event.ts";
import { findLayerExtent } from "./layer-extent.ts";
import type { Area, Place, Position, Situation } from "./situation.ts";
import type { StoryTarget } from "./story-targets.ts";

/** How far around a point one must see to know where it is, and no further than its precision allows. */
const aroundKilometers: Readonly<Record<PlacePrecision, number>> = {
  site: 60,
  city: 90,
  district: 110,
  region: 180,
  country: 450,
  unknown: 450,
};

type Gazetteer = Pick<Situation, "events" | "findOpened" | "places" | "areas" | "links">;

/** The box in which something can be seen whole, with a little of what is around it; null where it has no place. */
export function findFrame(target: StoryTarget, situation: Gazetteer, table: EventTable): Bounds | null {
  const corners = findCorners(target.type, target.id, situation);
  // The places of an opened file's layer are those of its rows, and stand in no gazetteer.
  const isOpened = target.type === "layer" && corners.length === 0;
  return isOpened ? findLayerExtent(table, target.id).bounds : boundsOf(corners);
}

function findCorners(type: StoryTarget["type"], id: string, situation: Gazetteer): readonly Position[] {
  const { places, areas } = situation;
  switch (type) {
    case "event": {
      const event = findEvent(situation, id);
      const place = event?.placeId == null ? undefined : places.get(event.placeId);
      return place === undefined ? [] : aroundPlace(place, event?.placePrecision ?? "unknown", areas);
    }
    case "place": {
      const place = places.get(id);
      return place === undefined ? [] : aroundPlace(place, place.precision, areas);
    }
    case "area":
      return aroundArea(areas.get(id));
    case "layer":
      // Not its countries: a layer about a town and an embassy abroad would be the whole continent.
      return [
        ...[...areas.values()]
          .filter(({ layerId, level }) => layerId === id && level !== "country")
          .flatMap(aroundArea),
        ...[...places.values()]
          .filter(({ layerId, precision }) => layerId === id && precision !== "country")
          .flatMap((place) => cornersAround(place.position, 20)),
      ];
    case "link": {
      const link = situation.links.get(id);
      return [link?.fromPlaceId, link?.toPlaceId].flatMap((placeId) => {
        const place = placeId === undefined ? undefined : places.get(placeId);
        return place === undefined ? [] : cornersAround(place.stackAt ?? place.position, 60);
      });
    }
    case "source":
      return [];
  }
}

function aroundPlace(
  place: Place,
  precision: PlacePrecision,
  areas: ReadonlyMap<string, Area>,
): readonly Position[] {
  const radius = Math.max(aroundKilometers[precision], (place.radiusKilometers ?? 0) * 1.5);
  const around = cornersAround(
    precision === "country" ? (place.stackAt ?? place.position) : place.position,
    radius,
  );
  const isBroad = precision === "district" || precision === "region";
  return isBroad && place.areaId !== null ? [...around, ...aroundArea(areas.get(place.areaId))] : around;
}

function aroundArea(area: Area | undefined): readonly Position[] {
  return area === undefined || area.geometry === null ? [] : cornersOf(area.geometry);
}
