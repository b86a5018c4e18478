import { readDatePart } from "./date-part.ts";
import { nameQualified } from "./date-part-names.ts";

/** What this map is, how it was judged, who keeps it, and whose work it stands on. */
export const about = {
  title: "About this map",
  /** `edtf` as the manifest writes it; what cannot be read stands as it is. */
  asOf: (edtf: string) => {
    const part = readDatePart(edtf);
    return `As of ${part === null ? edtf : nameQualified(part, "long")}`;
  },
  dataVersion: (version: string) => `Data version ${version}`,
  /** "98 events, 131 sources, 45 places". */
  contents: (events: number, sources: number, places: number) =>
    `${events} ${events === 1 ? "event" : "events"}, ${sources} ${sources === 1 ? "source" : "sources"}, ${places} ${places === 1 ? "place" : "places"}`,
  readWhole: (whole: number, part: number) =>
    part === 0
      ? "Every source was read whole."
      : `${whole} of the sources ${whole === 1 ? "was" : "were"} read whole, ${part} in part: a detail missing here may still stand in a source read in part.`,
  method: "How claims, grades, dates and places were judged",
  counting: "How events are counted",
  countingParagraphs: [
    "An event is certainly in the window of time if every date that its sources allow lies in it, and possibly if only some do. Both are shown and counted, apart.",
    "Days are days in UTC. The last day of a window counts whole. The bars of the timeline count each event once, at the earliest day on which it can have begun.",
    "Several accounts of one thing are several events here, because sources tell them differently. Their cards say so; they are not several happenings.",
    "Colours and numbers count what was found in public sources. They do not measure how much happened.",
  ],
  ownFiles: "Files of your own",
  ownFilesParagraphs: [
    "What you open stays in this browser: it is read on your device, sent nowhere, and gone when you leave the page. “Keep on this device” stores a file, its columns’ meaning and its layers’ names and colours in this browser’s own storage for your next visit, until you untick it, remove the file or clear the browser’s data for this site. “Save as one file” puts the opened files into the page that you save: whoever gets that page gets them too.",
  ],
  keeper: "Who keeps it",
  corrections: "Objections and corrections",
  correctionsAt: "To object to something or to correct it, write here:",
  noCorrections:
    "The keeper of this copy has named no address for corrections. Whoever publishes a copy should name one in its manifest (geo/situation.json).",
  credits: "Credits",
  creditsIntro: "The base map and the letters are drawn from the work of others:",
  licences: "Licences",
  licenceParagraphs: [
    "The program is free software under the MIT licence.",
    "The events, places and their texts were written for this map; each event names the sources that it rests on, and the sources remain their publishers’ own. The licence of the data stands in geo/README.md.",
  ],
  /** "Natural Earth, public domain". */
  licensed: (licence: string) => `Licence: ${licence}`,

  /** What the page itself is made with, beside the map's data. */
  toolCredits: [
    {
      name: "IBM Plex Sans",
      text: "The letters, Latin and Arabic",
      licence: "SIL Open Font License 1.1",
      url: "https://github.com/IBM/plex",
    },
    { name: "MapLibre GL JS", text: "Draws the map", licence: "BSD 3-Clause", url: "https://maplibre.org/" },
  ],
} as const;
