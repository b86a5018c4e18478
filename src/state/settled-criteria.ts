import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import type { EventTable } from "../model/event-table.ts";
import { prepareParts } from "../model/prepared-parts.ts";
import type { MaskParts } from "../model/query.ts";
import type { Clock } from "./ports.ts";

/** Of so many events a pass over all is a matter of a few milliseconds, and everything follows at once. */
export const mostAtOnce = 20_000;

/** How long one slice of making ready may take. It is a task of its own, between the frames, so that none waits for it. */
const sliceMs = 3;

/**
 * What narrows the events, as the reader has it; of a large table only once all that is counted by it was made ready, slice
 * by slice. Until then the last remains, so that mask, counts and bars change together, and no deed
 * waits for them. The newest wish wins.
 */
export function settleCriteria(
  table: ReadonlySignal<EventTable>,
  wanted: ReadonlySignal<MaskParts>,
  clock: Clock,
): { readonly criteria: ReadonlySignal<MaskParts>; stop(): void } {
  const settled = signal<{ readonly table: EventTable; readonly parts: MaskParts } | null>(null);
  let cancel = () => {};
  const stop = effect(() => {
    const rows = table.value;
    const parts = wanted.value;
    cancel();
    if (rows.length <= mostAtOnce) {
      settled.value = null;
      return;
    }
    // Of a table that has only just come there is nothing else to show meanwhile.
    if (settled.peek()?.table !== rows) settled.value = { table: rows, parts };
    const slices = prepareParts(rows, parts);
    const work = (): void => {
      const start = clock.now();
      do {
        if (slices.next().done === true) {
          settled.value = { table: rows, parts };
          return;
        }
      } while (clock.now() - start < sliceMs);
      cancel = clock.after(0, work);
    };
    cancel = clock.after(0, work);
  });
  return {
    criteria: computed(() => {
      const known = settled.value;
      return known !== null && known.table === table.value ? known.parts : wanted.value;
    }),
    stop() {
      cancel();
      stop();
    },
  };
}
