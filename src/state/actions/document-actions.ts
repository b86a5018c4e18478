import { type LayerLook, moveLayer, withOwnColors } from "../../model/open-document.ts";
import type { DocumentShow } from "../documents.ts";
import type { Signals } from "../signals.ts";
import type { Actions } from "../types.ts";

type DocumentActions = Pick<
  Actions,
  "documentOpened" | "documentClosed" | "layerRenamed" | "layerRecolored" | "layerMoved"
>;

export function createDocumentActions(signals: Signals, { show }: DocumentShow): DocumentActions {
  const look = (layerId: string, change: LayerLook) => {
    const looks = new Map(signals.layerLooks.value);
    looks.set(layerId, { ...looks.get(layerId), ...change });
    signals.layerLooks.value = looks;
    show();
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
      show();
    },
    layerRenamed(layerId, title) {
      if (title.trim() !== "") look(layerId, { title: title.trim() });
    },
    layerRecolored: (layerId, color) => look(layerId, { color }),
    layerMoved(layerId, direction) {
      const ids = signals.situation.value.layers.map(({ id }) => id);
      signals.layerOrder.value = moveLayer(ids, layerId, direction);
      show();
    },
  };
}
