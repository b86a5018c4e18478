import type { Signal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import type { Layer } from "../../model/situation.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Icon } from "../icon.tsx";
import { toInitial } from "../initial.ts";
import { Mark } from "../mark.tsx";
import { onDemand } from "../on-demand.tsx";

const LayerTools = onDemand(() => import("../layers/layer-tools.tsx").then((module) => module.LayerTools));

interface LayerItemProps {
  readonly layer: Layer;
  /** The layer whose tools are shown. */
  readonly changed: Signal<string | null>;
}

/** A layer's checkbox, its mark, its description and what it holds in the window, with the tools to change it. */
export function LayerItem({ layer, changed }: LayerItemProps) {
  const { state, actions } = useApp();
  const descriptionId = useId();
  const toolsId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const open = useSignal(false);
  const isShown = !state.hiddenLayers.value.has(layer.id);
  const isChanged = changed.value === layer.id;
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
      <button
        type="button"
        ref={opener}
        class="button button-icon layer-more"
        aria-label={panel.layerTools(layer.title)}
        title={panel.layerTools(layer.title)}
        aria-expanded={isChanged}
        aria-controls={isChanged ? toolsId : undefined}
        onClick={() => {
          changed.value = isChanged ? null : layer.id;
        }}
      >
        <Icon name="more" size={14} />
      </button>
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
      {isChanged && (
        <LayerTools
          id={toolsId}
          layer={layer}
          close={(returns) => {
            changed.value = null;
            if (returns) opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}
