import type { TimeWindow } from "../../model/instant.ts";
import type { State } from "../../state/types.ts";
import type { ChartModel } from "./chart-model.ts";
import { shapeLaneItem } from "./lane-shapes.ts";

/** The part of the chart at a height. */
export type ChartZone = "histogram" | "lanes" | "band" | "ticks" | "overview";

/** A bin of the histogram under the pointer. */
export interface PointedBin extends TimeWindow {
  readonly bin: number;
  readonly total: number;
  /** Those of the total whose start is not known to lie in the bin. */
  readonly possible: number;
}

/** Fingers are wider than pointers. */
export const reachPx = { mouse: 7, pen: 10, touch: 22 } as const;
/** How near to an edge of the window a press takes hold of it. */
const edgePx = 4;
/** By so much a mark is taken before a bar, and a bar before a thin line, of equally near ones: it lies on top. */
const markAdvantagePx = 2;
const looseDisadvantagePx = 1.5;

export function findZone(model: ChartModel, y: number): ChartZone {
  const { histogram, band, ticks, overview } = model.layout.peek();
  if (y >= overview.top) return "overview";
  if (y >= ticks.top) return "ticks";
  if (y >= band.top) return "band";
  return y <= histogram.bottom ? "histogram" : "lanes";
}

/** The line of a handle, anywhere above the ticks. */
export function findEdge(state: State, model: ChartModel, x: number, zone: ChartZone): "from" | "to" | null {
  if (zone === "ticks" || zone === "overview") return null;
  const { from, to } = state.window.peek();
  const mode = state.mode.peek();
  const besideFrom = mode === "until" ? Infinity : Math.abs(model.xAt(from) - x);
  const besideTo = mode === "moment" ? Infinity : Math.abs(model.xAt(to) - x);
  if (Math.min(besideFrom, besideTo) > edgePx) return null;
  return besideFrom < besideTo || (besideFrom === besideTo && x < model.xAt(from)) ? "from" : "to";
}

/** The row of the mark or bar nearest to a point of the chart, within reach; -1: none. */
export function findRowAt(model: ChartModel, state: State, x: number, y: number, reach: number): number {
  const layout = model.layout.peek();
  const plot = { from: layout.plotStart, to: layout.plotStart + layout.plotWidth };
  const mask = state.mask.peek();
  let nearest = -1;
  let least = reach;
  model.lanes.peek().forEach((lane, index) => {
    const strip = layout.lanes[index];
    if (strip === undefined || y < strip.top - reach || y > strip.bottom + reach) return;
    for (const item of lane.items) {
      if (mask[item.row] !== 1) continue;
      const shape = shapeLaneItem(item, strip, lane, plot, model.xAt);
      if (shape === null) continue;
      const middle = (shape.from + shape.to) / 2;
      const [from, to] = shape.isMark ? [middle, middle] : [shape.from, shape.to];
      const beside = Math.max(from - x, x - to, 0);
      const handicap = shape.isMark ? -markAdvantagePx : item.loose ? looseDisadvantagePx : 0;
      const distance = Math.hypot(beside, shape.y - y) + handicap;
      if (distance < least) {
        least = distance;
        nearest = item.row;
      }
    }
  });
  return nearest;
}

/** The bin of the histogram at a pixel; null beside the plot. `layer`: only what is of this layer counts. */
export function findBinAt(model: ChartModel, x: number, layer?: number): PointedBin | null {
  const layout = model.layout.peek();
  if (x < layout.plotStart || x > layout.plotStart + layout.plotWidth) return null;
  const edges = model.edges.peek();
  const instant = model.instantAtX(x);
  let bin = -1;
  for (let edge = 0; edge < edges.length - 1; edge++) {
    if ((edges[edge] ?? Infinity) <= instant) bin = edge;
    else break;
  }
  const from = edges[bin];
  const to = edges[bin + 1];
  if (from === undefined || to === undefined || instant >= to) return null;
  const { certain, possible } = model.histogram.peek();
  const sum = (layers: readonly Uint32Array[]): number =>
    layers.reduce((all, counts, index) => {
      return layer === undefined || layer === index ? all + (counts[bin] ?? 0) : all;
    }, 0);
  const uncertain = sum(possible);
  return { bin, from, to, total: sum(certain) + uncertain, possible: uncertain };
}

/** The layer of the heat strip at a height; -1 where there is none. */
export function findHeatAt(model: ChartModel, y: number): number {
  const strips = model.layout.peek().lanes;
  return model.lanes.peek().findIndex(({ dense }, index) => {
    const strip = strips[index];
    return dense && strip !== undefined && y >= strip.top && y < strip.bottom;
  });
}

/** Beside the plot, at the height of the histogram, what lies beyond the axis has gathered. */
export function findBesideAt(model: ChartModel, x: number, zone: ChartZone): "earlier" | "later" | null {
  if (zone !== "histogram") return null;
  const { plotStart, plotWidth, margin } = model.layout.peek();
  const { earlier, later } = model.histogram.peek();
  if (x < plotStart && x > plotStart - margin) return earlier > 0 ? "earlier" : null;
  const end = plotStart + plotWidth;
  return x > end && x < end + margin && later > 0 ? "later" : null;
}
