import { finishSlices } from "../lib/finish-slices.ts";
import { inSlices } from "../lib/in-slices.ts";
import { placePrecisions } from "../model/event.ts";
import { type EventTable, noPlace } from "../model/event-table.ts";
import type { Situation } from "../model/situation.ts";
import { buildGroup, buildStackGroup, type SeatGroup, type StackBox } from "./seat-group.ts";
import { coarseness, joinInSlices, type SeatCluster, type SeatPoint, worldSizePx } from "./seat-joining.ts";
import { nudgeStacks } from "./seat-nudge.ts";
import { spiralSeats } from "./seat-spiral.ts";
import { stackSeats, stackSize } from "./seat-stack.ts";

export type { SeatGroup };

/** Where every mark sits at one zoom step. */
export interface Seats {
  readonly groups: readonly SeatGroup[];
  /** Index into `groups`; -1 for a row without a place of the gazetteer, which sits on its own point. */
  groupOfRow(row: number): number;
  /** Two per row: x and y in pixels from the group's position. */
  readonly offsets: Int16Array;
  /** Two per place of `table.placeIds`: x and y of the sunflower to which its events belong. */
  readonly anchors: Uint32Array;
}

export interface SeatPlan {
  /** The very same object for every zoom that looks the same. */
  at(zoom: number): Seats;
  /** The same, with pauses: of a million rows it takes longer than a frame may. */
  seat(zoom: number): Generator<undefined, Seats, undefined>;
}

/** Joining changes at these steps of the zoom and not between. */
export const zoomStep = 0.25;

/** The wider end of a zoom's step, so that nothing overlaps anywhere in it. */
export function toZoomStep(zoom: number): number {
  return Math.min(Math.max(Math.floor(zoom / zoomStep) * zoomStep, 0), finestStep);
}

/** Rows between two pauses: about a millisecond's work. */
const rowsPerSlice = 65_536;

/** A map zoomed further in than this parts nothing more. */
const finestStep = 24;
const keptSeats = 6;
const countryPrecision = placePrecisions.indexOf("country");

/** Whether the row's mark stands in its country's stack, and so is a square. */
export function isStacked(table: EventTable, row: number): boolean {
  return table.precision[row] === countryPrecision;
}

/** Seats are computed when first asked for, and the last few kept. All rows count, whatever is shown. */
export function createSeatPlan(table: EventTable, situation: Situation): SeatPlan {
  // When they are first asked for, which of a large table is another task than the one that shows it.
  let found: Found | null = null;
  const bySignature = new Map<string, Seats>();
  const clustersOfStep = new Map<number, SeatCluster[]>();

  function* seat(zoom: number): Generator<undefined, Seats, undefined> {
    const step = toZoomStep(zoom);
    found ??= yield* findPoints(table, situation);
    const { spirals, stacks, points } = found;
    const clusters = clustersOfStep.get(step) ?? (yield* joinInSlices(points, step));
    clustersOfStep.set(step, clusters);
    const boxes = placeStacks(table, clusters, stacks, step);
    const isMoved = boxes.some(({ dx, dy }) => dx !== 0 || dy !== 0);
    const joined = clusters
      .map(({ points, radiusPx }) => `${points.map(({ places }) => places[0]).join("+")}/${radiusPx}`)
      .join();
    // Stacks that give way do so by other pixels at every step.
    const signature = isMoved ? `${step}: ${joined}` : joined;
    const seats =
      bySignature.get(signature) ??
      (yield* buildSeats(table, situation, clusters, spirals, stacks, boxes, worldSizePx(step)));
    bySignature.delete(signature);
    bySignature.set(signature, seats);
    for (const oldest of bySignature.keys()) {
      if (bySignature.size <= keptSeats) break;
      bySignature.delete(oldest);
    }
    return seats;
  }
  return { at: (zoom) => finishSlices(seat(zoom)), seat };
}

type RowsByPlace = ReadonlyMap<number, Uint32Array>;

interface Found {
  readonly spirals: RowsByPlace;
  readonly stacks: RowsByPlace;
  readonly points: readonly SeatPoint[];
}

function* findPoints(table: EventTable, situation: Situation): Generator<undefined, Found, undefined> {
  const { spirals, stacks } = yield* rowsByPlace(table);
  yield;
  return { spirals, stacks, points: buildPoints(table, situation, spirals) };
}

/** Rows on the map by place index, in time order: those around the point and those in the country's stack. */
function* rowsByPlace(
  table: EventTable,
): Generator<undefined, { spirals: RowsByPlace; stacks: RowsByPlace }, undefined> {
  const { placed, place, precision, placeIds } = table;
  // Two lists for each place, one after the other in a single column, so that a million rows need neither growing lists nor
  // a map: their lengths first, then where each begins.
  const next = new Uint32Array(placeIds.length * 2 + 1);
  yield* inSlices(table.length, rowsPerSlice, (from, to) => {
    for (let row = from; row < to; row++) {
      const index = place[row] ?? noPlace;
      if (index === noPlace || placed[row] !== 1) continue;
      const list = index * 2 + (precision[row] === countryPrecision ? 1 : 0) + 1;
      next[list] = (next[list] ?? 0) + 1;
    }
  });
  for (let list = 1; list < next.length; list++) next[list] = (next[list] ?? 0) + (next[list - 1] ?? 0);
  const begins = next.slice();
  const rows = new Uint32Array(next.at(-1) ?? 0);
  yield* inSlices(table.length, rowsPerSlice, (from, to) => {
    for (let row = from; row < to; row++) {
      const index = place[row] ?? noPlace;
      if (index === noPlace || placed[row] !== 1) continue;
      const list = index * 2 + (precision[row] === countryPrecision ? 1 : 0);
      const at = next[list] ?? 0;
      rows[at] = row;
      next[list] = at + 1;
    }
  });
  const [spirals, stacks] = [new Map<number, Uint32Array>(), new Map<number, Uint32Array>()];
  for (let list = 0; list < placeIds.length * 2; list++) {
    const own = rows.subarray(begins[list], begins[list + 1]);
    if (own.length > 0) (list % 2 === 0 ? spirals : stacks).set(list >> 1, own);
  }
  return { spirals, stacks };
}

/** Places at one position are one point, named by the coarsest. */
function buildPoints(table: EventTable, situation: Situation, spirals: RowsByPlace): SeatPoint[] {
  const byPosition = new Map<string, { places: number[]; x: number; y: number; count: number }>();
  for (const [place, rows] of spirals) {
    const x = table.x[rows[0] ?? 0] ?? 0;
    const y = table.y[rows[0] ?? 0] ?? 0;
    const here = byPosition.get(`${x},${y}`);
    if (here === undefined) {
      byPosition.set(`${x},${y}`, { places: [place], x, y, count: rows.length });
    } else {
      here.places.push(place);
      here.count += rows.length;
    }
  }
  const rank = (index: number): number => {
    const place = situation.places.get(table.placeIds[index] ?? "");
    return place === undefined ? -1 : coarseness(place);
  };
  const sizeOf = (index: number): number => spirals.get(index)?.length ?? 0;
  for (const { places } of byPosition.values()) {
    places.sort((a, b) => rank(b) - rank(a) || sizeOf(b) - sizeOf(a) || a - b);
  }
  return [...byPosition.values()];
}

function* buildSeats(
  table: EventTable,
  situation: Situation,
  clusters: readonly SeatCluster[],
  spirals: RowsByPlace,
  stacks: RowsByPlace,
  boxes: readonly StackBox[],
  worldPx: number,
): Generator<undefined, Seats, undefined> {
  const groups: SeatGroup[] = [];
  const offsets = new Int16Array(table.length * 2);
  const anchors = new Uint32Array(table.placeIds.length * 2);
  const spiralOfPlace = new Int32Array(table.placeIds.length).fill(-1);
  const stackOfPlace = new Int32Array(table.placeIds.length).fill(-1);

  let rowsSincePause = 0;
  for (const cluster of clusters) {
    if (rowsSincePause > rowsPerSlice / 8) {
      yield;
      rowsSincePause = 0;
    }
    const places = cluster.points.flatMap((point) => point.places);
    const rows = joinRows(places.map((place) => spirals.get(place) ?? new Uint32Array()));
    const seats = spiralSeats(rows.length, cluster.radiusPx);
    const group = buildGroup(table, situation, cluster, rows);
    for (const place of places) {
      spiralOfPlace[place] = groups.length;
      anchors[place * 2] = group.x;
      anchors[place * 2 + 1] = group.y;
    }
    takeSeats(offsets, rows, seats);
    groups.push(group);
    rowsSincePause += rows.length;
  }
  for (const [index, [place, rows]] of [...stacks].entries()) {
    const box = boxes[index] ?? { width: 0, height: 0, dx: 0, dy: 0 };
    stackOfPlace[place] = groups.length;
    takeSeats(offsets, rows, stackSeats(rows.length), box);
    groups.push(buildStackGroup(table, situation, place, rows, box, worldPx));
  }
  return {
    groups,
    offsets,
    anchors,
    groupOfRow(row) {
      const place = table.place[row] ?? noPlace;
      if (place === noPlace || table.placed[row] !== 1) return -1;
      return (isStacked(table, row) ? stackOfPlace[place] : spiralOfPlace[place]) ?? -1;
    },
  };
}

/** A label's height above a stack, which is to stay free too. */
const labelRoomPx = 20;
/** Nothing gives way where marks join into a few heaps: there is no room to give way to. */
const leastNudgeZoom = 2.5;

/** Sizes of the stacks, and how far each gives way to the sunflowers of a zoom step. */
function placeStacks(
  table: EventTable,
  clusters: readonly SeatCluster[],
  stacks: RowsByPlace,
  step: number,
): readonly StackBox[] {
  const scale = worldSizePx(step) / 2 ** 32;
  const sizes = [...stacks.values()].map((rows) => stackSize(rows.length));
  if (step < leastNudgeZoom) return sizes.map((size) => ({ ...size, dx: 0, dy: 0 }));
  const circles = clusters.flatMap(({ points: [lead], radiusPx }) =>
    lead === undefined ? [] : [{ x: lead.x * scale, y: lead.y * scale, radius: radiusPx }],
  );
  const boxes = [...stacks.values()].map((rows, index) => {
    const { width, height } = sizes[index] ?? { width: 0, height: 0 };
    return {
      x: (table.x[rows[0] ?? 0] ?? 0) * scale,
      y: (table.y[rows[0] ?? 0] ?? 0) * scale - labelRoomPx / 2,
      halfWidth: width / 2,
      halfHeight: (height + labelRoomPx) / 2,
    };
  });
  const nudges = nudgeStacks(boxes, circles);
  return sizes.map((size, index) => ({ ...size, ...(nudges[index] ?? { dx: 0, dy: 0 }) }));
}

/** In time order, which is the order of the rows. */
function joinRows(lists: readonly Uint32Array[]): Uint32Array {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const rows = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let next = 0;
  for (const list of lists) {
    rows.set(list, next);
    next += list.length;
  }
  return rows.sort();
}

function takeSeats(
  offsets: Int16Array,
  rows: Uint32Array,
  seats: Int16Array,
  { dx, dy } = { dx: 0, dy: 0 },
): void {
  for (let seat = 0; seat < rows.length; seat++) {
    const row = rows[seat] ?? 0;
    offsets[row * 2] = (seats[seat * 2] ?? 0) + dx;
    offsets[row * 2 + 1] = (seats[seat * 2 + 1] ?? 0) + dy;
  }
}
