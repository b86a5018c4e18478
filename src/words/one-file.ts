import { counts } from "./counts.ts";
import { readDatePart } from "./date-part.ts";
import { nameQualified } from "./date-part-names.ts";

/** The page that holds everything in itself, and how it is saved. */
export const oneFile = {
  /** For whoever opens the page in a text editor, perhaps in fifty years. No double hyphen: it would end the comment. */
  comment: [
    "Situation Map: one file with everything in it. Open it in a browser; it needs no network and asks for none.",
    'The block with the id "parts" says which situation this is, as of when, in which version, on which day this copy was',
    "made, and what it is made of: for each part its name, its length and its SHA-256, both of the part as it was before it",
    'was packed. The parts themselves stand at the end, in the same order, in base64; those whose packing is "gzip" were',
    'compressed with gzip before. Those below "geo/" are the data, in plain JSON and GeoJSON; the others are the program.',
  ],
  noScript: "This map needs JavaScript. It makes no request to any other site.",
  damaged:
    "This copy of the map is not whole: a part of it is missing or damaged. Fetch the file again from where you had it.",
  outdated:
    "This browser is too old for this map. Open the file with a Chromium, Firefox or Safari of the last two years.",

  /** The dialog's section. */
  save: "Save as one file",
  saveNote:
    "One page of about two megabytes holds this situation with its base map, letters and stories, your own drafts too. It opens by double click from a memory stick or a mail, needs no network, and makes no request to anything. Under “About” it says of what it is made, with a SHA-256 for each part.",
  /** `names`: of the files that are open. */
  carries: (names: readonly string[], bytes: string) =>
    `Your opened ${names.length === 1 ? "file goes" : "files go"} with it, as opened and as read: ${names.join(", ")} (${bytes}). Whoever gets the page gets ${names.length === 1 ? "it" : "them"} too.`,
  carriesMuch: (bytes: string) =>
    `That is much: the page will be about ${bytes}, takes long to write and to open, and a phone may not open it at all. Save the files beside it instead, or remove some first.`,
  /** `count`: of stories. */
  stories: (count: number) =>
    count === 0
      ? "It will hold no story."
      : `It will hold ${count === 1 ? "one story" : `${counts.formatNumber(count)} stories`}.`,
  storiesComing: "Looking for stories …",
  isCopy: "This page is such a file already: copy it as you copy any file.",

  heading: "This file",
  /** `made`: the day, "2026-11-25". */
  madeOn: (made: string) => {
    const part = readDatePart(made);
    const day = part === null ? made : nameQualified(part, "long");
    return `This is a copy of the map in one file, made on ${day}. Program, base map, letters, data and stories are all in it, and it makes no request to anything.`;
  },
  partsSummary: (count: number) => `What it is made of: ${count} parts, each with its SHA-256`,
  partsNote:
    "A SHA-256 is a fingerprint: two files with the same one are the same, byte for byte. These are of the parts as they were before they were packed; the file itself says in its first lines how to take them out.",
  columns: { name: "Part", bytes: "Bytes", sha256: "SHA-256" },
  formatBytes: (bytes: number) => counts.formatNumber(bytes),
} as const;
