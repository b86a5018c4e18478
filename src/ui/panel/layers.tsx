import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Layer } from "../../model/situation.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { toInitial } from "../initial.ts";
import { Mark } from "../mark.tsx";
import "./layers.css";

/** One checkbox for each theme of the situation, with its mark, its description and what it holds in the window. */
export function Layers() {
  const { state } = useApp();
  return (
    <div class="layers">
      <div class="panel-choices-heading">
        <h2 class="overline">{panel.layers}</h2>
      </div>
      <ul class="layers-list">
        {state.situation.value.layers.map((layer) => (
          <LayerItem key={layer.id} layer={layer} />
        ))}
      </ul>
    </div>
  );
}

function LayerItem({ layer }: { readonly layer: Layer }) {
  const { state, actions } = useApp();
  const descriptionId = useId();
  const open = useSignal(false);
  const isShown = !state.hiddenLayers.value.has(layer.id);
  const count = state.layerCounts.value.get(layer.id) ?? 0;
  return (
    <li class="layer" data-hidden={!isShown}>
      <label class="layer-choice">
        <input
          type="checkbox"
          checked={isShown}
          aria-describedby={descriptionId}
          onChange={() => actions.layerToggled(layer.id)}
        />
        <Mark
          color={layer.color}
          claim="confirmed"
          shape="disc"
          certain
          size={12}
          initial={toInitial(layer.title)}
        />
        <span class="layer-title" {...dataText(layer.title)}>
          {layer.title}
        </span>
      </label>
      <span class="layer-count">
        <span aria-hidden="true">{panel.count(count)}</span>
        <span class="visually-hidden">{panel.inTheWindow(count)}</span>
      </span>
      {layer.description !== "" && (
        <button
          type="button"
          id={descriptionId}
          class="layer-description"
          aria-expanded={open.value}
          title={open.value ? undefined : layer.description}
          onClick={() => {
            open.value = !open.value;
          }}
          {...dataText(layer.description)}
        >
          {layer.description}
        </button>
      )}
    </li>
  );
}
