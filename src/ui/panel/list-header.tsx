import type { Signal } from "@preact/signals";
import { comparison } from "../../words/comparison.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";

/** How many are listed and why, the way back to all of them, and the grouping. */
export function ListHeader({ listOnly }: { readonly listOnly?: Signal<boolean> }) {
  const { state, actions } = useApp();
  const isByYear = state.grouping.value === "year";
  return (
    <div class="event-list-header">
      <h2 class="event-list-heading">
        <HeadingText />
      </h2>
      {state.listPart.value !== "all" && (
        <button type="button" class="text-button" onClick={() => actions.listPartChosen("all")}>
          {panel.showAll}
        </button>
      )}
      {/* What is compared is grouped already. */}
      {state.listPart.value === "all" && state.comparison.value === null && (
        <button
          type="button"
          class="event-list-grouping"
          aria-pressed={isByYear}
          onClick={() => actions.groupingChosen(isByYear ? "none" : "year")}
        >
          {panel.byYear}
        </button>
      )}
      {listOnly !== undefined && <SizeButton listOnly={listOnly} />}
    </div>
  );
}

/** Gives the list the whole panel, and back. */
function SizeButton({ listOnly }: { readonly listOnly: Signal<boolean> }) {
  const name = listOnly.value ? panel.shrinkList : panel.enlargeList;
  return (
    <button
      type="button"
      class="event-list-size"
      aria-label={name}
      title={name}
      onClick={() => {
        listOnly.value = !listOnly.value;
      }}
    >
      <Icon name={listOnly.value ? "down" : "up"} size={14} />
    </button>
  );
}

function HeadingText() {
  const { state } = useApp();
  const isComparing = state.comparison.value !== null;
  const groupCounts = state.comparisonCounts.value;
  const { total, possible, countryOnly, vague, unplaced, undated, outside } = state.counts.value;
  switch (state.listPart.value) {
    case "only-a":
    case "only-b":
    case "both":
    case "uncertain":
      return <>{comparison.partHeading(groupCounts?.[state.listPart.value] ?? 0, total)}</>;
    case "all":
      if (isComparing && state.hits.value === null) return <>{comparison.listHeading(total)}</>;
      return <>{state.hits.value === null ? panel.heading(total) : panel.searchHeading(total, outside)}</>;
    case "possible":
      if (isComparing) return <>{comparison.partHeading(possible, total)}</>;
      return <>{panel.partHeadings.possible(possible)}</>;
    case "imprecise":
      return <>{panel.partHeadings.imprecise(vague + countryOnly)}</>;
    case "country":
      return <>{panel.partHeadings.country(countryOnly)}</>;
    case "unplaced":
      return <>{panel.partHeadings.unplaced(unplaced)}</>;
    case "undated":
      return <>{panel.partHeadings.undated(undated)}</>;
  }
}
