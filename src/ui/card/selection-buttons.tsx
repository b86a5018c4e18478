import type { SituationEvent } from "../../model/event.ts";
import type { Link } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { dates } from "../../words/dates.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "./data-text.ts";
import { findName } from "./find-name.ts";
import "./selection-buttons.css";

/** The name of a place, which opens its card; plain text where the gazetteer lacks it. */
export function PlaceButton({ id }: { readonly id: string }) {
  const { state, actions } = useApp();
  const place = state.situation.value.places.get(id);
  const name = findName(place?.names, state.language.value, id);
  if (place === undefined) return <span {...dataText(name)}>{name}</span>;
  return (
    <button
      type="button"
      class="selection-button"
      onClick={() => actions.placeSelected(id)}
      {...dataText(name)}
    >
      {name}
    </button>
  );
}

/** The name of an area, which opens its card; nothing where there is no such area. */
export function AreaButton({ id }: { readonly id: string }) {
  const { state, actions } = useApp();
  const area = state.situation.value.areas.get(id);
  if (area === undefined) return null;
  const name = findName(area.names, state.language.value, id);
  return (
    <button
      type="button"
      class="selection-button"
      onClick={() => actions.areaSelected(id)}
      {...dataText(name)}
    >
      {name}
    </button>
  );
}

export interface EventButtonProps {
  readonly event: SituationEvent;
  /** A word on how it stands: "possible". */
  readonly note?: string;
}

/** An event's date and title, which select it. */
export function EventButton({ event, note }: EventButtonProps) {
  const { actions } = useApp();
  const title = event.title === "" ? card.untitled : event.title;
  return (
    <button
      type="button"
      class="selection-button event-button"
      onClick={() => actions.eventSelected(event.id)}
    >
      <span class="event-button-date">
        {dates.formatWhen(event.when)}
        {note === undefined ? "" : ` (${note})`}
      </span>
      <span class="event-button-title" {...dataText(title)}>
        {title}
      </span>
    </button>
  );
}

/** A link named by its two places, which opens its card. */
export function LinkButton({ link }: { readonly link: Link }) {
  const { state, actions } = useApp();
  const { places } = state.situation.value;
  const nameOf = (id: string) => findName(places.get(id)?.names, state.language.value, id);
  const title = card.linkTitle(link.kind, nameOf(link.fromPlaceId), nameOf(link.toPlaceId), link.directed);
  return (
    <button
      type="button"
      class="selection-button"
      onClick={() => actions.linkSelected(link.id)}
      {...dataText(title)}
    >
      {title}
    </button>
  );
}
