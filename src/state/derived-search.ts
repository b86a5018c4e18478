import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { SearchHits } from "../model/search.ts";
import type { SearchPort } from "./ports.ts";
import type { Signals } from "./signals.ts";

/** What the typed words find; null where nothing is asked. `stop` ends the waiting for letters. */
export function createDerivedSearch(
  { situation, table, query }: Pick<Signals, "situation" | "table" | "query">,
  port: SearchPort,
): { readonly hits: ReadonlySignal<SearchHits | null>; stop(): void } {
  const engine = signal(port.loaded);
  const isAsked = computed(() => query.value.trim() !== "");
  const index = computed(() => engine.value?.buildSearchIndex(situation.value, table.value) ?? null);
  const hits = computed(() => {
    // Until the engine is there all events stay. It comes within a moment of the first letter.
    if (!isAsked.value || index.value === null) return null;
    return engine.value?.search(index.value, query.value) ?? null;
  });
  const stop = effect(() => {
    // Reads the query itself, so that a load that failed is tried again at the next letter.
    if (query.value.trim() === "" || engine.peek() !== null) return;
    port.load().then(
      (loaded) => {
        engine.value = loaded;
      },
      () => undefined,
    );
  });
  return { hits, stop };
}
