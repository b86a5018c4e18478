import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Columns } from "./column-types.ts";
import type { Beside } from "./columns/columns.ts";
import type { Clock } from "./ports.ts";
import type { Signals } from "./signals.ts";

/** Which rows the filters by columns let through. What reads columns is fetched with the first wish for one. */
export function createDerivedColumns(
  signals: Pick<Signals, "table" | "documents" | "columnFilters" | "columnsAsked">,
  beside: Beside,
  clock: Clock,
): {
  readonly columns: ReadonlySignal<Columns | null>;
  readonly rows: ReadonlySignal<Uint8Array | null>;
  stop(): void;
} {
  const columns = signal<Columns | null>(null);
  const stop = effect(() => {
    const isAsked = signals.columnsAsked.value > 0 || signals.columnFilters.value.size > 0;
    if (
      !isAsked ||
      columns.peek() !== null ||
      !signals.documents.value.some(({ file }) => file !== undefined)
    )
      return;
    import("./columns/columns.ts").then(
      ({ createColumns }) => {
        columns.value ??= createColumns(signals, beside, clock);
      },
      () => undefined,
    );
  });
  return {
    columns,
    rows: computed(() =>
      signals.columnFilters.value.size === 0 ? null : (columns.value?.rows.value ?? null),
    ),
    stop() {
      stop();
      columns.peek()?.dispose();
    },
  };
}
