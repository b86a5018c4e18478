import type { SituationEvent } from "../../model/event.ts";
import type { EventTable } from "../../model/event-table.ts";
import { type Circle, parseCircle } from "../../model/place-filter.ts";
import type { Area, Link, NameLanguage, Place, Situation } from "../../model/situation.ts";
import type { Selection } from "../../state/types.ts";
import { card } from "../../words/card.ts";
import { places } from "../../words/places.ts";
import { findName } from "./find-name.ts";

/** What the selection points at; found anew whenever the situation changes. */
export type Subject =
  | { readonly type: "event"; readonly id: string; readonly event: SituationEvent; readonly row: number }
  | { readonly type: "place"; readonly id: string; readonly place: Place }
  | { readonly type: "area"; readonly id: string; readonly area: Area }
  | { readonly type: "link"; readonly id: string; readonly link: Link }
  | { readonly type: "spot"; readonly id: string; readonly circle: Circle };

/** null where nothing is selected, or something that is not in this situation. */
export function findSubject(
  situation: Situation,
  table: EventTable,
  selection: Selection | null,
): Subject | null {
  if (selection === null) return null;
  const { id } = selection;
  switch (selection.type) {
    case "event": {
      const row = table.rowOf(id);
      return row < 0 ? null : { type: "event", id, event: table.eventAt(row), row };
    }
    case "place": {
      const place = situation.places.get(id);
      return place === undefined ? null : { type: "place", id, place };
    }
    case "area": {
      const area = situation.areas.get(id);
      return area === undefined ? null : { type: "area", id, area };
    }
    case "spot": {
      const circle = parseCircle(id);
      return circle === null ? null : { type: "spot", id, circle };
    }
    case "link": {
      const link = situation.links.get(id);
      return link === undefined ? null : { type: "link", id, link };
    }
  }
}

/** The title that names the card and heads the reader. */
export function titleOf(subject: Subject, situation: Situation, language: NameLanguage): string {
  const nameOfPlace = (id: string) => findName(situation.places.get(id)?.names, language, id);
  switch (subject.type) {
    case "event":
      return subject.event.title.trim() === "" ? card.untitled : subject.event.title;
    case "place":
      return findName(subject.place.names, language, subject.id);
    case "area":
      return findName(subject.area.names, language, subject.id);
    case "spot":
      return places.circle(subject.circle);
    case "link": {
      const { kind, fromPlaceId, toPlaceId, directed } = subject.link;
      return card.linkTitle(kind, nameOfPlace(fromPlaceId), nameOfPlace(toPlaceId), directed);
    }
  }
}
