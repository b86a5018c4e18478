import { type Map as MapLibreMap, Popup } from "maplibre-gl";
import type { Position } from "../model/situation.ts";
import {
  type Box,
  choosePopupAnchor,
  type PopupSituation,
  placePopup,
  popupOffset,
  shiftInto,
} from "./popup-side.ts";

/** What the one popup hangs on. */
export interface PopupTarget {
  readonly position: Position;
  /** Pixels from the position to the middle of the mark. */
  readonly offset: readonly [x: number, y: number];
}

export interface PopupKeeper {
  /** Opens or moves the popup; the element returned is the same as long as it stays open. */
  open(target: () => PopupTarget | null): HTMLElement | null;
  close(): void;
  /** What is opened next was asked for by a deed: the map may move to have room for it. */
  wantRoom(): void;
  /** The mark has another seat, or panels came or went. */
  update(): void;
  destroy(): void;
}

interface Surroundings {
  free(): Box;
  others(): PopupSituation["others"];
  /** Moves what the map shows by pixels. */
  shift(by: readonly [x: number, y: number]): void;
}

const gapPx = 12;

/** MapLibre's popup without its buttons, its focus and its HTML: ui fills it and looks after the focus. */
export function createPopupKeeper(map: MapLibreMap, surroundings: Surroundings): PopupKeeper {
  let popup: Popup | null = null;
  let element: HTMLElement | null = null;
  let target: (() => PopupTarget | null) | null = null;
  /** How often the map may still move to have room: once for the card, once more where its size was not known yet. */
  let movesLeft = 0;

  function place(): void {
    const found = target?.() ?? null;
    if (popup === null || element === null || found === null) return;
    popup.setLngLat([found.position[0], found.position[1]]);
    const point = map.project(popup.getLngLat());
    const situation: PopupSituation = {
      mark: { x: point.x + found.offset[0], y: point.y + found.offset[1] },
      gapPx,
      width: element.offsetWidth,
      height: element.offsetHeight,
      free: surroundings.free(),
      others: surroundings.others(),
    };
    const anchor = choosePopupAnchor(situation);
    const [dx, dy] = popupOffset(anchor, gapPx);
    popup.options.anchor = anchor;
    popup.setOffset([found.offset[0] + dx, found.offset[1] + dy]);
    if (movesLeft > 0 && !map.isMoving()) makeRoom(shiftInto(placePopup(anchor, situation), situation.free));
  }

  function makeRoom(by: readonly [x: number, y: number]): void {
    if (by[0] === 0 && by[1] === 0) return;
    movesLeft -= 1;
    surroundings.shift(by);
  }

  // Whoever moves the map by hand keeps it where they moved it to.
  const dropWish = ({ originalEvent }: { readonly originalEvent?: unknown }): void => {
    if (originalEvent !== undefined) movesLeft = 0;
  };
  map.on("movestart", dropWish);

  // What ui puts into it decides its size, and its size the side it lies on.
  const sizes = new ResizeObserver(place);
  map.on("moveend", place);

  function close(): void {
    target = null;
    movesLeft = 0;
    sizes.disconnect();
    popup?.remove();
    popup = null;
    element = null;
  }

  return {
    open(next) {
      const found = next();
      if (found === null) {
        close();
        return null;
      }
      target = next;
      if (popup === null || element === null) {
        element = document.createElement("div");
        element.className = "map-popup-content";
        popup = new Popup({
          closeButton: false,
          closeOnClick: false,
          focusAfterOpen: false,
          maxWidth: "330px",
          className: "map-popup",
          anchor: "bottom",
        })
          .setLngLat([found.position[0], found.position[1]])
          .setDOMContent(element)
          .addTo(map);
        sizes.observe(element);
      }
      place();
      return element;
    },
    close,
    update: place,
    wantRoom() {
      movesLeft = 2;
      // The popup may be told its place after the wish.
      queueMicrotask(place);
    },
    destroy() {
      map.off("movestart", dropWish);
      map.off("moveend", place);
      close();
    },
  };
}
