import type { Guess, Question, TableFormat } from "../model/documents/inspection.ts";
import type { Codebook, DateOrder, Role } from "../model/documents/mapping.ts";
import type { PlacePrecision } from "../model/event.ts";
import { counts } from "./counts.ts";

const rows = (count: number) => (count === 1 ? "1 row" : `${counts.formatNumber(count)} rows`);
const megabyte = 1_000_000;

function formatBytes(bytes: number): string {
  if (bytes < megabyte) return `${Math.max(Math.round(bytes / 1000), 1)} kB`;
  return `${(bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0)} MB`;
}

const roleNames: Readonly<Record<Role, string>> = {
  id: "Id",
  title: "Title",
  summary: "Summary",
  start: "Date, or start",
  end: "End",
  datePrecision: "Precision of the date",
  dateNote: "Note on the date",
  lng: "Longitude",
  lat: "Latitude",
  geometry: "Geometry (WKT)",
  placeName: "Name of the place",
  placePrecision: "Precision of the place",
  layer: "Layer",
  kind: "Kind",
  actors: "Actors",
  claim: "Claim status",
  reliability: "Source reliability",
  credibility: "Information credibility",
  source: "Source",
  link: "Link",
  magnitude: "Magnitude",
};

const formatNames: Readonly<Record<TableFormat, string>> = {
  csv: "delimited text",
  geojson: "GeoJSON",
  timemap: "TimeMap JSON",
  xlsx: "an Excel sheet",
  kml: "KML",
  gpx: "GPX",
  geoparquet: "GeoParquet",
  flatgeobuf: "FlatGeobuf",
};

/** Opening the reader's own files. */
export const opening = {
  title: "Open files",
  privacy: "Files are read on this device. Nothing of them is sent anywhere.",
  choose: "Choose files…",
  ways: "Or drop files anywhere on the page, or paste a table.",
  formats:
    "GeoJSON, CSV and TSV, Excel (XLSX), KML and KMZ, GPX, GeoParquet, FlatGeobuf, TimeMap JSON, zip and gzip of any of them, and situations of this app: a zip of a geo folder, or a saved single file.",
  shapes: "Exports of ACLED, UCDP GED and GDELT, and this app’s own CSV, are recognised by their columns.",
  openNow: "Open now",
  close: "Close",
  /** "Close events.csv". */
  closeNamed: (name: string) => `Close ${name}`,
  lastStays: "The last one stays open.",
  events: (count: number) => (count === 1 ? "1 event" : `${counts.formatNumber(count)} events`),
  dropHere: "Drop to open here",
  dropNote: "The files stay on this device.",

  /** The strip that says how far each file is. */
  strip: "Files being opened",
  inspecting: "Looking at the file…",
  waits: "Waits for your answer",
  answer: "Answer",
  /** "12,000 rows, 34 of 200 MB". */
  progress: (read: number, bytes: number, size: number) =>
    Number.isFinite(size) && size > 0
      ? `${rows(read)}, ${formatBytes(bytes)} of ${formatBytes(size)}`
      : `${rows(read)}, ${formatBytes(bytes)}`,
  keep: "Stop and keep these",
  cancel: "Cancel",
  dismiss: "Dismiss",
  /** "1,204 events from events.csv; 17 rows kept aside or noted". */
  done: (events: number, name: string, isWhole: boolean) =>
    `${events === 1 ? "1 event" : `${counts.formatNumber(events)} events`} from ${name}${isWhole ? "" : ", as far as it was read"}`,
  problemRows: (count: number) => `${rows(count)} with problems`,
  failed: (name: string, events: number) =>
    `${name} could not be ${events > 0 ? "read to its end" : "opened"}.`,
  stayed: (events: number) =>
    events === 1
      ? "The event that was read is on the map."
      : `The ${counts.formatNumber(events)} events that were read are on the map.`,

  /** The dialog about one file. */
  chooseEntries: (name: string) => `${name} holds several files`,
  chooseNote: "Each that you choose becomes a layer of its own.",
  openChosen: (count: number) => (count === 1 ? "Open 1 file" : `Open ${counts.formatNumber(count)} files`),
  chooseAll: "All",
  replaceTitle: "Open a situation",
  /** The map holds one situation at a time. */
  replace: (found: string, present: string) =>
    `The file holds the situation “${found}”. It takes the place of “${present}”; other open files stay. To come back, reload the page.`,
  replaceButton: "Open it",
  mapTitle: (name: string) => `Open ${name}`,
  mapIntro: (format: TableFormat, columns: number) =>
    `${formatNames[format].replace(/^an? /, (article) => article)} with ${columns === 1 ? "1 column" : `${counts.formatNumber(columns)} columns`}. Say what the columns mean; what is chosen below was guessed.`.replace(
      /^[a-z]/,
      (letter) => letter.toUpperCase(),
    ),
  remembered: "These choices are those you made for a file with the same columns.",
  forget: "Forget them",
  guessed: ({ because }: Guess) => (because === "name" ? "by its name" : "by its values"),
  roles: roleNames,
  none: "—",
  moreColumns: "More columns",
  /** "More columns, 3 chosen". */
  more: (chosen: number) => (chosen === 0 ? "More columns" : `More columns, ${chosen} chosen`),
  whatWhen: "What and when",
  where: "Where",
  defaultPrecision: "How exactly places are known",
  codebook: "The precision is coded as by",
  codebooks: { own: "words", acled: "ACLED", ucdp: "UCDP", gdelt: "GDELT" } satisfies Record<
    Codebook,
    string
  >,
  precisions: {
    site: "To the site",
    city: "To the city or village",
    district: "To the district",
    region: "To the region",
    country: "To the country",
    unknown: "Not at all",
  } satisfies Record<PlacePrecision, string>,
  preview: "How the first rows will read",
  /** "Of the first 50 rows 48 have a date and 47 a place." */
  previewCounts: (count: number, dated: number, placed: number, isWhole: boolean) =>
    `Of ${isWhole ? `the file’s ${rows(count)}` : `the first ${rows(count)}`} ${counts.formatNumber(dated)} have a date that can be read and ${counts.formatNumber(placed)} a place.`,
  previewProblems: (count: number) =>
    count === 1
      ? "1 value is not accepted as it stands."
      : `${counts.formatNumber(count)} values are not accepted as they stand.`,
  previewMaking: "Reading the first rows…",
  noTitle: "Without a title",
  open: "Open",

  /** Questions that nobody but the reader can answer. */
  questions: "Before it is opened",
  dateOrderTitle: (column: string) => `In which order do the dates in “${column}” stand?`,
  dateOrders: {
    "day-month-year": "Day, month, year",
    "month-day-year": "Month, day, year",
  } satisfies Record<DateOrder, string>,
  /** "3/7/2018 is 2018-07-03". */
  example: (cell: string, reading: string) =>
    reading === "" ? `${cell} is no date` : `${cell} is ${reading}`,
  mustAnswer: "Choose one: it is not guessed.",
  epochTitle: (column: string) => `What do the numbers in “${column}” count?`,
  epochs: {
    seconds: "Seconds since 1970",
    milliseconds: "Milliseconds since 1970",
    none: "They are no dates",
  },
  swapped: ({ rows: wrong, of }: Extract<Question, { kind: "swapped" }>) =>
    `Latitude and longitude seem to stand in one another’s place: ${counts.formatNumber(wrong)} of ${counts.formatNumber(of)} positions are outside the world as they are.`,
  swapThem: "Swap them",
  crsTitle: (name: string | null) =>
    name === null
      ? "The coordinates are no degrees. In which reference system are they?"
      : `The coordinates are in ${name}, not in degrees. Check the reference system:`,
  crsLabel: "EPSG code, as 3857; empty for degrees",

  /** What was kept aside of one file. */
  problemsTitle: (name: string) => `Problems in ${name}`,
  problemsIntro:
    "Rows that could be read are on the map; what could not be read of them is listed here. Rows are counted from 1, behind the header.",
  /** "Dates that cannot be read: 17". */
  reason: (name: string, count: number) =>
    `${name.replace(/^[a-z]/, (letter) => letter.toUpperCase())}: ${counts.formatNumber(count)}`,
  wholeFile: "The whole file",
  rowNumber: (row: number) => `Row ${counts.formatNumber(row)}`,
  saveProblems: "Save as CSV with reasons",
  problemsShown: (shown: number, all: number) =>
    `The first ${counts.formatNumber(shown)} of ${counts.formatNumber(all)} are listed; the CSV has all that were kept.`,
  noProblems: "Nothing was kept aside.",
} as const;
