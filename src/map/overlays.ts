import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import { namedPlacesState } from "../style/label-layers.ts";
import { overlaySourceIds } from "../style/layer-ids.ts";
import { createFeatureStates } from "./feature-states.ts";
import { noFacts, type OverlayFacts } from "./overlay-facts.ts";
import { createOverlayPainter, type OverlayPicture } from "./overlay-picture.ts";

/** What of MapLibre's map the overlays use. */
export type OverlayMap = Pick<MapLibreMap, "getSource" | "setFeatureState" | "setGlobalStateProperty">;

/** The situation's areas, arcs, places and labels on the map. Facts may come at any time, in any order. */
export interface Overlays {
  tell(facts: Partial<OverlayFacts>): void;
  /** A style that already holds what is on the map, so that a change of theme does not empty it for a moment. */
  fill(style: StyleSpecification): StyleSpecification;
  /** The map has a style (again) that knows nothing of what it was told. */
  styleReady(): void;
  /** No style to send to, until the next `styleReady`. */
  styleGone(): void;
  /** Sends at once what waits for the next frame; whether anything waited. */
  flush(): boolean;
  facts(): OverlayFacts;
  destroy(): void;
}

export function createOverlays(map: OverlayMap): Overlays {
  let facts = noFacts;
  let hasStyle = false;
  let frame = 0;
  let sent: OverlayPicture | null = null;
  const paint = createOverlayPainter();
  const states = new Map(overlaySourceIds.map((id) => [id, createFeatureStates(map, id)]));

  function flush(): boolean {
    const waited = frame !== 0;
    cancelAnimationFrame(frame);
    frame = 0;
    const picture = hasStyle ? paint(facts) : null;
    if (picture === null) return waited;
    for (const id of overlaySourceIds)
      if (picture.data[id] !== sent?.data[id])
        void map.getSource<GeoJSONSource>(id)?.setData(picture.data[id]);
    for (const [id, features] of picture.states) states.get(id)?.send(features);
    if (picture.namedPlaces !== sent?.namedPlaces)
      map.setGlobalStateProperty(namedPlacesState, picture.namedPlaces);
    sent = picture;
    return waited;
  }

  return {
    tell(changes) {
      facts = { ...facts, ...changes };
      // The latest of many in one frame wins.
      if (hasStyle && frame === 0) frame = requestAnimationFrame(flush);
    },
    fill(style) {
      const picture = paint(facts);
      if (picture === null) return style;
      const filled = overlaySourceIds.map((id) => [id, { ...style.sources[id], data: picture.data[id] }]);
      return {
        ...style,
        state: { [namedPlacesState]: { default: picture.namedPlaces } },
        sources: { ...style.sources, ...Object.fromEntries(filled) },
      };
    },
    styleReady() {
      hasStyle = true;
      sent = null;
      for (const features of states.values()) features.forget();
      flush();
    },
    styleGone() {
      hasStyle = false;
    },
    flush,
    facts: () => facts,
    destroy() {
      hasStyle = false;
      cancelAnimationFrame(frame);
    },
  };
}
