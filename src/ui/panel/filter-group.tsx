import { type Signal, useSignal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Facet } from "../../model/filter.ts";
import { fold } from "../../model/text-fold.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { type FacetValue, listChosen, listFacetValues } from "./facet-values.ts";
import type { OpenGroup } from "./place-group.tsx";

/** Longer lists get a field to find a value in. */
const longListLength = 20;

interface FilterGroupProps {
  readonly facet: Facet;
  /** Which facet is open, if any. */
  readonly open: Signal<OpenGroup>;
}

/** One facet: a button that opens its values, each a checkbox with how many events it would leave. */
export function FilterGroup({ facet, open }: FilterGroupProps) {
  const { state } = useApp();
  const valuesId = useId();
  const values = useRef<HTMLDivElement>(null);
  const name = panel.facetNames[facet];
  const isOpen = open.value === facet;
  const chosenCount = listChosen(state.filters.value, facet).size;
  useLayoutEffect(() => {
    // What was asked for must be seen, with its opener.
    if (isOpen) values.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <fieldset class="filter-group" aria-label={name}>
      <button
        type="button"
        class="filter-opener"
        data-chosen={chosenCount > 0}
        aria-expanded={isOpen}
        aria-controls={valuesId}
        onClick={() => {
          open.value = isOpen ? null : facet;
        }}
      >
        <span>{name}</span>
        {chosenCount > 0 && (
          <span class="filter-chosen">
            <span class="visually-hidden">{panel.chosen(chosenCount)}</span>
            <span aria-hidden="true">{chosenCount}</span>
          </span>
        )}
      </button>
      <div id={valuesId} class="filter-open" hidden={!isOpen} ref={values}>
        {isOpen && <Values facet={facet} name={name} />}
      </div>
    </fieldset>
  );
}

function Values({ facet, name }: { readonly facet: Facet; readonly name: string }) {
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
