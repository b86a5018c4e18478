import { centerOfArea } from "../geometry/center-of-area.ts";
import { parseCircle } from "../model/place-filter.ts";
import type { Position, Situation } from "../model/situation.ts";
import { effect } from "../state/effect.ts";
import type { Selection, State } from "../state/types.ts";
import type { MapPort } from "./port.ts";

/**
 * Opens the map's one popup at what is selected and hands out the element that the card is drawn into; null where there
 * is none: nothing selected, nothing of it on the map, a phone, whose cards are sheets, or the stage, whose caption says it.
 */
export function bindPopup(
  state: State,
  port: MapPort,
  handOut: (inside: HTMLElement | null) => void,
): () => void {
  return effect(() => {
    const selection = state.selection.value;
    const hasMap = state.mapStatus.value === "ready" || state.mapStatus.value === "loading";
    const target =
      selection === null || state.phone.value || state.stage.value || !hasMap
        ? null
        : findTarget(selection, state.situation.value, state.selectedRow.value);
    handOut(port.popup(target));
  });
}

type PopupPlace = NonNullable<Parameters<MapPort["popup"]>[0]>;

function findTarget(selection: Selection, situation: Situation, row: number): PopupPlace | null {
  if (selection.type === "event") return row < 0 ? null : { row };
  const position = findPosition(selection, situation);
  return position === null ? null : { position };
}

function findPosition(
  { type, id }: Exclude<Selection, { type: "event" }>,
  situation: Situation,
): Position | null {
  if (type === "area") {
    const geometry = situation.areas.get(id)?.geometry ?? null;
    return geometry === null ? null : centerOfArea(geometry);
  }
  if (type === "spot") return parseCircle(id)?.center ?? null;
  const placePosition = (placeId: string | undefined) => {
    const place = placeId === undefined ? undefined : situation.places.get(placeId);
    return place === undefined ? null : (place.stackAt ?? place.position);
  };
  if (type === "place") return placePosition(id);
  const link = situation.links.get(id);
  const from = placePosition(link?.fromPlaceId);
  const to = placePosition(link?.toPlaceId);
  return from === null || to === null ? null : [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}
