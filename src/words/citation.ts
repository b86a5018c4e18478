import type { SituationEvent } from "../model/event.ts";
import type { Situation, Source } from "../model/situation.ts";
import { card, formatPublished } from "./card.ts";
import { dates } from "./dates.ts";
import { vocabulary } from "./vocabulary.ts";

/** An event with all that a citation or a report of it names. `link` is the address of the view that shows it. */
export interface Citable {
  readonly event: SituationEvent;
  readonly situation: Situation;
  readonly link: string;
  /** The reader's own file that the event is a row of; null or absent: it is of the situation. */
  readonly file?: { readonly title: string; readonly row: number } | null;
}

/**
 * A citation of an event as plain text, to be pasted into a footnote or a mail: what is said, how it stands, in which
 * situation and version of its data, and the publications it rests on.
 */
export function formatCitation({ event, situation, link, file = null }: Citable): string {
  const sources = event.citations.map((citation, index) => {
    const source = situation.sources.get(citation.sourceId);
    return `${index + 1}. ${source === undefined ? citation.sourceId : formatSource(source, citation.locator)}`;
  });
  return [
    `"${event.title}" (${placeAndTime({ event, situation, link })}).`,
    ...(file === null
      ? [
          `Claim: ${vocabulary.claim(event.claim.status)}. ${card.gradeMeaning(event.grade)}`,
          `In: ${situation.title}. Data version ${situation.dataVersion}, as of ${formatPublished(situation.asOf)}.`,
          link,
        ]
      : // The address shows it to nobody else: the file is the reader's own.
        [`In: ${file.title}, row ${file.row}.`]),
    ...(sources.length === 0 ? [] : ["", "Sources:", ...sources]),
  ].join("\n");
}

/** 'Peyman Asadzade, "Title", Publisher, 4 July 2018, paragraph 5, https://...' without the parts that are not known. */
export function formatSource(source: Source, locator: string): string {
  const parts = [
    source.author,
    `"${source.title}"`,
    source.publisher,
    formatPublished(source.published),
    locator,
    source.url ?? "",
  ];
  const known = parts.filter((part) => part !== "").join(", ");
  return source.consulted === null ? known : `${known} (read in a copy)`;
}

/** A text in which a reader says what is wrong; the keeper learns from it which event, data and view were meant. */
export function formatReport({ event, situation, link }: Citable): string {
  return [
    `Event: ${event.title} (${event.id})`,
    `Situation: ${situation.title}, data version ${situation.dataVersion}`,
    `Seen at: ${link}`,
    "",
    "What is wrong:",
    "",
    "Which source shows it:",
    "",
  ].join("\n");
}

/**
 * The address to which a report is sent, with its text filled in; null where there is none, or none that is safe to open.
 * `corrections` is http(s) or mailto.
 */
export function findReportAddress(citable: Citable): string | null {
  const { corrections } = citable.situation;
  if (corrections === null || !URL.canParse(corrections)) return null;
  const address = new URL(corrections);
  if (!["http:", "https:", "mailto:"].includes(address.protocol)) return null;
  const subject = `Correction: ${citable.event.title}`;
  const fields =
    address.protocol === "mailto:" ? (["subject", "body"] as const) : (["title", "body"] as const);
  // Mail programs read "+" as a plus sign, so spaces have to be "%20"; URLSearchParams would write "+".
  const query = [
    ...(address.search === "" ? [] : [address.search.slice(1)]),
    `${fields[0]}=${encodeURIComponent(subject)}`,
    `${fields[1]}=${encodeURIComponent(formatReport(citable))}`,
  ];
  address.search = query.join("&");
  return address.href;
}

function placeAndTime({ event, situation }: Citable): string {
  const place = event.placeId === null ? undefined : situation.places.get(event.placeId);
  return `${dates.formatWhen(event.when)}; ${card.place(place?.names.en ?? null, event.placePrecision)}`;
}
