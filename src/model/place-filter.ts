import type { Position, Situation } from "./situation.ts";

/** A disc on the ground. */
export interface Circle {
  readonly center: Position;
  readonly kilometers: number;
}

/** Where events must be to be shown. */
export type PlaceFilter =
  | { readonly type: "area"; readonly id: string }
  /** Within any of the areas of this layer. */
  | { readonly type: "layer"; readonly id: string }
  | ({ readonly type: "near" } & Circle)
  /** Within what the corners enclose, straight from one to the next on the map. Three at least. */
  | { readonly type: "within"; readonly corners: readonly Position[] };

export const circleLimits = { least: 0.1, most: 10_000 } as const;
export const cornerLimits = { least: 3, most: 200 } as const;

/** "47.5,40.25,60": longitude, latitude, kilometres; null where it is no circle on the globe. */
export function parseCircle(text: string): Circle | null {
  const [lng, lat, kilometers, more] = toNumbers(text);
  if (lng === undefined || lat === undefined || kilometers === undefined || more !== undefined) return null;
  if (!isOnMap([lng, lat])) return null;
  return kilometers >= circleLimits.least && kilometers <= circleLimits.most
    ? { center: [lng, lat], kilometers }
    : null;
}

/** Degrees to some ten metres: nobody means it more closely. */
export function writeCircle({ center, kilometers }: Circle): string {
  return writeNumbers([...center, kilometers]);
}

/** Of an address; null where it is none, or names what the situation does not have. */
export function parsePlaceFilter(text: string, situation: FilterHolder): PlaceFilter | null {
  const filter = toPlaceFilter(text);
  return filter !== null && hasFilterGround(filter, situation) ? filter : null;
}

type FilterHolder = Pick<Situation, "areas" | "layers">;

/** Whether the area or layer that is named is there now, with an outline. */
export function hasFilterGround(filter: PlaceFilter, { areas, layers }: FilterHolder): boolean {
  if (filter.type === "area") return (areas.get(filter.id)?.geometry ?? null) !== null;
  return filter.type !== "layer" || layers.some(({ id }) => id === filter.id);
}

/** As it is written: "area:id", "layer:id", "near:lng,lat,km" or "within:lng,lat,lng,lat,..."; what it names may be gone. */
export function toPlaceFilter(text: string): PlaceFilter | null {
  const [, type, rest = ""] = /^(area|layer|near|within):(.+)$/s.exec(text) ?? [];
  if (type === "area" || type === "layer") return { type, id: rest };
  if (type === "near") {
    const circle = parseCircle(rest);
    return circle === null ? null : { type, ...circle };
  }
  if (type !== "within") return null;
  const numbers = toNumbers(rest);
  const corners = numbers.flatMap((lng, index): Position[] =>
    index % 2 === 0 ? [[lng, numbers[index + 1] ?? Number.NaN]] : [],
  );
  const isShape = corners.length >= cornerLimits.least && corners.length <= cornerLimits.most;
  return isShape && corners.every(isOnMap) ? { type, corners } : null;
}

export function writePlaceFilter(filter: PlaceFilter): string {
  switch (filter.type) {
    case "near":
      return `near:${writeCircle(filter)}`;
    case "within":
      return `within:${writeNumbers(filter.corners.flat())}`;
    default:
      return `${filter.type}:${filter.id}`;
  }
}

function toNumbers(text: string): readonly number[] {
  return text.split(",").map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
}

function writeNumbers(values: readonly number[]): string {
  return values.map((value) => Number(value.toFixed(4))).join();
}

/** Longitudes may run on beyond the antimeridian, as the map's own do. */
function isOnMap([lng, lat]: Position): boolean {
  return Math.abs(lng) <= 540 && Math.abs(lat) <= 85;
}
