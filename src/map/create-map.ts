import {
  GPUInitializationError,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { zoomLimits } from "./camera.ts";
import { createCreditsControl } from "./credits-control.ts";
import { provideImages } from "./images.ts";
import type { MapLibreOptions } from "./map-options.ts";

/** The map itself: flat, north up, with scale and credits; null where the browser has no WebGL2. */
export function createMap(options: MapLibreOptions, style: StyleSpecification): MapLibreMap | null {
  const { container, words, camera, reducedMotion } = options;
  setWorkerUrl(new URL(options.workerUrl, document.baseURI).href);
  let map: MapLibreMap;
  try {
    map = new MapLibreMap({
      container,
      style,
      center: [camera.center[0], camera.center[1]],
      zoom: camera.zoom,
      minZoom: zoomLimits.minimum,
      maxZoom: zoomLimits.maximum,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      maplibreLogo: false,
      renderWorldCopies: true,
      fadeDuration: reducedMotion ? 0 : 200,
      // Absent, the device says so itself.
      ...(reducedMotion ? { reduceMotion: true } : {}),
      // The style is validated in the unit tests.
      validateStyle: false,
      locale: {
        "Map.Title": words.surface,
        "ScaleControl.Kilometers": words.kilometers,
        "ScaleControl.Meters": words.meters,
      },
      ...options.offScreen,
    });
  } catch (error) {
    // MapLibre clears the container again. Only a missing context is the world's failure; the rest are bugs.
    if (error instanceof GPUInitializationError) return null;
    throw error;
  }
  provideImages(map);
  if (options.offScreen !== undefined) return map;
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // The region around it is the landmark; the drawing surface takes arrow keys for itself.
  map.getCanvas().setAttribute("role", "application");
  map.addControl(new ScaleControl({ maxWidth: 110, unit: "metric" }), "bottom-right");
  map.addControl(createCreditsControl(words.credits, words.creditsLabel), "bottom-right");
  return map;
}
