import { parseEdtf } from "../../model/edtf.ts";
import type { Source } from "../../model/situation.ts";
import { vocabulary } from "../../words/vocabulary.ts";

type DateParts = readonly [year: number, month?: number, day?: number];

/** A date of the Citation Style Language: what is known of it, and no finer. */
export interface CslDate {
  readonly "date-parts"?: readonly DateParts[];
  readonly circa?: true;
  readonly literal?: string;
}

/** One publication in CSL-JSON 1.0.2, as reference managers exchange it. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper" | "article-journal" | "report" | "entry-encyclopedia" | "webpage";
  readonly title: string;
  readonly author?: readonly [{ readonly literal: string }];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly genre?: string;
  readonly note?: string;
}

const types: Readonly<Record<string, CslItem["type"]>> = {
  news: "article-newspaper",
  "state-aligned-media": "article-newspaper",
  "partisan-media": "article-newspaper",
  "advocacy-media": "article-newspaper",
  academic: "article-journal",
  encyclopedia: "entry-encyclopedia",
  ngo: "report",
  "think-tank": "report",
  official: "report",
};

/** Periodicals are what an article stands in; whoever publishes a report or a page is its publisher. */
const containers: ReadonlySet<CslItem["type"]> = new Set([
  "article-newspaper",
  "article-journal",
  "entry-encyclopedia",
]);

export function toCslItem(source: Source): CslItem {
  const type = types[source.kind] ?? "webpage";
  const issued = toCslDate(source.published);
  const notes = [
    source.access === "part" ? vocabulary.access(source.access) : "",
    source.urlNote,
    source.note,
  ];
  const note = notes.filter((part) => part !== "").join(". ");
  return {
    id: source.id,
    type,
    title: source.title,
    // One text as the publisher wrote it: to guess which of its words is the family's name would be to invent.
    ...(source.author === "" ? {} : { author: [{ literal: source.author }] as const }),
    ...(source.publisher === ""
      ? {}
      : containers.has(type)
        ? { "container-title": source.publisher }
        : { publisher: source.publisher }),
    ...(issued === null ? {} : { issued }),
    ...(source.language === "" ? {} : { language: source.language }),
    ...(source.url === null ? {} : { URL: source.url }),
    genre: vocabulary.sourceKind(source.kind),
    ...(note === "" ? {} : { note }),
  };
}

/** EDTF -> a date as fine as it is, or both ends of an interval; null where nothing is known. */
export function toCslDate(edtf: string): CslDate | null {
  if (edtf === "") return null;
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return { literal: edtf };
  const ends = parsed.isInterval ? [parsed.start, parsed.end] : [parsed.start];
  const parts: DateParts[] = [];
  let isCirca = false;
  for (const end of ends) {
    // An open side, a decade or a century has no parts: it stands as it is written.
    if (end === "open" || end.precision === "decade" || end.precision === "century") return { literal: edtf };
    const date = new Date(end.from);
    const all = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
    parts.push(all.slice(0, { year: 1, month: 2, day: 3, minute: 3 }[end.precision]) as unknown as DateParts);
    isCirca ||= end.approximate || end.uncertain;
  }
  return { "date-parts": parts, ...(isCirca ? { circa: true } : {}) };
}
