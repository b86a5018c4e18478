import type { SituationEvent } from "../../model/event.ts";
import { membership } from "../../model/query.ts";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { ComparisonMark } from "../compare/comparison-mark.tsx";
import { readRowGroup } from "../compare/window-names.ts";
import "./standing.css";

/** How the event stands to the window and the filters, where that needs saying. */
export function Standing({ event, row }: { readonly event: SituationEvent; readonly row: number }) {
  const { state, actions } = useApp();
  const group = readRowGroup(state, row);
  const isIn = event.when === null ? null : membership(state.table.value, row, state.effectiveWindow.value);
  const filteredOut = state.mask.value[row] === 0;
  if (group !== null) {
    return (
      <p class="standing">
        <span class="standing-word standing-group" data-group={group.group}>
          <ComparisonMark group={group.group} /> {group.name}
        </span>
        {filteredOut && <span class="standing-word">{card.filteredOut}</span>}
      </p>
    );
  }
  if ((isIn === null || isIn === 2) && !filteredOut) return null;
  return (
    <p class="standing">
      {isIn === 0 && (
        <button
          type="button"
          class="button button-outlined standing-button"
          onClick={() => actions.itsTimeShown()}
        >
          {card.outside}
        </button>
      )}
      {isIn === 1 && (
        <span class="standing-word" title={card.possibleMeaning}>
          {card.possible}
        </span>
      )}
      {filteredOut && <span class="standing-word">{card.filteredOut}</span>}
    </p>
  );
}
