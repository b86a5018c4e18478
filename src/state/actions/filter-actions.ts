import { batch, type ReadonlySignal } from "@preact/signals-core";
import { type ColumnFilter, noColumnFilters } from "../../model/column-filter.ts";
import { type Filters, facets, noFilters } from "../../model/filter.ts";
import type { ColumnActions, Columns } from "../column-types.ts";
import type { Journal } from "../journal.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";

type FilterActions = Pick<
  Actions,
  | "layerToggled"
  | "layersShown"
  | "facetToggled"
  | "facetCleared"
  | "filtersCleared"
  | "placeFiltered"
  | "searched"
  | keyof ColumnActions
>;

/** The set with the value put in or, where it was in, taken out. */
function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function createFilterActions(
  signals: Signals,
  columns: ReadonlySignal<Columns | null>,
  journal: Journal,
): FilterActions {
  const narrowColumn = (name: string, filter: ColumnFilter | null) => {
    const filters = new Map(signals.columnFilters.value);
    if (filter === null) filters.delete(name);
    else filters.set(name, filter);
    signals.columnFilters.value = filters;
  };
  return {
    layerToggled(layerId) {
      signals.hiddenLayers.value = toggled(signals.hiddenLayers.value, layerId);
      journal.deed();
    },
    layersShown(alone) {
      const { layers } = signals.situation.value;
      const others = alone === undefined ? [] : layers.filter(({ id }) => !alone.includes(id));
      signals.hiddenLayers.value = new Set(others.map(({ id }) => id));
      journal.deed();
    },
    facetToggled(facet, value) {
      const chosen = signals.filters.value[facet] as ReadonlySet<unknown> | null;
      const typed = facet === "credibility" ? Number(value) : value;
      const next = toggled(chosen ?? new Set<unknown>(), typed);
      // The compiler cannot follow that the facet and its set belong together; the facet's own list of values is the guard.
      signals.filters.value = {
        ...signals.filters.value,
        [facet]: next.size === 0 ? null : next,
      } as Filters;
      journal.deed();
    },
    facetCleared(facet) {
      signals.filters.value = { ...signals.filters.value, [facet]: null };
      journal.deed();
    },
    filtersCleared() {
      if (
        facets.every((facet) => signals.filters.value[facet] === null) &&
        signals.where.value === null &&
        signals.columnFilters.value.size === 0
      )
        return;
      batch(() => {
        signals.filters.value = noFilters;
        signals.where.value = null;
        signals.columnFilters.value = noColumnFilters;
      });
      journal.deed();
    },
    placeFiltered(where) {
      signals.where.value = where;
      journal.deed();
    },
    columnsRequested() {
      signals.columnsAsked.value++;
    },
    columnFiltered(name, filter, { settled }) {
      narrowColumn(name, filter);
      if (settled) journal.deed();
    },
    columnValueToggled(name, value) {
      const before = signals.columnFilters.value.get(name);
      const shown = toggled(before?.type === "facet" ? before.shown : new Set<string>(), value);
      narrowColumn(name, shown.size === 0 ? null : { type: "facet", shown });
      journal.deed();
    },
    columnPicked: (name, isPicked) => columns.value?.pick(name, isPicked),
    searched(query) {
      signals.query.value = query;
      journal.drift();
    },
  };
}
