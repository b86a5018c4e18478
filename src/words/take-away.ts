import type { ExportFailure, ExportKind } from "../model/export-request.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { TimeMode } from "../model/time-mode.ts";
import { about } from "./about.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

const failures: Readonly<Record<ExportFailure, string>> = {
  "too-large": "This device cannot draw a picture that large. Choose a smaller size.",
  "no-map": "This browser or device offers no WebGL2, so that no map can be drawn.",
  lost: "The graphics device gave up before it was finished. Try again, or choose a smaller size.",
  refused: "The browser did not allow it.",
  "part-missing":
    "The part of the program that makes it could not be loaded. The page may have been published anew: reload it.",
  failed: "It could not be made. Nothing on the map has changed.",
};

/** What a window of time is called on paper, where nobody can press anything. */
function formatTime(window: TimeWindow, mode: TimeMode): string {
  if (mode === "moment") return `Under way on ${dates.formatWindow(window)}`;
  const text = dates.formatWindow(window);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The Export dialog, and what is written around pictures of the map. */
export const takeAway = {
  title: "Export",
  intro: "What you see, to take away. Everything is made on this device; nothing is sent anywhere.",
  sections: {
    picture: { name: "Picture", hint: "The map as you see it, with title, time, legend and credits (PNG)" },
  } satisfies Record<ExportKind, { readonly name: string; readonly hint: string }>,
  cancel: "Cancel",
  making: "Being made …",
  /** Spoken and shown while something is made; `share` from 0 to 1. */
  progress: (share: number) => `${Math.round(share * 100)} % done`,
  /** "“map.png” was handed to the browser, which keeps it where downloads go." */
  saved: (name: string) => `“${name}” was handed to your browser. Look where it keeps downloads.`,
  copied: "Copied.",
  cancelled: "Cancelled.",
  copyByHand: "It can be copied by hand from here:",
  failures,

  picture: {
    size: "Size",
    /** "2× (2180 × 1240 pixels)". */
    scale: (scale: number, width: number, height: number) => `${scale}× (${width} × ${height} pixels of map)`,
    tooLarge: "more than this device can draw",
    allDrawable: "This device can draw all of these sizes.",
    someDrawable: (scale: number) => `This device can draw up to ${scale}×.`,
    noneDrawable: "This device can draw no picture of a map of this size.",
    save: "Save picture",
    note: "It shows the part of the map that no panel covers, in the present theme. Names that its edge would cut are left out.",
  },

  legend: {
    layers: "Layers (events shown)",
    claim: "Claim",
    time: "Time",
    place: "Place",
    movement: "Movement",
    allegedMovement: "Movement, alleged",
  },

  formatTime,
  /** "A: 2018. B: 2020." */
  formatTimes: (a: TimeWindow, b: TimeWindow, mode: TimeMode) =>
    `A: ${formatTime(a, mode)}. B: ${formatTime(b, mode)}.`,
  layersOff: (titles: readonly string[]) => `Layers switched off: ${titles.join(", ")}.`,
  filtered: (facet: string, values: readonly string[]) => `${facet}: only ${values.join(", ")}.`,
  searched: (query: string) => `Only what matches “${query}”.`,
  chosen: (title: string, when: string) => `Ringed: ${title} (${when}).`,
  /** "Data version 3. As of 12 May 2024." */
  formatData: (dataVersion: string, asOf: string) =>
    [
      ...(dataVersion === "" ? [] : [`${about.dataVersion(dataVersion)}.`]),
      ...(asOf === "" ? [] : [`${about.asOf(asOf)}.`]),
    ].join(" "),
  /** "Events: the sources named in the situation. Map: Natural Earth, GeoNames." */
  formatCredits: (names: string) => `Map: ${names}. Drawn with Situation Map.`,
  formatDistance: (meters: number) =>
    meters >= 1000 ? `${counts.formatNumber(meters / 1000)} km` : `${counts.formatNumber(meters)} m`,
  scaleNote: "at the middle of the map",
} as const;
