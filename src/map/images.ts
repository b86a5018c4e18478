import type { Map as MapLibreMap } from "maplibre-gl";
import { parseImageId } from "../style/image-ids.ts";
import { buildImage } from "../style/image-pixels.ts";

/** Lets the map make its hatching, arrowheads and footprints when a layer first asks for them by name. */
export function provideImages(
  map: Pick<MapLibreMap, "setMissingStyleImageResolver" | "addImage" | "hasImage">,
): void {
  map.setMissingStyleImageResolver((id) => {
    const image = parseImageId(id);
    if (image === null || map.hasImage(id)) return;
    const { width, height, data, pixelRatio } = buildImage(image);
    map.addImage(id, { width, height, data }, { pixelRatio });
  });
}
