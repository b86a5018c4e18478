import type { Map as MapLibreMap } from "maplibre-gl";

export interface MapScale {
  /** How many of the page's CSS pixels one of the map's own is wide. */
  readonly factor: number;
  /** true where it changed. */
  set(factor: number): boolean;
}

/**
 * Draws the whole map larger, marks and labels too, for those who sit far away: the map is made smaller by the factor, drawn
 * with so many more pixels, and enlarged by as much. MapLibre reads the transform of its element when a pointer comes.
 */
export function createMapScale(
  map: Pick<MapLibreMap, "setPixelRatio">,
  container: HTMLElement,
  deviceRatio: () => number,
): MapScale {
  let factor = 1;
  let drawnRatio = 0;
  return {
    get factor() {
      return factor;
    },
    set(next) {
      const ratio = deviceRatio() * next;
      if (next === factor && (next === 1 || ratio === drawnRatio)) return false;
      factor = next;
      drawnRatio = ratio;
      const { style } = container;
      style.transform = next === 1 ? "" : `scale(${next})`;
      style.transformOrigin = "0 0";
      style.width = next === 1 ? "" : `${100 / next}%`;
      style.height = next === 1 ? "" : `${100 / next}%`;
      // null, "as the device", is documented and missing in the type.
      map.setPixelRatio(next === 1 ? (null as unknown as number) : ratio);
      return true;
    },
  };
}
