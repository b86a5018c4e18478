import { computed, type ReadonlySignal } from "@preact/signals-core";
import { aroundBoth, compareRows, countGroups, findInEither, type WindowPair } from "../model/compare.ts";
import { toEffectiveWindow } from "../model/effective-window.ts";
import type { EventTable } from "../model/event-table.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { MaskParts } from "../model/query.ts";
import type { Signals } from "./signals.ts";
import type { State } from "./types.ts";

interface DerivedComparison extends Pick<State, "effectiveComparison" | "compared" | "comparisonCounts"> {
  /** Both windows as they are asked; null: nothing is compared. */
  readonly pair: ReadonlySignal<WindowPair | null>;
  /** Filters and window as the counts of layers and facets ask them: of two windows what is in either, in the time around both. */
  readonly asked: ReadonlySignal<{ readonly parts: MaskParts; readonly window: TimeWindow }>;
}

/** What follows from a comparison; without one nothing here costs anything. */
export function createDerivedComparison(
  signals: Pick<Signals, "mode" | "comparison">,
  table: ReadonlySignal<EventTable>,
  criteria: ReadonlySignal<MaskParts>,
  mask: ReadonlySignal<Uint8Array>,
  effectiveWindow: ReadonlySignal<TimeWindow>,
): DerivedComparison {
  const effectiveComparison = computed(() => {
    const pinned = signals.comparison.value;
    return pinned === null ? null : toEffectiveWindow(signals.mode.value, pinned);
  });
  const pair = computed(() => {
    const a = effectiveComparison.value;
    return a === null ? null : { a, b: effectiveWindow.value };
  });
  const compared = computed(() =>
    pair.value === null ? null : compareRows(table.value, mask.value, pair.value),
  );
  return {
    effectiveComparison,
    pair,
    compared,
    comparisonCounts: computed(() => (compared.value === null ? null : countGroups(compared.value))),
    asked: computed(() => {
      if (pair.value === null) return { parts: criteria.value, window: effectiveWindow.value };
      const hits = findInEither(table.value, pair.value, criteria.value.hits);
      return { parts: { ...criteria.value, hits }, window: aroundBoth(pair.value) };
    }),
  };
}
