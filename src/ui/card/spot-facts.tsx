import { useComputed } from "@preact/signals";
import type { Circle } from "../../model/place-filter.ts";
import { findSpotRows } from "../../model/spot-rows.ts";
import { card } from "../../words/card.ts";
import { comparison } from "../../words/comparison.ts";
import { counts } from "../../words/counts.ts";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { PagedEvents } from "./paged-events.tsx";
import "./spot-facts.css";

/** How much nearer one step brings. */
const closer = 2;

/** What happened about a point where the map can only say how much: the events themselves, page by page. */
export function SpotFacts({ circle }: { readonly circle: Circle }) {
  const { state, actions } = useApp();
  const rows = useComputed(() => findSpotRows(state.table.value, state.rows.value.rows, circle)).value;
  const certain = useComputed(() => {
    const shown = state.rows.value;
    return new Set(Array.from(shown.rows).filter((_, index) => shown.certain[index] === 1));
  });
  const doubt = state.comparison.value === null ? card.possible : comparison.uncertain;
  const zoomIn = () =>
    actions.flyToRequested({
      type: "camera",
      camera: { center: circle.center, zoom: Math.min(state.camera.value.zoom + closer, 10) },
    });
  return (
    <div class="place-events">
      <p class="card-line">{counts.nameEvents(rows.length)}</p>
      <div class="spot-deeds">
        <button
          type="button"
          class="button button-outlined"
          onClick={() => actions.placeFiltered({ type: "near", ...circle })}
        >
          {places.spot.onlyThese}
        </button>
        <button type="button" class="button button-outlined" onClick={zoomIn}>
          {places.spot.closer}
        </button>
      </div>
      {rows.length === 0 ? (
        <p>{card.noEventsHere}</p>
      ) : (
        <PagedEvents
          name={card.eventsHere}
          rows={rows}
          noteOf={(row) => (certain.value.has(row) ? null : doubt)}
        />
      )}
    </div>
  );
}
