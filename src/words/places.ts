import type { Circle } from "../model/place-filter.ts";
import { counts } from "./counts.ts";

/** "40.25° N, 47.5° E": to the hundredth, as one points at a map. */
function coordinates([lng, lat]: Circle["center"]): string {
  const wrapped = ((((lng + 180) % 360) + 360) % 360) - 180;
  const degrees = (value: number) => `${Number(Math.abs(value).toFixed(2))}°`;
  return `${degrees(lat)} ${lat < 0 ? "S" : "N"}, ${degrees(wrapped)} ${wrapped < 0 ? "W" : "E"}`;
}

/** A length as one says it: "850 m", "3.4 km", "1 240 km". */
function kilometers(value: number): string {
  if (value < 1) return `${Math.round(value * 1000)} m`;
  return `${value < 10 ? Number(value.toFixed(1)) : counts.formatNumber(Math.round(value))} km`;
}

function squareKilometers(value: number): string {
  return `${value < 10 ? Number(value.toFixed(2)) : counts.formatNumber(Math.round(value))} km²`;
}

/** Filtering by place, and drawing on the map. */
export const places = {
  coordinates,
  kilometers,
  squareKilometers,
  /** "Within 12 km of 40.25° N, 47.5° E". */
  circle: (circle: Circle) => `Within ${kilometers(circle.kilometers)} of ${coordinates(circle.center)}`,

  filter: "Place",
  hint: "An event counts where its place may be: a city by its point, a district or region by its ground. What is known only to a country counts in that country alone.",
  inside: "Inside",
  anywhere: "anywhere",
  layersAreas: (layer: string) => `Areas of ${layer}`,
  areas: "Areas",
  withinKilometers: "Kilometres",
  around: "around the middle of the map",
  aroundPlace: (name: string) => `around ${name}`,
  apply: "Show these",
  draw: "Draw an area",
  measure: "Measure",
  drawn: (corners: number) => `Within a drawn area of ${corners} corners`,
  insideArea: (name: string) => `Inside ${name}`,
  insideLayer: (name: string) => `Inside the areas of ${name}`,
  remove: (filter: string) => `Remove: ${filter}`,
  removePlace: "Show events anywhere",

  sketch: {
    region: "Drawing on the map",
    area: "Press the map for each corner; press the first one again to close.",
    measure: "Press the map for each point of the way.",
    keys: "Or move the map by its arrow keys and add its middle.",
    addMiddle: "Add the middle",
    removeLast: "Remove last",
    finishArea: "Show events inside",
    finishMeasure: "Done",
    cancel: "Cancel",
    /** Said as one draws: corners, how far along them, how much inside. */
    state: (corners: number, along: number, inside: number | null) =>
      [
        corners === 1 ? "1 corner" : `${corners} corners`,
        ...(corners > 1 ? [kilometers(along)] : []),
        ...(inside === null ? [] : [`encloses ${squareKilometers(inside)}`]),
      ].join("; "),
  },

  spot: {
    kind: "Events at a spot",
    onlyThese: "Show only events here",
    closer: "Zoom in",
    paged: (first: number, last: number, all: number) =>
      `${counts.formatNumber(first)} to ${counts.formatNumber(last)} of ${counts.formatNumber(all)}`,
    previousPage: "Previous page",
    nextPage: "Next page",
  },
} as const;
