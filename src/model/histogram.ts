import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import { type MaskTally, maskCounters, peekMaskTally } from "./mask-tally.ts";
import { chooseStep, type FinestUnit, listBoundaries, nextStep, startOfStep } from "./time-axis.ts";
import { findStartsBefore, toUnits } from "./unit-window.ts";

/**
 * Events by earliest start, whatever the window: it shows what the other filters leave. Lighter ("possible") are those
 * whose start is not known to lie in the bin, because their latest start is beyond it.
 */
export interface Histogram {
  readonly bins: number;
  /** [layer index][bin] */
  readonly certain: readonly Uint32Array[];
  /** [layer index][bin] */
  readonly possible: readonly Uint32Array[];
  /** Start before the first edge, open starts among them. */
  readonly earlier: number;
  /** Start at or after the last edge. */
  readonly later: number;
  /** The tallest bin, all layers together. */
  readonly max: number;
}

/**
 * Ascending edges at beginnings of calendar units that cover the axis, so the first may lie before and the last after it;
 * bins are at least `leastPx` wide (but for the months' rests, which are at least half of that).
 */
export function buildEdges(
  axis: TimeWindow,
  widthPx: number,
  leastPx: number,
  finest: FinestUnit = "day",
): Float64Array {
  const step = chooseStep(axis, widthPx, leastPx, finest);
  const edges = listBoundaries({ from: startOfStep(axis.from, step), to: axis.to }, step);
  const last = edges.at(-1) ?? axis.from;
  if (last < axis.to) edges.push(nextStep(last, step));
  return Float64Array.from(edges);
}

/** `edges`: ascending, one more than bins. Nothing of it depends on the window. */
export function buildHistogram(table: EventTable, mask: Uint8Array, edges: Float64Array): Histogram {
  const bins = Math.max(0, edges.length - 1);
  const certain = table.layerIds.map(() => new Uint32Array(bins));
  const possible = table.layerIds.map(() => new Uint32Array(bins));
  const edgeUnits = Array.from(edges, (edge) => toUnits(table, { from: edge, to: edge }).to);
  const prepared = peekMaskTally(table, mask);
  const counted = { certain, possible };
  const { earlier, later } =
    prepared === null || bins === 0
      ? countRows(table, mask, edgeUnits, counted)
      : readTally(table, prepared, edgeUnits, counted);

  let max = 0;
  for (let bin = 0; bin < bins; bin++) {
    let height = 0;
    for (const counts of [...certain, ...possible]) height += counts[bin] ?? 0;
    max = Math.max(max, height);
  }
  return { bins, certain, possible, earlier, later, max };
}

type Counted = Pick<Histogram, "certain" | "possible">;
type Beyond = Pick<Histogram, "earlier" | "later">;

/** By one pass over the rows. */
function countRows(
  table: EventTable,
  mask: Uint8Array,
  edges: readonly number[],
  { certain, possible }: Counted,
): Beyond {
  const { earliestStart, latestStart, layer } = table;
  let row = 0;
  /** Counts the mask's rows that start before the edge. */
  const passUntil = (edge: number, count: (row: number) => void) => {
    while (row < table.dated && (earliestStart[row] ?? 0) < edge) {
      if (mask[row] === 1) count(row);
      row++;
    }
  };

  let earlier = 0;
  let later = 0;
  passUntil(edges[0] ?? Number.POSITIVE_INFINITY, () => earlier++);
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const edge = edges[bin + 1] ?? 0;
    passUntil(edge, (row) => {
      const counts = ((latestStart[row] ?? 0) < edge ? certain : possible)[layer[row] ?? 0];
      if (counts !== undefined) counts[bin] = (counts[bin] ?? 0) + 1;
    });
  }
  passUntil(Number.POSITIVE_INFINITY, () => later++);
  return { earlier, later };
}

/** By what is ready: all that start in a bin are its two sums' difference, and only vague rows can be less than certain. */
function readTally(
  table: EventTable,
  { tally, vagueRows, dated }: MaskTally,
  edges: readonly number[],
  { certain, possible }: Counted,
): Beyond {
  const ends = edges.map((edge) => findStartsBefore(table, edge));
  const before = new Int32Array(certain.length);
  let earlier = 0;
  let inBins = 0;
  tally.countBefore(ends, (counts, index) => {
    for (let layer = 0; layer < before.length; layer++) {
      const count = counts[maskCounters.layers + layer] ?? 0;
      const started = count - (before[layer] ?? 0);
      before[layer] = count;
      const bins = certain[layer];
      if (index === 0 || bins === undefined) earlier += started;
      else {
        bins[index - 1] = started;
        inBins += started;
      }
    }
  });

  const { latestStart, layer } = table;
  let bin = 0;
  for (let index = findFirstFrom(vagueRows, ends[0] ?? 0); index < vagueRows.length; index++) {
    const row = vagueRows[index] ?? table.length;
    while (bin < ends.length && row >= (ends[bin] ?? 0)) bin++;
    if (bin === ends.length) break;
    if ((latestStart[row] ?? 0) < (edges[bin] ?? 0)) continue;
    const of = layer[row] ?? 0;
    move(certain[of], possible[of], bin - 1);
  }
  return { earlier, later: dated - earlier - inBins };
}

function move(from: Uint32Array | undefined, to: Uint32Array | undefined, bin: number): void {
  if (from === undefined || to === undefined) return;
  from[bin] = (from[bin] ?? 0) - 1;
  to[bin] = (to[bin] ?? 0) + 1;
}

/** The first index whose row is not below `first`; rows ascend. */
function findFirstFrom(rows: Uint32Array, first: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
