import { useSignal } from "@preact/signals";
import { type Facet, facets } from "../../model/filter.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { FilterGroup } from "./filter-group.tsx";
import "./filters.css";

/** By what else the events can be narrowed; one group at a time is open. */
export function Filters() {
  const { state, actions } = useApp();
  const open = useSignal<Facet | null>(null);
  const isNarrowed = facets.some((facet) => state.filters.value[facet] !== null);
  return (
    <div class="filters">
      <div class="panel-choices-heading">
        <h2 class="overline">{panel.filters}</h2>
        {isNarrowed && (
          <button type="button" class="text-button" onClick={() => actions.filtersCleared()}>
            {panel.clearFilters}
          </button>
        )}
      </div>
      <div class="filters-groups">
        {facets.map((facet) => (
          <FilterGroup key={facet} facet={facet} open={open} />
        ))}
      </div>
    </div>
  );
}
