import { createPlaceTest } from "../../model/rows-at-place.ts";
import type { Place } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { comparison } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { PagedEvents } from "./paged-events.tsx";
import "./place-events.css";

/** The events at a place that are in the window, in time order, and how many there are outside it. */
export function PlaceEvents({ place }: { readonly place: Place }) {
  const { state } = useApp();
  const table = state.table.value;
  const isHere = createPlaceTest(table, place);
  const mask = state.mask.value;
  const { rows, certain } = state.rows.value;
  const inWindow = Array.from(rows, (row, index) => ({ row, isCertain: certain[index] === 1 })).filter(
    ({ row }) => isHere(row),
  );
  const all = mask.reduce((sum, shown, row) => sum + (shown === 1 && isHere(row) ? 1 : 0), 0);
  const outside = all - inWindow.length;
  const uncertain = new Set(inWindow.filter(({ isCertain }) => !isCertain).map(({ row }) => row));
  const doubt = state.comparison.value === null ? card.possible : comparison.uncertain;
  return (
    <div class="place-events">
      <h3>{card.eventsHere}</h3>
      {inWindow.length === 0 && <p>{card.noEventsHere}</p>}
      {inWindow.length > 0 && (
        <PagedEvents
          key={place.id}
          name={card.eventsHere}
          rows={inWindow.map(({ row }) => row)}
          noteOf={(row) => (uncertain.has(row) ? doubt : null)}
        />
      )}
      {outside > 0 && <p>{card.outsideCount(outside)}</p>}
    </div>
  );
}
