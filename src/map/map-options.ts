import type { MapOptions } from "maplibre-gl";
import type { Camera, NameLanguage } from "../model/situation.ts";
import type { FileAddress } from "../style/basemap-sources.ts";
import type { FontUrls } from "../style/fonts.ts";
import type { Theme } from "../style/palette.ts";
import type { MapListeners, MapPadding } from "./port.ts";

/** The sentences that stand on the map, from `words`. */
export interface MapWords {
  readonly surface: string;
  readonly credits: string;
  readonly creditsLabel: string;
  readonly kilometers: string;
  readonly meters: string;
}

export interface MapLibreOptions {
  /** Empty, and as large as the map is to be. */
  readonly container: HTMLElement;
  /** Absolute, or relative to the page. */
  readonly fileAddress: FileAddress;
  readonly fontUrls: FontUrls;
  /** The address of maplibre-gl-worker.mjs as the bundler placed it. */
  readonly workerUrl: string;
  readonly listeners: MapListeners;
  readonly words: MapWords;
  readonly theme: Theme;
  readonly language: NameLanguage;
  readonly camera: Camera;
  readonly padding: MapPadding;
  readonly reducedMotion: boolean;
  /** For a map that nobody sees, which is only copied from: no controls, and the library's own options over the usual ones. */
  readonly offScreen?: Partial<MapOptions>;
}
