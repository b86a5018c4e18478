import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { EventTable } from "../../model/event-table.ts";
import type { OpenDocument } from "../../model/open-document.ts";
import type { SearchHits, SearchIndex } from "../../model/search.ts";
import { foldTerms } from "../../model/text-fold.ts";
import type { SearchEngine } from "../ports.ts";
import type { Signals } from "../signals.ts";

/** What was found so far in a file: a byte for each row of this table. */
interface Answer {
  readonly table: EventTable;
  readonly rows: Uint8Array;
}

/**
 * What the typed words find where files are open: situations are looked through here, files where they were read, beside the
 * page. What a file found last stays until it says something else, so that nothing flickers between two letters.
 */
export function createJoinedSearch(
  { documents, table, query, openings }: Pick<Signals, "documents" | "table" | "query" | "openings">,
  engine: ReadonlySignal<SearchEngine | null>,
): { readonly hits: ReadonlySignal<SearchHits | null>; stop(): void } {
  const answers = signal<ReadonlyMap<string, Answer>>(new Map());
  const indices = new WeakMap<EventTable, SearchIndex>();

  const stop = effect(() => {
    const asked = query.value;
    const search = openings.value?.search;
    const files = documents.value.filter(({ file }) => file !== undefined);
    if (asked.trim() === "" || search === undefined) {
      answers.value = new Map();
      return;
    }
    for (const { id, table: own } of files) {
      search(id, asked, ({ rows }) => {
        answers.value = new Map(answers.peek()).set(id, { table: own, rows });
      });
    }
  });

  function findIn({ id, file, table: own, situation }: OpenDocument): Uint8Array | null {
    if (file !== undefined) {
      const answer = answers.value.get(id);
      return answer?.table === own ? answer.rows : null;
    }
    if (engine.value === null) return null;
    const index = indices.get(own) ?? engine.value.buildSearchIndex(situation, own);
    indices.set(own, index);
    return engine.value.search(index, query.value)?.rows ?? null;
  }

  const hits = computed((): SearchHits | null => {
    const terms = foldTerms(query.value);
    if (terms.length === 0) return null;
    const { length, origins } = table.value;
    const open = documents.value;
    const tables = origins?.tables ?? open.slice(0, 1).map((document) => document.table);
    // null: nothing is known of it yet, and its events stay.
    const found = tables.map((own) => {
      const document = open.find((each) => each.table === own);
      return document === undefined ? null : findIn(document);
    });
    const rows = new Uint8Array(length);
    let count = 0;
    for (let row = 0; row < length; row++) {
      const part = found[origins?.part[row] ?? 0] ?? null;
      if (part !== null && part[origins?.row[row] ?? row] !== 1) continue;
      rows[row] = 1;
      count++;
    }
    return { rows, count, terms };
  });
  return { hits, stop };
}
