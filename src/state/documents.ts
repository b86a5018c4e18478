import { batch } from "@preact/signals-core";
import { isMemoryFailure } from "../lib/memory-failure.ts";
import type { EventTable } from "../model/event-table.ts";
import { listLayers, mergeSituations } from "../model/open-document.ts";
import type { Place, Situation } from "../model/situation.ts";
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
  memoryEnded: () => void,
): DocumentShow {
  const late = createLateView(signals, asked);
  let cancel = () => {};
  let wish = 0;
  /** What was shown whole last. */
  let sound = signals.documents.peek();

  function apply(table: EventTable, toPlaces: (places: Situation["places"]) => Situation["places"]): void {
    const layers = layersNow(signals);
    const merged = mergeSituations(signals.documents.value, layers);
    if (merged === null) return;
    const situation = { ...merged, places: toPlaces(merged.places) };
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

  /**
   * There is no room for what should be shown: what came since is closed again, so that the page lives on, and whoever
   * opened it is told. Where nothing came, all stays as it is shown.
   */
  function recover(): void {
    const open = signals.documents.peek();
    const left = open.filter(({ table }) => sound.some((one) => one.table === table));
    if (left.length === open.length || left.length === 0) {
      memoryEnded();
      return;
    }
    for (const { id } of open.filter((one) => !left.includes(one))) signals.openings.peek()?.memoryEnded(id);
    signals.documents.value = left;
    void deeds.show();
  }

  const deeds: DocumentShow = {
    async show() {
      cancel();
      wish += 1;
      const own = wish;
      const [{ mergeTables }, { gatherPlaces }, { findVaguePlaces, listVaguePlaces }] = await Promise.all([
        import("../model/merge-tables.ts"),
        import("../model/gather-places.ts"),
        import("../model/vague-places.ts"),
      ]);
      if (own !== wish) return;
      const open = signals.documents.value;
      const parts = open.map(({ table }) => table);
      const layerIds = layersNow(signals).map(({ id }) => id);
      const places = mergeSituations(signals.documents.value, layersNow(signals))?.places ?? new Map();
      function* make(): Generator<undefined, Made, undefined> {
        const merged = yield* mergeTables(parts, layerIds);
        const gathered = yield* gatherPlaces(
          merged,
          (row) => merged.placeIdOf?.(row) ?? merged.eventAt(row).placeId ?? "",
          mostShownPlaces,
        );
        const vague = yield* findVaguePlaces(places, gathered);
        if (gathered.length > mostAtOnce) yield* prepare(gathered);
        return { table: gathered, vague };
      }
      const slices = make();
      const goOn = (): void => {
        const start = clock.now();
        do {
          const slice = slices.next();
          if (slice.done === true) {
            const { table, vague } = slice.value;
            apply(table, (known) => listVaguePlaces(known, vague));
            sound = open;
            return;
          }
        } while (clock.now() - start < sliceMs);
        cancel = clock.after(0, work);
      };
      const work = (): void => {
        try {
          goOn();
        } catch (error) {
          if (!isMemoryFailure(error)) throw error;
          recover();
        }
      };
      work();
    },
    dispose() {
      wish += 1;
      cancel();
      late.dispose();
    },
  };
  return deeds;
}

interface Made {
  readonly table: EventTable;
  readonly vague: ReadonlyMap<string, Place>;
}

function layersNow({ documents, layerOrder, layerLooks, removedLayers }: Signals) {
  return listLayers(documents.value, layerOrder.value, layerLooks.value, removedLayers.value);
}
