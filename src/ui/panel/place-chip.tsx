import { describePlaceFilter } from "../../words/narrowed.ts";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import "./place-filter.css";

/** Where events must be, in words, and a way to be rid of it. */
export function PlaceChip() {
  const { state, actions } = useApp();
  const where = state.where.value;
  if (where === null) return null;
  const name = describePlaceFilter(where, state.situation.value, state.language.value);
  return (
    <p class="place-chip">
      <span dir="auto">{name}</span>
      <button
        type="button"
        class="button button-icon"
        aria-label={places.remove(name)}
        title={places.removePlace}
        onClick={() => actions.placeFiltered(null)}
      >
        <Icon name="close" size={12} />
      </button>
    </p>
  );
}
