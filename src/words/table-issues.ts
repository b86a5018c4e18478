import { toVisibleText } from "../lib/visible-text.ts";
import type { TableIssueCode } from "../model/documents/table-issue.ts";

/** One sentence a code: what is wrong and, where it is not plain, what was done or would be right. */
const sentences: Readonly<Record<TableIssueCode, (value: string) => string>> = {
  "format-unknown": () =>
    "The file is of no format that can be opened: CSV, GeoJSON, XLSX, KML, KMZ, GPX, GeoParquet, FlatGeobuf, a zip or gzip of these, or a situation.",
  "file-unreadable": (reason) =>
    `The file could not be read${reason === "" ? ": it is damaged, or has changed since it was chosen" : ` (${reason})`}.`,
  "file-empty": () => "There are no rows in the file.",
  "file-too-deep": () => "The file nests too deeply to be read.",
  "archive-too-large": () => "Unpacked, the file would be larger than can be opened.",
  "archive-empty": () => "There is nothing in the archive that can be opened.",
  "compression-unknown": (name) =>
    `The file is packed with ${name === "" ? "a method" : name}, which cannot be unpacked here; save it with Snappy, gzip or unpacked.`,
  "memory-exhausted": (rows) =>
    rows === ""
      ? "There is not enough memory for the file. Close other files, open a part of it, or one with fewer columns."
      : `There is not enough memory for the whole file: its first ${rows} rows are open. For the rest, split the file or leave out columns, and open it by itself.`,
  "crs-unknown": (name) =>
    `The coordinates are in ${name}, which is not known here; save the file in degrees (WGS 84).`,
  "row-unreadable": () => "The row could not be read and was left out.",
  "row-too-short": () => "The row has fewer cells than the header; the missing ones were taken for empty.",
  "row-too-long": () => "The row has more cells than the header; what stands beyond was left out.",
  "quote-open": () => "A quotation mark was never closed; it was read as a plain character.",
  "cell-too-long": () => "A single value in the file is too long to be read.",
  "date-unreadable": (value) => `“${value}” is no date that can be read; the event is undated.`,
  "date-impossible": (value) => `“${value}” is no day or time that exists; the event is undated.`,
  "date-order": (value) =>
    `“${value}” can be read in two ways, and it was not said which; the event is undated.`,
  "date-year-short": (value) =>
    `“${value}” has a year of two digits, which may be of any century; the event is undated.`,
  "date-reversed": () => "The end lies before the start; the event is undated.",
  "date-precision-unknown": (value) => `“${value}” is not in the codebook; the date was taken as it stands.`,
  "position-missing": () => "There is no position; the event is listed and not drawn.",
  "position-unreadable": (value) =>
    `${value === "" ? "Half of a position" : `“${value}”`} is no position; the event is listed and not drawn.`,
  "position-outside": () =>
    "The position is outside the world (longitude −180 to 180, latitude −90 to 90); the event is listed and not drawn.",
  "precision-unknown": (value) => `“${value}” says nothing known about how exact the position is.`,
  "claim-unknown": (value) => `“${value}” is no claim status; it was taken for “reported”.`,
  "grade-unknown": (value) =>
    `“${value}” is no grade of the Admiralty code; it was taken for “cannot be judged”.`,
  "number-unreadable": (value) => `“${value}” is no number.`,
  "link-unsafe": (value) => `“${value}” is no web address (http or https) and cannot be followed.`,
};

/** What a list of reasons calls each: the sentence without a value. */
const names: Readonly<Partial<Record<TableIssueCode, string>>> = {
  "row-unreadable": "rows that could not be read",
  "row-too-short": "rows with fewer cells than the header",
  "row-too-long": "rows with more cells than the header",
  "quote-open": "quotation marks that are never closed",
  "cell-too-long": "values that are too long",
  "date-unreadable": "dates that cannot be read",
  "date-impossible": "days or times that do not exist",
  "date-order": "dates that can be read in two ways",
  "date-year-short": "dates with a year of two digits",
  "date-reversed": "ends that lie before the start",
  "date-precision-unknown": "unknown codes of how exact a date is",
  "position-missing": "rows without a position",
  "position-unreadable": "positions that cannot be read",
  "position-outside": "positions outside the world",
  "precision-unknown": "unknown codes of how exact a position is",
  "claim-unknown": "unknown claim statuses",
  "grade-unknown": "unknown grades",
  "number-unreadable": "values that are no numbers",
  "link-unsafe": "links that are no web address",
};

export function nameTableIssue(code: TableIssueCode): string {
  return names[code] ?? formatTableIssue(code, "");
}

const longestValue = 80;

/** Nothing in the value can turn the direction of the sentence around it. */
export function formatTableIssue(code: TableIssueCode, value: string): string {
  const seen = toVisibleText(value);
  return sentences[code](seen.length > longestValue ? `${seen.slice(0, longestValue)}…` : seen);
}
