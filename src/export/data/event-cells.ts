import type { CsvCell } from "../../formats/csv-text.ts";
import type { Citation, SituationEvent } from "../../model/event.ts";
import type { ExportedView } from "../../model/exported-view.ts";
import { dayMs, type Instant } from "../../model/instant.ts";
import { formatSource } from "../../words/citation.ts";

/** How an event stands to the window of time, by what `certain` says of its row; 2: a whole layer was asked for, and it is not in it. */
export const windowStandings = ["possibly", "certainly", "no"] as const;
type WindowStanding = (typeof windowStandings)[number];

/** What a column is made of. */
export interface EventInView {
  readonly event: SituationEvent;
  readonly standing: WindowStanding;
  readonly view: ExportedView;
}

/** Values of one cell, each on a line of its own; line breaks within a value become spaces. */
const list = (values: readonly string[]) =>
  values.map((value) => value.replaceAll(/\s*[\r\n]+\s*/g, " ")).join("\n");

const placeOf = ({ event, view }: EventInView) =>
  event.placeId === null ? undefined : view.situation.places.get(event.placeId);

/** The point of a country would claim more than is known. */
const pointOf = (row: EventInView) =>
  row.event.placePrecision === "country" || row.event.placePrecision === "unknown"
    ? undefined
    : placeOf(row)?.position;

const cited = ({ event, view }: EventInView, write: (source: SourceOf, citation: Citation) => string) =>
  list(
    event.citations.map((citation) => {
      const source = view.situation.sources.get(citation.sourceId);
      return source === undefined ? citation.sourceId : write(source, citation);
    }),
  );
type SourceOf =
  ExportedView["situation"]["sources"] extends ReadonlyMap<string, infer Source> ? Source : never;

/** "2018-07-03", or with its time; empty where the side is open. */
function writeInstant(instant: Instant | undefined, isEnd: boolean): string {
  if (instant === undefined || !Number.isFinite(instant)) return "";
  // People read the last day that still counts.
  const shown = isEnd && instant % dayMs === 0 ? instant - dayMs : instant;
  const date = new Date(shown);
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return shown % dayMs === 0 ? text.replace(/T.*$/, "") : text.replace(/:\d\d\.\d+Z$/, "Z");
}

/** The columns in their order. Their names are a promise: src/formats/README.md lists them. */
export const eventColumns: readonly (readonly [name: string, cell: (row: EventInView) => CsvCell])[] = [
  ["id", ({ event }) => event.id],
  ["title", ({ event }) => event.title],
  ["summary", ({ event }) => event.summary],
  ["date", ({ event }) => event.when?.edtf ?? ""],
  ["span", ({ event }) => event.when?.span ?? ""],
  ["not_before", ({ event }) => event.when?.notBefore ?? ""],
  ["earliest_start", ({ event }) => writeInstant(event.when?.earliestStart, false)],
  ["latest_end", ({ event }) => writeInstant(event.when?.latestEnd, true)],
  ["date_note", ({ event }) => event.dateNote],
  ["in_window", ({ standing }) => standing],
  ["place_id", ({ event }) => event.placeId],
  ["place", (row) => placeOf(row)?.names.en ?? ""],
  ["longitude", (row) => pointOf(row)?.[0] ?? null],
  ["latitude", (row) => pointOf(row)?.[1] ?? null],
  ["place_precision", ({ event }) => event.placePrecision],
  ["place_note", ({ event }) => event.placeNote],
  ["related_places", ({ event }) => list(event.relatedPlaceIds)],
  ["kind", ({ event }) => event.kind],
  ["actors", ({ event }) => list(event.participants.map(({ name }) => name))],
  ["actor_ids", ({ event }) => list(event.participants.map(({ id }) => id ?? "-"))],
  ["claim", ({ event }) => event.claim.status],
  ["claim_says", ({ event }) => list(event.claim.says)],
  ["claim_denies", ({ event }) => list(event.claim.denies)],
  ["claim_note", ({ event }) => event.claim.note],
  ["reliability", ({ event }) => event.grade.reliability],
  ["credibility", ({ event }) => event.grade.credibility],
  ["layer_id", ({ event }) => event.layerId],
  ["layer", ({ event, view }) => view.situation.layers.find(({ id }) => id === event.layerId)?.title ?? ""],
  ["relevance", ({ event }) => event.relevance],
  ["related", ({ event }) => list(event.related.map(({ eventId, as }) => `${as} ${eventId}`))],
  ["source_count", ({ event }) => event.citations.length],
  ["source_ids", ({ event }) => list(event.citations.map(({ sourceId }) => sourceId))],
  ["sources", (row) => cited(row, (source, { locator }) => formatSource(source, locator))],
  ["source_url", (row) => firstUrl(row)],
  ["source_urls", (row) => cited(row, ({ url }) => url ?? "-")],
  ["source_locators", ({ event }) => list(event.citations.map(({ locator }) => locator || "-"))],
];

/** For a reader of tables that knows one link a row. */
function firstUrl({ event, view }: EventInView): string {
  for (const { sourceId } of event.citations) {
    const url = view.situation.sources.get(sourceId)?.url;
    if (url) return url;
  }
  return "";
}
