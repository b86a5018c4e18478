import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Situation } from "../../../src/model/situation.ts";

/** A map with nothing on it but paper: what the events cost is not hidden behind what a basemap costs. */
export async function createBareMap(
  { opening }: Situation,
  options: Partial<MapOptions> = {},
): Promise<MapLibreMap> {
  setWorkerUrl(workerUrl);
  const container = document.createElement("div");
  container.style.cssText = "position:absolute;inset:0";
  document.body.append(container);
  const { center, zoom } = opening.camera;
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "paper", type: "background", paint: { "background-color": "#f4f1ea" } }],
    },
    center: [center[0], center[1]],
    zoom,
    fadeDuration: 0,
    attributionControl: false,
    interactive: false,
    ...options,
  });
  await map.once("load");
  return map;
}

/** Hues of the five layers in their order, alike for every contender. */
export const hues = ["#2f7d4f", "#b3362b", "#2f64a8", "#7a4a9c", "#9a6a12"] as const;
export const paper = "#f4f1ea";
