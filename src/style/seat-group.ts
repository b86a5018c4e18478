import { toLat, toLng } from "../geometry/web-mercator.ts";
import { placePrecisions } from "../model/event.ts";
import type { EventTable } from "../model/event-table.ts";
import type { Position, Situation } from "../model/situation.ts";
import type { SeatCluster } from "./seat-joining.ts";
import type { Nudge } from "./seat-nudge.ts";

/** Places whose sunflowers overlap at a zoom, or the stack of one country. Lengths in CSS pixels, y downwards. */
export interface SeatGroup {
  /** "spiral:ganja" or "stack:syria": the same at every zoom while the same place leads. */
  readonly id: string;
  readonly kind: "spiral" | "stack";
  readonly leadPlaceId: string;
  /** The lead first, then the others, largest first; named "Ganja +3" where there are four. */
  readonly placeIds: readonly string[];
  /** What its seats are measured from: the lead's position, or the country's stackAt. */
  readonly position: Position;
  /** Where its middle is: `position`, but for a stack that gives way to a sunflower. Arcs end here. */
  readonly middle: Position;
  /** The same in table units (Web Mercator, 0..2^32-1). */
  readonly x: number;
  readonly y: number;
  /** The circle about the position that holds all its marks. */
  readonly radiusPx: number;
  /** The same as a box about the position; a stack's label stands above `top`. */
  readonly boxPx: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Radius of the soft disc behind a group that holds events known to the city; 0: none. */
  readonly haloPx: number;
  /** Index of the layer with the most events here. */
  readonly layer: number;
  readonly count: number;
  /** Rows of the table in the order of their seats, oldest first; rows without a date come last. */
  readonly rows: Uint32Array;
}

/** How far the soft disc of a city reaches past its marks. */
const haloMarginPx = 6;
const cityPrecision = placePrecisions.indexOf("city");

/** The sunflower of a cluster of points; `rows` in time order. */
export function buildGroup(
  table: EventTable,
  situation: Situation,
  { points, radiusPx }: SeatCluster,
  rows: Uint32Array,
): SeatGroup {
  const lead = points[0];
  if (lead === undefined) throw new Error("a cluster without points");
  const placeIds = points.flatMap((point) => point.places).map((place) => table.placeIds[place] ?? "");
  const leadPlaceId = placeIds[0] ?? "";
  const position: Position = situation.places.get(leadPlaceId)?.position ?? [toLng(lead.x), toLat(lead.y)];
  const hasCity = rows.some((row) => table.precision[row] === cityPrecision);
  return {
    id: `spiral:${leadPlaceId}`,
    kind: "spiral",
    leadPlaceId,
    placeIds,
    position,
    middle: position,
    x: lead.x,
    y: lead.y,
    radiusPx,
    boxPx: { left: -radiusPx, top: -radiusPx, right: radiusPx, bottom: radiusPx },
    haloPx: hasCity ? radiusPx + haloMarginPx : 0,
    layer: leadingLayer(table, rows),
    count: rows.length,
    rows,
  };
}

/** A stack's size in pixels and how far it gives way. */
export interface StackBox extends Nudge {
  readonly width: number;
  readonly height: number;
}

/** The stack of events known only to a country; `seats` already hold the nudge. */
export function buildStackGroup(
  table: EventTable,
  situation: Situation,
  placeIndex: number,
  rows: Uint32Array,
  { width, height, dx, dy }: StackBox,
  worldPx: number,
): SeatGroup {
  const placeId = table.placeIds[placeIndex] ?? "";
  const place = situation.places.get(placeId);
  const x = table.x[rows[0] ?? 0] ?? 0;
  const y = table.y[rows[0] ?? 0] ?? 0;
  const right = width / 2;
  const bottom = height / 2;
  const position: Position = place?.stackAt ?? place?.position ?? [toLng(x), toLat(y)];
  const unitsPerPx = 2 ** 32 / worldPx;
  const isMoved = dx !== 0 || dy !== 0;
  return {
    id: `stack:${placeId}`,
    kind: "stack",
    leadPlaceId: placeId,
    placeIds: [placeId],
    position,
    middle: isMoved ? [toLng(x + dx * unitsPerPx), toLat(y + dy * unitsPerPx)] : position,
    x,
    y,
    radiusPx: Math.ceil(Math.hypot(right + Math.abs(dx), bottom + Math.abs(dy))),
    boxPx: { left: dx - right, top: dy - bottom, right: dx + right, bottom: dy + bottom },
    haloPx: 0,
    layer: leadingLayer(table, rows),
    count: rows.length,
    rows,
  };
}

/** The layer with the most rows; of equals the first. */
function leadingLayer(table: EventTable, rows: Uint32Array): number {
  const counts = new Uint32Array(256);
  for (let seat = 0; seat < rows.length; seat++) {
    const layer = table.layer[rows[seat] ?? 0] ?? 0;
    counts[layer] = (counts[layer] ?? 0) + 1;
  }
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}
