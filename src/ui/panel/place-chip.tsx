import type { PlaceFilter } from "../../model/place-filter.ts";
import type { NameLanguage, Situation } from "../../model/situation.ts";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { findName } from "../card/find-name.ts";
import { Icon } from "../icon.tsx";
import "./place-filter.css";

/** Where events must be, in words, and a way to be rid of it. */
export function PlaceChip() {
  const { state, actions } = useApp();
  const where = state.where.value;
  if (where === null) return null;
  const name = describe(where, state.situation.value, state.language.value);
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

function describe(where: PlaceFilter, { areas, layers }: Situation, language: NameLanguage): string {
  switch (where.type) {
    case "area":
      return places.insideArea(findName(areas.get(where.id)?.names, language, where.id));
    case "layer":
      return places.insideLayer(layers.find(({ id }) => id === where.id)?.title ?? where.id);
    case "near":
      return places.circle(where);
    case "within":
      return places.drawn(where.corners.length);
  }
}
