import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { Situation } from "../model/situation.ts";
import type { Theme } from "../style/palette.ts";
import { buildShapeFeatures, type Shapes } from "../style/shape-features.ts";
import { aboveShapes, buildShapeLayers, shapeSourceId } from "../style/shape-layers.ts";

type ShapeMap = Pick<
  MapLibreMap,
  | "addLayer"
  | "addSource"
  | "doubleClickZoom"
  | "getCanvas"
  | "getLayer"
  | "getSource"
  | "removeLayer"
  | "removeSource"
>;

/** Puts them on the map's present style, or takes them away where there are none. Idempotent. */
export function showShapes(map: ShapeMap, situation: Situation, theme: Theme, shapes: Shapes): void {
  const layers = buildShapeLayers(theme);
  const isDrawing = shapes.sketch !== null;
  // While one draws two quick presses are two corners.
  if (isDrawing) map.doubleClickZoom.disable();
  else map.doubleClickZoom.enable();
  map.getCanvas().style.cursor = isDrawing ? "crosshair" : "";
  const data = buildShapeFeatures(situation, shapes);
  const source = map.getSource<GeoJSONSource>(shapeSourceId);
  if (data.features.length === 0) {
    for (const { id } of layers) if (map.getLayer(id) !== undefined) map.removeLayer(id);
    if (source !== undefined) map.removeSource(shapeSourceId);
    return;
  }
  if (source === undefined) map.addSource(shapeSourceId, { type: "geojson", data });
  else void source.setData(data);
  for (const layer of layers) if (map.getLayer(layer.id) === undefined) map.addLayer(layer, aboveShapes);
}
