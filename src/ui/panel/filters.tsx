import { useSignal } from "@preact/signals";
import { facets } from "../../model/filter.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { FilterGroup } from "./filter-group.tsx";
import { type OpenGroup, PlaceGroup } from "./place-group.tsx";
import "./filters.css";

const ColumnGroups = onDemand(() => import("./column-groups.tsx").then((module) => module.ColumnGroups));
const PlaceChip = onDemand(() => import("./place-chip.tsx").then((module) => module.PlaceChip));

/** By what else the events can be narrowed; one group at a time is open. */
export function Filters() {
  const { state, actions } = useApp();
  const open = useSignal<OpenGroup>(null);
  const isByColumn = state.columnFilters.value.size > 0;
  const hasColumns = isByColumn || state.documents.value.some(({ file }) => file !== undefined);
  const isNarrowed =
    isByColumn || state.where.value !== null || facets.some((facet) => state.filters.value[facet] !== null);
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
      {state.where.value !== null && <PlaceChip />}
      <div class="filters-groups">
        {facets.map((facet) => (
          <FilterGroup key={facet} facet={facet} open={open} />
        ))}
        <PlaceGroup open={open} />
        {hasColumns && <ColumnGroups open={open} />}
      </div>
    </div>
  );
}
