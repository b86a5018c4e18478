import type { Signal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Facet } from "../../model/filter.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";
import { listChosen } from "./list-chosen.ts";
import type { OpenGroup } from "./place-group.tsx";

/** What can be chosen; its words are many. */
const FilterValues = onDemand(
  () => import("./filter-values.tsx").then((module) => module.FilterValues),
  "ahead",
);

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
        {isOpen && <FilterValues facet={facet} name={name} />}
      </div>
    </fieldset>
  );
}
