import { useId } from "preact/hooks";
import { type Layer, type LayerColor, layerColors } from "../../model/situation.ts";
import { layers as words } from "../../words/layers.ts";
import { useApp } from "../app-context.ts";
import { toInitial } from "../initial.ts";
import { Mark } from "../mark.tsx";

/** The hues of the palette as the layer's own marks, each by its name; the chosen one's name stands beside them. */
export function LayerColors({ layer }: { readonly layer: Layer }) {
  const { state, actions } = useApp();
  const name = useId();
  const wornBy = (color: LayerColor) =>
    state.situation.value.layers
      .filter((other) => other.id !== layer.id && other.color === color)
      .map(({ title }) => title);
  const note = words.worn(wornBy(layer.color));
  return (
    <div class="layer-colors" role="radiogroup" aria-label={words.color}>
      <p class="layer-colors-name" aria-hidden="true">
        {words.colorOf(words.colorNames[layer.color])}
        {note !== "" && <span class="layer-tools-note">, {note}</span>}
      </p>
      <div class="layer-colors-choices">
        {layerColors.map((color) => {
          const note = words.worn(wornBy(color));
          const label = words.colorNames[color];
          return (
            <label
              key={color}
              class="layer-color"
              data-chosen={color === layer.color}
              title={note === "" ? label : `${label}, ${note}`}
            >
              <input
                type="radio"
                class="visually-hidden"
                name={name}
                checked={color === layer.color}
                aria-label={note === "" ? label : `${label}, ${note}`}
                onChange={() => actions.layerRecolored(layer.id, color)}
              />
              <Mark
                color={color}
                claim="confirmed"
                shape="disc"
                certain
                size={14}
                initial={toInitial(label)}
              />
            </label>
          );
        })}
      </div>
    </div>
  );
}
