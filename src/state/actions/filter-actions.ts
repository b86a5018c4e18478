import { batch } from "@preact/signals-core";
import { type Filters, facets, noFilters } from "../../model/filter.ts";
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
>;

/** The set with the value put in or, where it was in, taken out. */
function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

export function createFilterActions(signals: Signals, journal: Journal): FilterActions {
  return {
    layerToggled(layerId) {
      signals.hiddenLayers.value = toggled(signals.hiddenLayers.value, layerId);
      journal.deed();
    },
    layersShown() {
      signals.hiddenLayers.value = new Set();
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
      if (facets.every((facet) => signals.filters.value[facet] === null) && signals.where.value === null)
        return;
      batch(() => {
        signals.filters.value = noFilters;
        signals.where.value = null;
      });
      journal.deed();
    },
    placeFiltered(where) {
      signals.where.value = where;
      journal.deed();
    },
    searched(query) {
      signals.query.value = query;
      journal.drift();
    },
  };
}
