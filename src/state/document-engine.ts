import { type LayerLook, moveLayer, type OpenDocument, withOwnColors } from "../model/open-document.ts";
import type { DocumentDeeds } from "./document-deeds.ts";
import { createDocumentShow, type Preparation } from "./documents.ts";
import type { AskedView } from "./late-view.ts";
import type { Clock } from "./ports.ts";
import type { Signals } from "./signals.ts";

/** What does the deeds with documents and layers: fetched with the first of them. */
export interface DocumentEngine extends DocumentDeeds {
  dispose(): void;
}

export function createDocumentEngine(
  signals: Signals,
  clock: Clock,
  prepare: Preparation,
  asked: AskedView,
  memoryEnded: () => void,
): DocumentEngine {
  const { show, dispose } = createDocumentShow(signals, clock, prepare, asked, memoryEnded);
  const look = (layerId: string, change: LayerLook) => {
    const looks = new Map(signals.layerLooks.value);
    looks.set(layerId, { ...looks.get(layerId), ...change });
    signals.layerLooks.value = looks;
    show();
  };
  const { documents, removedLayers, removal } = signals;
  const hasLayer =
    (removed: ReadonlySet<string>) =>
    ({ situation }: OpenDocument) =>
      situation.layers.some(({ id }) => !removed.has(id));
  /** Lets go of what has no layer any more. */
  const accept = () => {
    if (removal.value === null) return;
    removal.value = null;
    const left = documents.value.filter(hasLayer(removedLayers.value));
    if (left.length === documents.value.length) return;
    documents.value = left;
    show();
  };
  const bringBack = () => {
    const back = removal.value?.layerIds ?? [];
    removal.value = null;
    removedLayers.value = new Set([...removedLayers.value].filter((id) => !back.includes(id)));
  };
  return {
    documentOpened(document) {
      const { value: open } = signals.documents;
      const isKnown = open.some(({ id }) => id === document.id);
      const others = open.filter(({ id }) => id !== document.id);
      const colored = document.id === "" ? document : withOwnColors(document, others);
      signals.documents.value = isKnown
        ? open.map((each) => (each.id === document.id ? colored : each))
        : [...open, colored];
      show();
    },
    documentClosed(id) {
      const { value: open } = signals.documents;
      const left = open.filter((each) => each.id !== id);
      // The last one stays: a page about nothing would have nothing to say of how to get back.
      if (left.length === 0 || left.length === open.length) return;
      signals.documents.value = left;
      // What else is open was about to go: it stays after all.
      if (!left.some(hasLayer(removedLayers.value))) bringBack();
      show();
    },
    layerRenamed(layerId, title) {
      if (title.trim() !== "") look(layerId, { title: title.trim() });
    },
    layerRecolored: (layerId, color) => look(layerId, { color }),
    layersRemoved(title, layerIds) {
      const removed = new Set([...removedLayers.value, ...layerIds]);
      if (!documents.value.some(hasLayer(removed))) return;
      accept();
      removedLayers.value = removed;
      removal.value = { title, layerIds };
      show();
    },
    removalUndone() {
      bringBack();
      show();
    },
    removalAccepted: accept,
    dispose,
    layerMoved(layerId, direction) {
      const ids = signals.situation.value.layers.map(({ id }) => id);
      signals.layerOrder.value = moveLayer(ids, layerId, direction);
      show();
    },
  };
}
