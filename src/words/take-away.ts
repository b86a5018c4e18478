import type { BibliographyFormat, DataFormat, ExportFailure, ExportKind } from "../model/export-request.ts";
import type { Paper, ScenesAPage } from "../model/handout.ts";
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
  "no-template":
    "The page that is copied into one file (situation-map.html) does not lie beside this one. “npm run build” leaves it there.",
  "no-codec":
    "The browser’s encoder gave up. Choose a smaller size or the other kind of file, or make pictures instead.",
  "disk-full":
    "There is no room left for it. Make room, or choose a smaller size; nothing half-made was kept.",
  failed: "It could not be made. Nothing on the map has changed.",
};

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a window of time is called on paper, where nobody can press anything. */
function formatTime(window: TimeWindow, mode: TimeMode): string {
  if (mode === "moment") return `Under way on ${dates.formatWindow(window)}`;
  return capitalise(dates.formatWindow(window));
}

/** The Export dialog, and what is written around pictures of the map. */
export const takeAway = {
  title: "Export",
  intro: "What you see, to take away. Everything is made on this device; nothing is sent anywhere.",
  sections: {
    picture: { name: "Picture", hint: "The map as you see it, with title, time, legend and credits (PNG)" },
    handout: { name: "Handout", hint: "A story, or this view, on paper: map, text, events and sources" },
    data: { name: "Data", hint: "The events in view, to map or to count elsewhere (GeoJSON, CSV)" },
    bibliography: {
      name: "Bibliography",
      hint: "The sources of the events in view (text, BibTeX, CSL-JSON)",
    },
    video: {
      name: "Video",
      hint: "Playback or a story as a film, with date, legend and credits (MP4, WebM)",
    },
    "one-file": {
      name: "One file",
      hint: "Map, data and stories in one page that opens by double click, without a network (HTML)",
    },
  } satisfies Record<ExportKind, { readonly name: string; readonly hint: string }>,
  cancel: "Cancel",
  making: "Being made …",
  /** Spoken and shown while something is made; `share` from 0 to 1. */
  progress: (share: number) => `${Math.round(share * 100)} % done`,
  /** "“map.png” was handed to the browser, which keeps it where downloads go." */
  saved: (name: string) => `“${name}” was handed to your browser. Look where it keeps downloads.`,
  /** Where the reader has chosen place and name. */
  written: "It is whole, in the file that you named.",
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

  handout: {
    of: "Of",
    view: "This view",
    paper: "Paper",
    papers: { a4: "A4", letter: "Letter" } satisfies Record<Paper, string>,
    scenesAPage: "Scenes a page",
    counts: { 1: "One", 2: "Two" } satisfies Record<ScenesAPage, string>,
    prepare: "Prepare handout",
    ready: "The handout is ready.",
    open: "Show handout",
    /** The page that shows it. */
    region: "Handout",
    print: "Print",
    back: "Back to the map",
    note: "The browser’s own Print (Ctrl or ⌘ and P) prints the same. It can also save a PDF.",
    events: "Events",
    sources: "Sources",
    address: "This view",
    noPicture: "The map could not be drawn on this device.",
    picture: (title: string) => `Map: ${title}`,
    /** Before the numbers of an event's sources. */
    sourceNumbers: (numbers: readonly number[]) => numbers.join(", "),
    noEvents: "No event is in view.",
    scene: (number: number, count: number) => `${number} of ${count}`,
  },

  data: {
    /** "The 31 events in view." */
    scope: (count: number) =>
      `${capitalise(counts.nameEvents(count))} in view: in the window, and left by layers, filters and search.`,
    format: "Format",
    formats: {
      geojson: {
        name: "GeoJSON",
        hint: "Opens in any program for maps, and here again as the very same situation: places, areas, sources and actors travel with the events.",
      },
      csv: {
        name: "CSV",
        hint: "A table for spreadsheets and statistics, one event a row, with every source. Texts that a spreadsheet would run as a formula begin with an apostrophe.",
      },
    } satisfies Record<DataFormat, { readonly name: string; readonly hint: string }>,
    byteOrderMark: "For Excel: begin with a byte order mark",
    save: "Save data",
  },

  bibliography: {
    format: "Format",
    formats: {
      text: { name: "Plain text", hint: "A list to paste into a document." },
      bibtex: { name: "BibTeX", hint: "For LaTeX and reference managers." },
      "csl-json": {
        name: "CSL-JSON",
        hint: "For Zotero, Pandoc and the like; keeps the dates as they are known.",
      },
    } satisfies Record<BibliographyFormat, { readonly name: string; readonly hint: string }>,
    save: "Save bibliography",
    copy: "Copy bibliography",
    heading: (title: string) => `Sources: ${title}`,
    /** In a note, where the format knows no such date. */
    published: (words: string) => `Published ${words}`,
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
  /** "Inside Ganja (outlined)." */
  placed: (filter: string) => `${filter} (outlined).`,
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
