import type { FeatureCollection, LineString, Point } from "geojson";
import { buildArc } from "../geometry/arc.ts";
import type { EventTable } from "../model/event-table.ts";
import type { Link, Place, Position, Situation } from "../model/situation.ts";
import { arrowImageId } from "./image-ids.ts";
import { layerHue, type Theme } from "./palette.ts";

export interface ArcProperties {
  /** "link:<id>". */
  readonly id: string;
  readonly hue: string;
  readonly alleged: boolean;
  readonly directed: boolean;
}

export interface ArcHeadProperties {
  readonly id: string;
  readonly image: string;
  /** Degrees clockwise from north. */
  readonly rotation: number;
  /** Below it the arc is too short for an arrowhead. */
  readonly minZoom: number;
}

export interface ArcFeatures {
  readonly lines: FeatureCollection<LineString, ArcProperties>;
  readonly heads: FeatureCollection<Point, ArcHeadProperties>;
}

/** A link whose event is known: it appears with it, in its hue and at its time. */
export interface DrawnLink {
  readonly link: Link;
  readonly row: number;
}

/** The links that say of themselves that they are movements, rest on an event, and have two known ends. */
export function findDrawnLinks(situation: Situation, table: EventTable): DrawnLink[] {
  return [...situation.links.values()].flatMap((link) => {
    const row = link.arc && link.eventId !== null ? table.rowOf(link.eventId) : -1;
    const isKnown = situation.places.has(link.fromPlaceId) && situation.places.has(link.toPlaceId);
    return row >= 0 && isKnown ? [{ link, row }] : [];
  });
}

/** Where the stacks of countries stand at a zoom step, by place id. */
export type StackEnds = ReadonlyMap<string, Position>;

/** Pixels of arc below which no arrowhead is drawn. */
const shortestWithHeadPx = 48;
const worldAtZoom0Px = 512;
const bulge = 0.16;

/** Curves and arrowheads. Several arcs between the same two places curve by different amounts. */
export function buildArcFeatures(
  situation: Situation,
  table: EventTable,
  theme: Theme,
  stackEnds: StackEnds = new Map(),
): ArcFeatures {
  const colors = new Map(situation.layers.map(({ id, color }) => [id, color]));
  const drawnBetween = new Map<string, number>();
  const lines: ArcFeatures["lines"]["features"] = [];
  const heads: ArcFeatures["heads"]["features"] = [];
  for (const { link, row } of findDrawnLinks(situation, table)) {
    const from = situation.places.get(link.fromPlaceId);
    const to = situation.places.get(link.toPlaceId);
    if (from === undefined || to === undefined) continue;
    const pair = [from.id, to.id].sort().join(" ");
    const before = drawnBetween.get(pair) ?? 0;
    drawnBetween.set(pair, before + 1);
    const arc = buildArc(endOf(from, stackEnds), endOf(to, stackEnds), bulge * (1 + before * 0.6));
    if (arc === null) continue;
    const layerId = table.layerIds[table.layer[row] ?? 0] ?? "";
    const hue = layerHue(colors.get(layerId) ?? "grey", theme);
    const id = `link:${link.id}`;
    lines.push({
      type: "Feature",
      geometry: arc.line,
      properties: { id, hue, alleged: link.alleged, directed: link.directed },
    });
    if (!link.directed) continue;
    heads.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...arc.head.position] },
      properties: {
        id,
        image: arrowImageId(hue),
        rotation: arc.head.bearingDegrees,
        minZoom: Math.ceil(Math.log2(shortestWithHeadPx / (worldAtZoom0Px * arc.worldLength))),
      },
    });
  }
  return {
    lines: { type: "FeatureCollection", features: lines },
    heads: { type: "FeatureCollection", features: heads },
  };
}

/** A movement to or from a country ends at its stack, not at a point that the source does not name. */
function endOf(place: Place, stackEnds: StackEnds): Position {
  return stackEnds.get(place.id) ?? place.stackAt ?? place.position;
}
