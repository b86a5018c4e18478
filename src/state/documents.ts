import { batch } from "@preact/signals-core";
import type { EventTable } from "../model/event-table.ts";
import { listLayers, mergeSituations } from "../model/open-document.ts";
import type { listVaguePlaces } from "../model/vague-places.ts";
import { type AskedView, createLateView } from "./late-view.ts";
import type { Clock } from "./ports.ts";
import { mostAtOnce } from "./settled-criteria.ts";
import type { Signals } from "./signals.ts";

/** How long one slice of merging may take. It is a task of its own, between the frames, so that none waits for it. */
const sliceMs = 6;

/** Places that stand apart on the map at once: which of them join is worked out anew at each step of the zoom. */
const mostShownPlaces = 1500;

/** Makes ready what is counted of a table once it is shown. */
export type Preparation = (table: EventTable) => Generator<undefined, unknown, undefined>;

export interface DocumentShow {
  /** Shows what the documents and their layers are now: slice by slice, between the frames. The newest wish wins. */
  show(): void;
  dispose(): void;
}

/** Makes the one situation and the one table that are shown of all documents that are open. */
export function createDocumentShow(
  signals: Signals,
  clock: Clock,
  prepare: Preparation,
  asked: AskedView,
): DocumentShow {
  const late = createLateView(signals, asked);
  let cancel = () => {};
  let wish = 0;

  function apply(table: EventTable, list: typeof listVaguePlaces): void {
    const layers = layersNow(signals);
    const merged = mergeSituations(signals.documents.value, layers);
    if (merged === null) return;
    const situation = { ...merged, places: list(merged.places, table) };
    const present = new Set(layers.map(({ id }) => id));
    const show = () => {
      // Rows are another table's from now on.
      if (table !== signals.table.value) signals.hover.value = null;
      signals.situation.value = situation;
      signals.table.value = table;
      const hidden = [...signals.hiddenLayers.value].filter((id) => present.has(id));
      if (hidden.length !== signals.hiddenLayers.value.size) signals.hiddenLayers.value = new Set(hidden);
    };
    batch(() => late.around(show));
  }

  return {
    async show() {
      cancel();
      wish += 1;
      const own = wish;
      const [{ mergeTables }, { gatherPlaces }, { listVaguePlaces }] = await Promise.all([
        import("../model/merge-tables.ts"),
        import("../model/gather-places.ts"),
        import("../model/vague-places.ts"),
      ]);
      if (own !== wish) return;
      const parts = signals.documents.value.map(({ table }) => table);
      const layerIds = layersNow(signals).map(({ id }) => id);
      function* make(): Generator<undefined, EventTable, undefined> {
        const merged = yield* mergeTables(parts, layerIds);
        const gathered = yield* gatherPlaces(
          merged,
          (row) => merged.eventAt(row).placeId ?? "",
          mostShownPlaces,
        );
        if (gathered.length > mostAtOnce) yield* prepare(gathered);
        return gathered;
      }
      const slices = make();
      const work = (): void => {
        const start = clock.now();
        do {
          const slice = slices.next();
          if (slice.done === true) {
            apply(slice.value, listVaguePlaces);
            return;
          }
        } while (clock.now() - start < sliceMs);
        cancel = clock.after(0, work);
      };
      work();
    },
    dispose() {
      wish += 1;
      cancel();
      late.dispose();
    },
  };
}

function layersNow({ documents, layerOrder, layerLooks, removedLayers }: Signals) {
  return listLayers(documents.value, layerOrder.value, layerLooks.value, removedLayers.value);
}
