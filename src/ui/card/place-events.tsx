import type { Place } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { comparison } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { EventButton } from "./selection-buttons.tsx";
import "./place-events.css";

/** More would make the page slow, and nobody reads so many in a card: the list of events holds them all. */
const mostShown = 500;

/** The events at a place that are in the window, in time order, and how many there are outside it. */
export function PlaceEvents({ place }: { readonly place: Place }) {
  const { state } = useApp();
  const table = state.table.value;
  const placeIndex = table.placeIds.indexOf(place.id);
  const mask = state.mask.value;
  const { rows, certain } = state.rows.value;
  const inWindow = Array.from(rows, (row, index) => ({ row, isCertain: certain[index] === 1 })).filter(
    ({ row }) => table.place[row] === placeIndex,
  );
  const all = table.place.reduce(
    (sum, index, row) => sum + (index === placeIndex && mask[row] === 1 ? 1 : 0),
    0,
  );
  const outside = all - inWindow.length;
  const doubt = state.comparison.value === null ? card.possible : comparison.uncertain;
  return (
    <div class="place-events">
      <h3>{card.eventsHere}</h3>
      {inWindow.length === 0 && <p>{card.noEventsHere}</p>}
      {inWindow.length > 0 && (
        <ul aria-label={card.eventsHere}>
          {inWindow.slice(0, mostShown).map(({ row, isCertain }) => (
            <li key={row}>
              <EventButton event={table.eventAt(row)} {...(isCertain ? {} : { note: doubt })} />
            </li>
          ))}
        </ul>
      )}
      {inWindow.length > mostShown && <p>{card.moreInList(inWindow.length - mostShown)}</p>}
      {outside > 0 && <p>{card.outsideCount(outside)}</p>}
    </div>
  );
}
