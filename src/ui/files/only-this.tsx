import type { OpenDocument } from "../../model/open-document.ts";
import { files as words } from "../../words/files.ts";
import { useApp } from "../app-context.ts";
import "./only-this.css";

/** Shows one of several files alone; pressed again, all layers are back. */
export function OnlyThis({ document: { title, situation } }: { readonly document: OpenDocument }) {
  const { state, actions } = useApp();
  const { layers } = state.situation.value;
  const hidden = state.hiddenLayers.value;
  const own = situation.layers.map(({ id }) => id);
  const isOnly = layers.every(({ id }) => own.includes(id));
  const isAlone = !isOnly && layers.every(({ id }) => own.includes(id) !== hidden.has(id));
  return (
    <button
      type="button"
      class="button button-outlined only-this"
      aria-label={words.showOnly(title)}
      aria-pressed={isAlone}
      disabled={isOnly}
      onClick={() => (isAlone ? actions.layersShown() : actions.layersShown(own))}
    >
      {words.showOnlyShort}
    </button>
  );
}
