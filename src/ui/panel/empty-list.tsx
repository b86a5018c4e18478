import { facets } from "../../model/filter.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";

/** Why nothing is listed, and a button for each way back. */
export function EmptyList() {
  const { state, actions } = useApp();
  const { layers } = state.situation.value;
  const hidden = layers.filter(({ id }) => state.hiddenLayers.value.has(id));
  const query = state.query.value.trim();
  const isFiltered =
    state.where.value !== null ||
    state.columnFilters.value.size > 0 ||
    facets.some((facet) => state.filters.value[facet] !== null);
  const elsewhere = state.counts.value.outside;
  const reason =
    state.listPart.value === "all"
      ? panel.empty.reason({
          query,
          filtered: isFiltered,
          layersHidden: hidden.length === 0 ? "none" : hidden.length === layers.length ? "all" : "some",
          elsewhere,
        })
      : panel.empty.part;
  return (
    <div class="event-list-empty">
      <p>{reason}</p>
      <div class="event-list-ways">
        {query !== "" && <Way name={panel.empty.clearSearch} act={() => actions.searched("")} />}
        {isFiltered && <Way name={panel.empty.clearFilters} act={() => actions.filtersCleared()} />}
        {hidden.length > 0 && <Way name={panel.empty.showLayers} act={() => actions.layersShown()} />}
        {elsewhere > 0 && <Way name={panel.empty.fitTime} act={() => actions.allFitted()} />}
        {state.listPart.value !== "all" && (
          <Way name={panel.showAll} act={() => actions.listPartChosen("all")} />
        )}
      </div>
    </div>
  );
}

function Way({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <button type="button" class="button button-outlined" onClick={act}>
      {name}
    </button>
  );
}
