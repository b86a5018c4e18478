import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Signals } from "./signals.ts";

type Engine = typeof import("../model/place-rows.ts");

/** Which rows the filter by place lets through; null: all. What finds them is fetched when it is first asked. */
export function createDerivedPlaces({
  situation,
  table,
  where,
}: Pick<Signals, "situation" | "table" | "where">): {
  readonly rows: ReadonlySignal<Uint8Array | null>;
  stop(): void;
} {
  const engine = signal<Engine | null>(null);
  const stop = effect(() => {
    // Reads the wish itself, so that a load that failed is tried again at the next.
    if (where.value === null || engine.peek() !== null) return;
    import("../model/place-rows.ts").then(
      (loaded) => {
        engine.value = loaded;
      },
      () => undefined,
    );
  });
  const rows = computed(() =>
    where.value === null
      ? null
      : (engine.value?.findPlaceRows(situation.value, table.value, where.value) ?? null),
  );
  return { rows, stop };
}
