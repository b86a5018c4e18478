import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { finishSlices } from "../../lib/finish-slices.ts";
import type { FilterColumn } from "../../model/column-filter.ts";
import type { ColumnChoice } from "../../model/documents/list-columns.ts";
import { readColumn } from "../../model/documents/read-column.ts";
import type { EventTable } from "../../model/event-table.ts";
import type { Clock } from "../ports.ts";
import { mostAtOnce } from "../settled-criteria.ts";
import type { Signals } from "../signals.ts";

const sliceMs = 5;

/** Columns as they were read of one table; null: too many different values. */
type Read = ReadonlyMap<string, FilterColumn | null>;

/** Reads the wanted columns of whatever table is shown: at once of a small one, else between the frames. */
export function createColumnReader(
  { table, documents }: Pick<Signals, "table" | "documents">,
  wanted: ReadonlySignal<readonly ColumnChoice[]>,
  clock: Clock,
): { readonly read: ReadonlySignal<Read>; stop(): void } {
  const known = signal<{ readonly table: EventTable; readonly columns: Read } | null>(null);
  let cancel = () => {};
  const stop = effect(() => {
    const rows = table.value;
    const open = documents.value;
    const all = wanted.value;
    cancel();
    const keep = (name: string, column: FilterColumn | null): void => {
      const before = known.peek();
      const columns = new Map(before?.table === rows ? before.columns : []);
      known.value = { table: rows, columns: columns.set(name, column) };
    };
    const next = (): void => {
      const before = known.peek();
      const choice = all.find(({ name }) => before?.table !== rows || !before.columns.has(name));
      if (choice === undefined) return;
      const slices = readColumn(rows, open, choice);
      const work = (): void => {
        const start = clock.now();
        do {
          const slice = slices.next();
          if (slice.done === true) {
            keep(choice.name, slice.value);
            cancel = clock.after(0, next);
            return;
          }
        } while (clock.now() - start < sliceMs);
        cancel = clock.after(0, work);
      };
      cancel = clock.after(0, work);
    };
    if (rows.length > mostAtOnce) next();
    else
      batch(() => {
        for (const choice of all) {
          const before = known.peek();
          if (before?.table === rows && before.columns.has(choice.name)) continue;
          keep(choice.name, finishSlices(readColumn(rows, open, choice)));
        }
      });
  });
  const none: Read = new Map();
  return {
    read: computed(() => (known.value?.table === table.value ? known.value.columns : none)),
    stop() {
      cancel();
      stop();
    },
  };
}
