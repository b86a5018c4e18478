import type { PlacePrecision } from "../model/event.ts";
import { spiralRadiusPx } from "./seat-spiral.ts";

/** One point of the gazetteer with all the events whose marks stand around it. */
export interface SeatPoint {
  /** Indices into `table.placeIds`; the one that names the point first. */
  readonly places: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Points that share one sunflower; the largest first, whose position is the sunflower's. */
export type SeatCluster = readonly SeatPoint[];

/** MapLibre's: the world is 512 CSS pixels wide at zoom 0. */
export function worldSizePx(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** Joins points until no two sunflowers overlap; depends on the zoom alone. The order of the result is the points' own. */
export function joinPoints(points: readonly SeatPoint[], zoom: number): SeatCluster[] {
  const scale = worldSizePx(zoom) / 2 ** 32;
  let clusters: SeatCluster[] = points.map((point) => [point]);
  for (;;) {
    const pairs = findOverlaps(clusters, scale);
    if (pairs.length === 0) return clusters.sort((a, b) => firstPlace(a) - firstPlace(b));
    clusters = merge(clusters, pairs);
  }
}

interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly depthPx: number;
}

/** All pairs of clusters that overlap, by a sweep from west to east and around the world. */
function findOverlaps(clusters: readonly SeatCluster[], scale: number): Overlap[] {
  const circles = clusters.map((cluster, index) => {
    const { x, y } = leadOf(cluster);
    return { index, x, y, radius: spiralRadiusPx(countOf(cluster)) };
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
      if (depthPx > 0) overlaps.push({ a: circle.index, b: other.index, depthPx });
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
    joined.push([...(clusters[a] ?? []), ...(clusters[b] ?? [])].sort(byWeight));
  }
  return [...clusters.filter((_, index) => !taken.has(index)), ...joined];
}

/** The largest first; of equals the one that the gazetteer names first. */
function byWeight(a: SeatPoint, b: SeatPoint): number {
  return b.count - a.count || (a.places[0] ?? 0) - (b.places[0] ?? 0);
}

function leadOf(cluster: SeatCluster): SeatPoint {
  const lead = cluster[0];
  if (lead === undefined) throw new Error("a cluster without points");
  return lead;
}

function countOf(cluster: SeatCluster): number {
  return cluster.reduce((sum, point) => sum + point.count, 0);
}

function firstPlace(cluster: SeatCluster): number {
  return Math.min(...cluster.map((point) => point.places[0] ?? 0));
}

/** Kinds of places that are wider than what may stand within them at the same point. */
const wideKinds = ["country", "region", "district", "city", "town", "village"];

/** Sorts places at one position: the coarsest, which names them all, first. */
export function coarseness(place: { readonly precision: PlacePrecision; readonly kind: string }): number {
  const order: readonly PlacePrecision[] = ["site", "city", "district", "region", "country", "unknown"];
  const wide = wideKinds.indexOf(place.kind);
  return order.indexOf(place.precision) * 10 + (wide === -1 ? 0 : wideKinds.length - wide);
}
