import type { SituationEvent } from "../model/event.ts";
import { fileFrames } from "../model/schema/file-schemas.ts";
import { actorRecord, linkRecord, sourceRecord } from "../model/schema/list-records.ts";
import type { Actor, Link, Place, Source } from "../model/situation.ts";
import { parseWhen } from "../model/when.ts";
import { toWhen } from "./dates.ts";
import type { FileTexts } from "./driver.ts";
import type { IssueLog } from "./issue-log.ts";
import { type Catalogue, isKnown, openList, parseRows, toKnownIds } from "./rows.ts";

/** The publications; one whose date is unreadable is kept without it. */
export function parseSources(files: FileTexts, file: string | null, issues: IssueLog): Catalogue<Source> {
  const open = file === null ? null : openList(files, file, fileFrames.sources, "sources", issues);
  if (open === null) return toLost(file);
  const rows = parseRows(open, () => sourceRecord, new Set());
  const records = new Map(
    rows.map((row) => {
      const published = row.record.published === "" ? null : parseWhen(row.record.published);
      if (published?.ok === false)
        row.report(published.code, "field-dropped", ["published"], published.values);
      return [row.id, { ...row.record, published: published?.ok === false ? "" : row.record.published }];
    }),
  );
  return { records, isWhole: true };
}

/** The persons and bodies. */
export function parseActors(files: FileTexts, file: string | null, issues: IssueLog): Catalogue<Actor> {
  const open = file === null ? null : openList(files, file, fileFrames.actors, "actors", issues);
  if (open === null) return toLost(file);
  const rows = parseRows(open, () => actorRecord, new Set());
  return { records: new Map(rows.map(({ id, record }) => [id, record])), isWhole: true };
}

/** What links refer to. */
export interface LinkSurroundings {
  readonly places: Catalogue<Place>;
  readonly sources: Catalogue<Source>;
  readonly events: Catalogue<SituationEvent>;
}

/** The relations between places; one that leads from or to nowhere is left out. */
export function parseLinks(
  files: FileTexts,
  file: string | null,
  { places, sources, events }: LinkSurroundings,
  issues: IssueLog,
): Map<string, Link> {
  const open = file === null ? null : openList(files, file, fileFrames.links, "links", issues);
  if (open === null) return new Map();
  const links = new Map<string, Link>();
  for (const row of parseRows(open, () => linkRecord, new Set())) {
    const { from, to, event, date } = row.record;
    const ends = (["from", "to"] as const).map((end) =>
      isKnown(row, [end], row.record[end], places, "dropped"),
    );
    if (ends.includes(false)) continue;
    const own =
      event !== null && isKnown(row, ["event"], event, events) ? events.records.get(event) : undefined;

    // A link's date means what its event's does: the moment of one crossing, or a time through which it went on.
    const ofEvent = own?.when ?? null;
    const notBefore = date?.startsWith("..") ? ofEvent?.notBefore : undefined;
    const { when } = toWhen(row, [], { date, span: ofEvent?.span, notBefore });
    links.set(row.id, {
      id: row.id,
      fromPlaceId: from,
      toPlaceId: to,
      kind: row.record.kind,
      when,
      eventId: own?.id ?? null,
      arc: row.record.arc,
      directed: row.record.directed,
      alleged: row.record.alleged,
      sourceIds: toKnownIds(row, ["sources"], row.record.sources, sources),
      note: row.record.note,
    });
  }
  return links;
}

/** Nothing, and only where no file is named is that all there is. */
function toLost<T>(file: string | null): Catalogue<T> {
  return { records: new Map(), isWhole: file === null };
}
