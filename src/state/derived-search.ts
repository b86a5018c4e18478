import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { SearchHits } from "../model/search.ts";
import type { SearchPort } from "./ports.ts";
import type { Signals } from "./signals.ts";

type Joined = ReturnType<typeof import("./search/joined-search.ts").createJoinedSearch>;

/** What the typed words find; null where nothing is asked. `stop` ends the waiting for letters. */
export function createDerivedSearch(
  signals: Pick<Signals, "situation" | "table" | "query" | "documents" | "openings">,
  port: SearchPort,
): { readonly hits: ReadonlySignal<SearchHits | null>; stop(): void } {
  const { situation, table, query, documents } = signals;
  const engine = signal(port.loaded);
  const joined = signal<Joined | null>(null);
  const isAsked = computed(() => query.value.trim() !== "");
  const hasFiles = computed(() => documents.value.some(({ file }) => file !== undefined));
  const index = computed(() => engine.value?.buildSearchIndex(situation.value, table.value) ?? null);
  const hits = computed(() => {
    if (!isAsked.value) return null;
    if (hasFiles.value) return joined.value?.hits.value ?? null;
    // Until the engine is there all events stay. It comes within a moment of the first letter.
    return index.value === null ? null : (engine.value?.search(index.value, query.value) ?? null);
  });
  const stop = effect(() => {
    // Reads the query itself, so that a load that failed is tried again at the next letter.
    if (query.value.trim() === "") return;
    if (engine.peek() === null)
      port.load().then(
        (loaded) => {
          engine.value = loaded;
        },
        () => undefined,
      );
    if (hasFiles.value && joined.peek() === null)
      import("./search/joined-search.ts").then(
        ({ createJoinedSearch }) => {
          joined.value ??= createJoinedSearch(signals, engine);
        },
        () => undefined,
      );
  });
  return {
    hits,
    stop() {
      stop();
      joined.peek()?.stop();
    },
  };
}
