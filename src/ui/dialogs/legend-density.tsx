import type { LayerColor } from "../../model/situation.ts";
import { densityColor, densitySteps, fewestDense, mixedHue } from "../../style/density-ramp.ts";
import { layerHue, palette } from "../../style/palette.ts";
import { counts } from "../../words/counts.ts";
import { legend } from "../../words/legend.ts";
import { useApp } from "../app-context.ts";
import { neutral } from "./legend-channels.tsx";
import { LegendPart, LegendRow } from "./legend-row.tsx";
import "./legend-density.css";

/** What the tones of the density stand for; only of a situation that has so many events. */
export function DensityRows() {
  const { state } = useApp();
  if (state.table.value.length < fewestDense) return null;
  const color = state.situation.value.layers[0]?.color ?? neutral;
  return (
    <LegendPart title={legend.density} note={legend.densityNote}>
      <li class="density-scale">
        <DensityTones color={color} />
        <ol>
          {densitySteps.map(({ events }) => (
            <li key={events}>
              <span aria-hidden="true">{counts.formatNumber(events)}</span>
              <span class="visually-hidden">{legend.densityTone(counts.formatNumber(events))}</span>
            </li>
          ))}
        </ol>
      </li>
      <LegendRow sample={<DensityTones color={color} />} {...legend.densityHue} />
      <LegendRow sample={<DensityTones color={null} />} {...legend.densityMixed} />
      <LegendRow sample={null} {...legend.densityVague} />
    </LegendPart>
  );
}

/** The tones in their order; null: the hue of no layer. */
function DensityTones({ color }: { readonly color: LayerColor | null }) {
  const theme = useApp().state.theme.value;
  const hue = color === null ? mixedHue(theme) : layerHue(color, theme);
  return (
    <span class="density-tones" aria-hidden="true">
      {densitySteps.map((step) => (
        <span
          key={step.events}
          style={{ background: densityColor(hue, palette[theme].ink, step), opacity: step.alpha }}
        />
      ))}
    </span>
  );
}
