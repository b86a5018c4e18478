import type { Signal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { Facet } from "../../model/filter.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { onDemand } from "../on-demand.tsx";

/** Which of the filters shows its choices. */
export type OpenGroup = Facet | "place" | "columns" | `column:${string}` | null;

const PlaceChoices = onDemand(() => import("./place-choices.tsx").then((module) => module.PlaceChoices));

/** The filter by place: a button that opens its ways of saying where. */
export function PlaceGroup({ open }: { readonly open: Signal<OpenGroup> }) {
  const { state } = useApp();
  const choicesId = useId();
  const choices = useRef<HTMLDivElement>(null);
  const isOpen = open.value === "place";
  useLayoutEffect(() => {
    if (isOpen) choices.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <fieldset class="filter-group" aria-label={panel.place}>
      <button
        type="button"
        class="filter-opener"
        data-chosen={state.where.value !== null}
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={() => {
          open.value = isOpen ? null : "place";
        }}
      >
        {panel.place}
      </button>
      <div id={choicesId} class="filter-open" hidden={!isOpen} ref={choices}>
        {isOpen && <PlaceChoices />}
      </div>
    </fieldset>
  );
}
