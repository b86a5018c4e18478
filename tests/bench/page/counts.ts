import { claimStatuses, credibilities, kinds, relevances, reliabilities } from "../../../src/model/event.ts";
import { facets } from "../../../src/model/filter.ts";
import { buildEdges, buildHistogram } from "../../../src/model/histogram.ts";
import { findWholeAxis } from "../../../src/model/whole-axis.ts";
import type { Ours } from "./ours.ts";
import { pause } from "./run.ts";
import { windowOfStep } from "./steps.ts";

const chartWidthPx = 1200;
const barPx = 6;

export interface CountTimes {
  /** Sentence, layers and facets, and the histogram, together. */
  readonly countMs: number[];
  /** The rows of the list. */
  readonly listMs: number[];
}

/** What follows a step once it is drawn: every count of the page, the bars, and the list's rows. */
export async function measureCounts(ours: Ours, steps: number): Promise<CountTimes> {
  const { state, actions } = ours.app();
  const edges = buildEdges(findWholeAxis(state.table.value, state.extent.value), chartWidthPx, barPx);
  const countMs: number[] = [];
  const listMs: number[] = [];
  for (let step = 0; step < steps; step++) {
    actions.windowMoved(windowOfStep(step * 3), { settled: false });
    await pause(0);
    const start = performance.now();
    const { total } = state.counts.value;
    state.layerCounts.value;
    state.facetCounts.value;
    buildHistogram(state.table.value, state.mask.value, edges);
    const counted = performance.now();
    const { rows } = state.rows.value;
    const listed = performance.now();
    countMs.push(counted - start);
    listMs.push(listed - counted);
    if (rows.length !== total) throw new Error(`${rows.length} rows, but ${total} are counted`);
  }
  return { countMs, listMs };
}

export interface FilterTimes {
  /** From the last deed to everything being counted by it. */
  readonly readyMs: number;
  /** The longest single task on the way. */
  readonly longestTaskMs: number;
}

/** Sets every filter that there is, as a hand would, and waits until all is counted by it. */
export async function measureFilters(ours: Ours): Promise<FilterTimes> {
  const { state, actions } = ours.app();
  const chosen = {
    kind: kinds.slice(0, 9),
    claim: claimStatuses.slice(0, 4),
    relevance: relevances.slice(0, 2),
    reliability: reliabilities.slice(0, 4),
    credibility: credibilities.slice(0, 4),
    actor: [...state.situation.value.actors.keys()].slice(0, 14),
    source: [...state.situation.value.sources.keys()].slice(0, 140),
  };
  const asked = facets.flatMap((facet) => chosen[facet].map((value) => [facet, String(value)] as const));
  const last = asked.pop();
  for (const [facet, value] of asked) actions.facetToggled(facet, value);
  actions.layerToggled(state.situation.value.layers[0]?.id ?? "");
  await pause(1500);
  const before = state.mask.value;
  const start = performance.now();
  ours.mainThread.takeLongest();
  ours.mainThread.deed(() => {
    if (last !== undefined) actions.facetToggled(...last);
  });
  while (state.mask.value === before && performance.now() - start < 10_000) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const readyMs = performance.now() - start;
  // The frame that shows it, and what follows.
  await pause(300);
  return { readyMs, longestTaskMs: ours.mainThread.takeLongest() };
}
