import { computed, type ReadonlySignal } from "@preact/signals-core";
import { comparisonGroups, countCompared, toWindowRows } from "../model/compare.ts";
import { toEffectiveWindow } from "../model/effective-window.ts";
import type { EventTable } from "../model/event-table.ts";
import { findExtent } from "../model/extent.ts";
import { prepareParts } from "../model/prepared-parts.ts";
import { buildMask, countFacets, countLayers, countWindow, findRows, prepareRows } from "../model/query.ts";
import type { Situation } from "../model/situation.ts";
import { createDerivedColumns } from "./derived-columns.ts";
import { createDerivedComparison } from "./derived-comparison.ts";
import { createDerivedPlaces } from "./derived-places.ts";
import { createDerivedSearch } from "./derived-search.ts";
import { joinBytes } from "./join-bytes.ts";
import { phoneWidthPx } from "./phone.ts";
import type { Ports } from "./ports.ts";
import { settleCriteria } from "./settled-criteria.ts";
import type { Signals } from "./signals.ts";
import { findStageScale } from "./stage-scale.ts";
import type { State } from "./types.ts";

type Derived = Pick<
  State,
  | "effectiveWindow"
  | "effectiveComparison"
  | "compared"
  | "comparisonCounts"
  | "extent"
  | "columns"
  | "hits"
  | "mask"
  | "rows"
  | "counts"
  | "layerCounts"
  | "facetCounts"
  | "listPart"
  | "selectedRow"
  | "theme"
  | "phone"
  | "stageScale"
>;

/** Each derived value gathers its inputs and calls one pure function of the model. */
export function createDerived(
  signals: Signals,
  { search, clock }: Pick<Ports, "search" | "clock">,
): Derived & {
  /** Counts all that is counted of a table that is to be shown, with pauses. */
  prepare(table: EventTable): Generator<undefined, undefined, undefined>;
  stop(): void;
} {
  const { situation, table } = signals;
  const effectiveWindow = computed(() => toEffectiveWindow(signals.mode.value, signals.window.value));
  const { hits, stop: stopSearch } = createDerivedSearch(signals, search);
  const places = createDerivedPlaces(signals);
  const beside = computed(() => ({
    hiddenLayers: signals.hiddenLayers.value,
    filters: signals.filters.value,
    hits: joinBytes(hits.value?.rows ?? null, places.rows.value),
  }));
  const columns = createDerivedColumns(
    signals,
    { parts: beside, window: effectiveWindow, pair: computed(() => pair.value) },
    clock,
  );
  const wanted = computed(() => {
    const { rows } = columns;
    if (rows.value === null) return beside.value;
    return { ...beside.value, hits: joinBytes(beside.value.hits, rows.value) };
  });
  const { criteria, stop: stopSettling } = settleCriteria(table, wanted, clock);
  const mask = computed(() => buildMask(table.value, criteria.value));
  const comparison = createDerivedComparison(signals, table, criteria, mask, effectiveWindow);
  const { pair, compared, asked } = comparison;
  return {
    stop() {
      stopSearch();
      places.stop();
      columns.stop();
      stopSettling();
    },
    *prepare(next) {
      const parts = wanted.peek();
      yield* prepareParts(next, parts);
      return yield* prepareRows(next, buildMask(next, parts), effectiveWindow.peek());
    },
    effectiveWindow,
    effectiveComparison: comparison.effectiveComparison,
    compared,
    comparisonCounts: comparison.comparisonCounts,
    columns: columns.columns,
    extent: extentOf(situation, table),
    hits,
    mask,
    rows: computed(() =>
      compared.value === null
        ? findRows(table.value, mask.value, effectiveWindow.value)
        : toWindowRows(compared.value),
    ),
    counts: computed(() =>
      pair.value === null || compared.value === null
        ? countWindow(table.value, mask.value, effectiveWindow.value)
        : countCompared(table.value, mask.value, pair.value, compared.value),
    ),
    layerCounts: computed(() => countLayers(table.value, asked.value.parts, asked.value.window)),
    facetCounts: computed(() => countFacets(table.value, asked.value.parts, asked.value.window)),
    // A group can be listed only while there are groups, also where Back ended the comparison.
    listPart: computed(() => {
      const part = signals.listPart.value;
      return compared.value === null && comparisonGroups.some((group) => group === part) ? "all" : part;
    }),
    selectedRow: computed(() => {
      const selection = signals.selection.value;
      return selection?.type === "event" ? table.value.rowOf(selection.id) : -1;
    }),
    theme: computed(() => {
      const choice = signals.themeChoice.value;
      if (choice !== "system") return choice;
      return signals.surroundings.value.prefersDark ? "dark" : "light";
    }),
    stageScale: computed(() => (signals.stage.value ? findStageScale(signals.surroundings.value) : 1)),
    phone: computed(() => signals.surroundings.value.width < phoneWidthPx),
  };
}

function extentOf(situation: ReadonlySignal<Situation>, table: ReadonlySignal<EventTable>) {
  return computed(() => findExtent(situation.value, table.value));
}
