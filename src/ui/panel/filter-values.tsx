import { useSignal } from "@preact/signals";
import type { Facet } from "../../model/filter.ts";
import { fold } from "../../model/text-fold.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { type FacetValue, listFacetValues } from "./facet-values.ts";
import { listChosen } from "./list-chosen.ts";

/** Longer lists get a field to find a value in. */
const longListLength = 20;

/** The values of a facet, each a checkbox with how many events it would leave. */
export function FilterValues({ facet, name }: { readonly facet: Facet; readonly name: string }) {
  const { state } = useApp();
  const wanted = useSignal("");
  const all = listFacetValues(state.situation.value, facet);
  const words = fold(wanted.value).split(" ").filter(Boolean);
  const values = all.filter(({ label, detail }) => {
    const text = fold(`${label} ${detail}`);
    return words.every((word) => text.includes(word));
  });
  const isNarrowed = state.filters.value[facet] !== null;
  return (
    <>
      {all.length > longListLength && (
        <input
          type="search"
          class="filter-finder"
          aria-label={panel.findValue(name)}
          placeholder={panel.findValue(name)}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value;
          }}
        />
      )}
      {!isNarrowed && <p class="filter-hint">{panel.noneChosen}</p>}
      <ul class="filter-values scroller">
        {values.map((value) => (
          <ValueItem key={value.value} facet={facet} value={value} />
        ))}
      </ul>
      {values.length === 0 && <p class="filter-hint">{panel.noSuchValue}</p>}
    </>
  );
}

function ValueItem({ facet, value }: { readonly facet: Facet; readonly value: FacetValue }) {
  const { state, actions } = useApp();
  const count = state.facetCounts.value[facet].get(value.value) ?? 0;
  const isChosen = listChosen(state.filters.value, facet).has(value.value);
  return (
    <li class="filter-value" data-empty={count === 0}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={() => actions.facetToggled(facet, value.value)} />
        <span>
          <span {...(value.fromData ? dataText(value.label) : {})}>{value.label}</span>
          {value.detail !== "" && (
            <span class="filter-detail" {...dataText(value.detail)}>
              {value.detail}
            </span>
          )}
        </span>
      </label>
      <span class="filter-count">
        <span aria-hidden="true">{panel.count(count)}</span>
        <span class="visually-hidden">{panel.wouldLeave(count)}</span>
      </span>
    </li>
  );
}
