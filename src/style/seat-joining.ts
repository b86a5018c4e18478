import type { PlacePrecision } from "../model/event.ts";
import { seatPitchPx, spiralRadiusPx } from "./seat-spiral.ts";

/** One point of the gazetteer with all the events whose marks stand around it. */
export interface SeatPoint {
  /** Indices into `table.placeIds`; the one that names the point first. */
  readonly places: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Points that share one sunflower. */
export interface SeatCluster {
  /** The largest first, whose position is the sunflower's. */
  readonly points: readonly SeatPoint[];
  /** The circle about it that holds all its marks. */
  readonly radiusPx: number;
}

/** MapLibre's: the world is 512 CSS pixels wide at zoom 0. */
export function worldSizePx(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** A sunflower of more would stand for too much ground: its marks are far from where they belong. */
export const mostJoined = 128;

/** The least circle for the marks of one point in a crowd, however many: they cover each other before they leave their point. */
const leastCrowdedPx = seatPitchPx;

/** Each is compared with its neighbours, which in a crowd are most of them. */
const pointsPerSlice = 32;

/** Finding out which of so many join takes too long, and they are a crowd anyway. */
const mostCompared = 4000;

/**
 * Joins points until no two sunflowers overlap; depends on the zoom alone. Where that would join more than `mostJoined`
 * events, points stay apart, each with its marks in the circle that its neighbours leave it: a crowd is drawn where it is
 * and not where there is room. The order of the result is the points' own. With pauses.
 */
export function* joinInSlices(
  points: readonly SeatPoint[],
  zoom: number,
): Generator<undefined, SeatCluster[], undefined> {
  const scale = worldSizePx(zoom) / 2 ** 32;
  if (points.length > mostCompared) return points.map((point) => crowdedAs(point, leastCrowdedPx));
  let clusters: SeatCluster[] = points.map((point) => toCluster([point]));
  for (;;) {
    const counts = Float64Array.from(clusters, countOf);
    const pairs: Overlap[] = [];
    const room = new Float64Array(clusters.length).fill(Number.POSITIVE_INFINITY);
    const crowded = new Uint8Array(clusters.length);
    // In a crowd most overlap with many: only those that may join are worth remembering.
    yield* findOverlaps(clusters, scale, (a, b, depthPx, apartPx) => {
      takeRoom(room, a, b, apartPx);
      if ((counts[a] ?? 0) + (counts[b] ?? 0) <= mostJoined) pairs.push({ a, b, depthPx });
      else crowded[a] = crowded[b] = 1;
    });
    if (pairs.length === 0) return (yield* partCrowd(clusters, crowded, room, scale)).sort(byFirstPlace);
    yield;
    pairs.sort((p, q) => q.depthPx - p.depthPx || p.a - q.a || p.b - q.b);
    clusters = merge(clusters, pairs);
  }
}

/**
 * Whatever overlaps but may not join falls apart into its points, each as small as its nearest neighbour makes it. `room`:
 * what its neighbours leave each cluster.
 */
function* partCrowd(
  clusters: readonly SeatCluster[],
  crowded: Uint8Array,
  room: Float64Array,
  scale: number,
): Generator<undefined, SeatCluster[], undefined> {
  if (!crowded.includes(1)) return [...clusters];
  const areSingle = clusters.every(({ points }, index) => crowded[index] === 0 || points.length === 1);
  if (areSingle) return clusters.map((cluster, index) => fitIn(cluster, crowded[index] === 1, room[index]));
  const apart = clusters
    .flatMap(({ points }, index) => (crowded[index] === 1 ? points : []))
    .map((point) => toCluster([point]));
  const all = [...apart, ...clusters.filter((_, index) => crowded[index] === 0)];
  const roomApart = new Float64Array(all.length).fill(Number.POSITIVE_INFINITY);
  yield* findOverlaps(all, scale, (a, b, _, apartPx) => takeRoom(roomApart, a, b, apartPx));
  return all.map((cluster, index) => fitIn(cluster, index < apart.length, roomApart[index]));
}

/** Each of two neighbours has half of the way between them. */
function takeRoom(room: Float64Array, a: number, b: number, apartPx: number): void {
  const half = apartPx / 2;
  if (half < (room[a] ?? 0)) room[a] = half;
  if (half < (room[b] ?? 0)) room[b] = half;
}

function fitIn(cluster: SeatCluster, isApart: boolean, roomPx = Number.POSITIVE_INFINITY): SeatCluster {
  const [lead] = cluster.points;
  if (lead === undefined || !isApart || !Number.isFinite(roomPx)) return cluster;
  return crowdedAs(lead, Math.max(Math.floor(roomPx), leastCrowdedPx));
}

function toCluster(points: readonly SeatPoint[]): SeatCluster {
  return { points, radiusPx: spiralRadiusPx(points.reduce((sum, point) => sum + point.count, 0)) };
}

function crowdedAs(point: SeatPoint, mostPx: number): SeatCluster {
  const cluster = toCluster([point]);
  return { ...cluster, radiusPx: Math.min(cluster.radiusPx, mostPx) };
}

interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly depthPx: number;
}

/** Tells all pairs of clusters that overlap, and how far apart their middles are, by a sweep from west to east and around the world. */
function* findOverlaps(
  clusters: readonly SeatCluster[],
  scale: number,
  tell: (a: number, b: number, depthPx: number, apartPx: number) => void,
): Generator<undefined, void, undefined> {
  const leads = clusters.map(leadOf);
  const order = [...clusters.keys()].sort(
    (a, b) => (leads[a]?.x ?? 0) - (leads[b]?.x ?? 0) || (leads[a]?.y ?? 0) - (leads[b]?.y ?? 0) || a - b,
  );
  const x = Float64Array.from(order, (index) => leads[index]?.x ?? 0);
  const y = Float64Array.from(order, (index) => leads[index]?.y ?? 0);
  const radius = Float64Array.from(order, (index) => clusters[index]?.radiusPx ?? 0);
  const widest = radius.reduce((most, one) => Math.max(most, one), 0);
  for (let position = 0; position < order.length; position++) {
    if (position % pointsPerSlice === 0) yield;
    const own = radius[position] ?? 0;
    for (let step = 1; step < order.length; step++) {
      const other = position + step < order.length ? position + step : position + step - order.length;
      // Unsigned: the way east from one to the other, over the antimeridian where that is the way.
      const dx = (((x[other] ?? 0) - (x[position] ?? 0)) >>> 0) * scale;
      if (dx > own + widest) break;
      const dy = ((y[other] ?? 0) - (y[position] ?? 0)) * scale;
      const reach = own + (radius[other] ?? 0);
      if (dx * dx + dy * dy >= reach * reach) continue;
      const apartPx = Math.sqrt(dx * dx + dy * dy);
      tell(order[position] ?? 0, order[other] ?? 0, reach - apartPx, apartPx);
    }
  }
}

/** Joins pairs, the deepest overlap first, each cluster at most once a round: chains grow no longer than they must. */
function merge(clusters: readonly SeatCluster[], pairs: readonly Overlap[]): SeatCluster[] {
  const taken = new Set<number>();
  const joined: SeatCluster[] = [];
  for (const { a, b } of pairs) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    joined.push(toCluster([...(clusters[a]?.points ?? []), ...(clusters[b]?.points ?? [])].sort(byWeight)));
  }
  return [...clusters.filter((_, index) => !taken.has(index)), ...joined];
}

/** The largest first; of equals the one that the gazetteer names first. */
function byWeight(a: SeatPoint, b: SeatPoint): number {
  return b.count - a.count || (a.places[0] ?? 0) - (b.places[0] ?? 0);
}

function leadOf({ points }: SeatCluster): SeatPoint {
  const lead = points[0];
  if (lead === undefined) throw new Error("a cluster without points");
  return lead;
}

function countOf(cluster: SeatCluster | undefined): number {
  return (cluster?.points ?? []).reduce((sum, point) => sum + point.count, 0);
}

function byFirstPlace(a: SeatCluster, b: SeatCluster): number {
  return firstPlace(a) - firstPlace(b);
}

function firstPlace({ points }: SeatCluster): number {
  return Math.min(...points.map((point) => point.places[0] ?? 0));
}

/** Kinds of places that are wider than what may stand within them at the same point. */
const wideKinds = ["country", "region", "district", "city", "town", "village"];

/** Sorts places at one position: the coarsest, which names them all, first. */
export function coarseness(place: { readonly precision: PlacePrecision; readonly kind: string }): number {
  const order: readonly PlacePrecision[] = ["site", "city", "district", "region", "country", "unknown"];
  const wide = wideKinds.indexOf(place.kind);
  return order.indexOf(place.precision) * 10 + (wide === -1 ? 0 : wideKinds.length - wide);
}
