import MiniSearch from "minisearch";
import type { SituationEvent } from "./event.ts";
import type { EventTable } from "./event-table.ts";
import type { Situation } from "./situation.ts";
import { foldTerms, foldWords } from "./text-fold.ts";

export { findMarks, fold } from "./text-fold.ts";

/** Made once per situation. Whoever moves search to a worker implements this, and `search` stays as it is. */
export interface SearchIndex {
  /** Rows of the table. */
  readonly length: number;
  /** One byte a row: 1 where a word of the row begins with the folded term. */
  readonly findTerm: (term: string) => Uint8Array;
}

export interface SearchHits {
  /** One byte a row: 1 is a hit. */
  readonly rows: Uint8Array;
  readonly count: number;
  /** The folded words that were looked for; for findMarks. */
  readonly terms: readonly string[];
}

/**
 * Over titles, summaries, participants with their aliases, places in every language, and sources' titles and publishers.
 * What many events share (a place, an actor, a source) is indexed once and leads to its rows.
 */
export function buildSearchIndex(situation: Situation, table: EventTable): SearchIndex {
  const documents: { readonly id: number; readonly text: string }[] = [];
  const rowsOf: number[][] = [];
  const add = (text: string, rows: number[]) => {
    documents.push({ id: rowsOf.length, text });
    rowsOf.push(rows);
  };

  const shared = new Map<object, number[]>();
  const share = (thing: object | undefined, row: number) => {
    if (thing === undefined) return;
    const rows = shared.get(thing);
    if (rows === undefined) shared.set(thing, [row]);
    else rows.push(row);
  };
  for (let row = 0; row < table.length; row++) {
    const event = table.eventAt(row);
    add(toText(event), [row]);
    for (const id of [event.placeId, ...event.relatedPlaceIds]) share(situation.places.get(id ?? ""), row);
    for (const { id } of event.participants) share(situation.actors.get(id ?? ""), row);
    for (const { sourceId } of event.citations) share(situation.sources.get(sourceId), row);
  }
  const addShared = (thing: object, text: string) => {
    const rows = shared.get(thing);
    if (rows !== undefined) add(text, rows);
  };
  for (const place of situation.places.values()) addShared(place, Object.values(place.names).join("\n"));
  for (const actor of situation.actors.values()) addShared(actor, [actor.name, ...actor.aliases].join("\n"));
  for (const source of situation.sources.values()) addShared(source, `${source.title}\n${source.publisher}`);

  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: foldWords,
    processTerm: (term) => term,
  });
  index.addAll(documents);

  return {
    length: table.length,
    findTerm: (term) => {
      const rows = new Uint8Array(table.length);
      // Already one folded word: taking it apart again would look for an Arabic word without its article too.
      const found = index.search(term, { prefix: true, tokenize: (text) => [text] });
      for (const { id } of found) for (const row of rowsOf[id] ?? []) rows[row] = 1;
      return rows;
    },
  };
}

/** Every word of the query must begin a word of the row. null: the query holds no word, so nothing is asked. */
export function search(index: SearchIndex, query: string): SearchHits | null {
  const terms = foldTerms(query);
  if (terms.length === 0) return null;
  const rows = new Uint8Array(index.length).fill(1);
  for (const term of terms) {
    const found = index.findTerm(term);
    for (let row = 0; row < rows.length; row++) if (found[row] !== 1) rows[row] = 0;
  }
  let count = 0;
  for (const hit of rows) count += hit;
  return { rows, count, terms };
}

function toText(event: SituationEvent): string {
  return [event.title, event.summary, ...event.participants.map((one) => one.name)].join("\n");
}
