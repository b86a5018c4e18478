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

/** Finding out which of so many join takes too long, and they are a crowd anyway. */
const mostCompared = 4000;

/**
 * Joins points until no two sunflowers overlap; depends on the zoom alone. Where that would join more than `mostJoined`
 * events, points stay apart, each with its marks in the circle that its neighbours leave it: a crowd is drawn where it is
 * and not where there is room. The order of the result is the points' own.
 */
export function joinPoints(points: readonly SeatPoint[], zoom: number): SeatCluster[] {
  const scale = worldSizePx(zoom) / 2 ** 32;
  if (points.length > mostCompared) return points.map((point) => crowdedAs(point, leastCrowdedPx));
  let clusters: SeatCluster[] = points.map((point) => toCluster([point]));
  for (;;) {
    const overlaps = findOverlaps(clusters, scale);
    const pairs = overlaps.filter(({ a, b }) => countOf(clusters[a]) + countOf(clusters[b]) <= mostJoined);
    if (pairs.length === 0) return partCrowd(clusters, overlaps, scale).sort(byFirstPlace);
    clusters = merge(clusters, pairs);
  }
}

/** Whatever overlaps but may not join falls apart into its points, each as small as its nearest neighbour makes it. */
function partCrowd(
  clusters: readonly SeatCluster[],
  overlaps: readonly Overlap[],
  scale: number,
): SeatCluster[] {
  if (overlaps.length === 0) return [...clusters];
  const crowded = new Set(overlaps.flatMap(({ a, b }) => [a, b]));
  const free = clusters.filter((_, index) => !crowded.has(index));
  const apart = [...crowded]
    .flatMap((index) => clusters[index]?.points ?? [])
    .map((point) => toCluster([point]));
  const all = [...apart, ...free];
  const room = new Map<number, number>();
  for (const { a, b, apartPx } of findOverlaps(all, scale)) {
    for (const index of [a, b]) room.set(index, Math.min(room.get(index) ?? apartPx / 2, apartPx / 2));
  }
  return all.map((cluster, index) => {
    const lead = cluster.points[0];
    const roomPx = room.get(index);
    if (lead === undefined || roomPx === undefined || index >= apart.length) return cluster;
    return crowdedAs(lead, Math.max(Math.floor(roomPx), leastCrowdedPx));
  });
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
  /** Between their middles. */
  readonly apartPx: number;
}

/** All pairs of clusters that overlap, by a sweep from west to east and around the world. */
function findOverlaps(clusters: readonly SeatCluster[], scale: number): Overlap[] {
  const circles = clusters.map((cluster, index) => {
    const { x, y } = leadOf(cluster);
    return { index, x, y, radius: cluster.radiusPx };
  });
  circles.sort((a, b) => a.x - b.x || a.y - b.y || a.index - b.index);
  const widest = Math.max(0, ...circles.map((circle) => circle.radius));
  const overlaps: Overlap[] = [];
  for (const [position, circle] of circles.entries()) {
    for (let step = 1; step < circles.length; step++) {
      const other = circles[(position + step) % circles.length];
      if (other === undefined) break;
      // Unsigned: the way east from one to the other, over the antimeridian where that is the way.
      const dx = ((other.x - circle.x) >>> 0) * scale;
      if (dx > circle.radius + widest) break;
      const distance = Math.hypot(dx, (other.y - circle.y) * scale);
      const depthPx = circle.radius + other.radius - distance;
      if (depthPx > 0) overlaps.push({ a: circle.index, b: other.index, depthPx, apartPx: distance });
    }
  }
  return overlaps.sort((p, q) => q.depthPx - p.depthPx || p.a - q.a || p.b - q.b);
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
