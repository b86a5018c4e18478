import { useComputed } from "@preact/signals";
import { findChannelsInUse } from "../../model/channels-in-use.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import { counts } from "../../words/counts.ts";
import { stage } from "../../words/stage.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Mark } from "../mark.tsx";

/** The legend of what is on: the layers that show something now with how much, and the marks that are among it. */
export function StageLegend() {
  const { state } = useApp();
  const used = useComputed(() => findChannelsInUse(state.table.value, state.rows.value));
  const { layers } = state.situation.value;
  const size = mapMarkSize * state.stageScale.value;
  const { claims, possible, countryOnly } = used.value;
  const isComparing = state.comparison.value !== null;
  // With a single way of standing there is nothing to tell apart.
  const shown = claims.length > 1 ? claims : [];
  return (
    <div class="stage-legend">
      <ul aria-label={stage.legend}>
        {used.value.layers.map(({ index, count }) => {
          const layer = layers[index];
          return layer === undefined ? null : (
            <li key={layer.id}>
              <Mark
                color={layer.color}
                claim="confirmed"
                shape="disc"
                certain
                size={size}
                initial={layer.title.charAt(0)}
              />
              <span {...dataText(layer.title)}>{layer.title}</span>
              <span class="stage-legend-count">{counts.formatNumber(count)}</span>
            </li>
          );
        })}
        {shown.map((claim, index) => (
          <li key={claim} data-begins={index === 0}>
            <Mark color="grey" claim={claim} shape="disc" certain size={size} />
            <span>{vocabulary.claim(claim)}</span>
          </li>
        ))}
        {possible && !isComparing && (
          <li data-begins={shown.length === 0}>
            <Mark color="grey" claim="confirmed" shape="disc" certain={false} size={size} />
            <span>{stage.possible}</span>
          </li>
        )}
        {countryOnly && (
          <li data-begins={shown.length === 0 && !possible}>
            <Mark color="grey" claim="confirmed" shape="square" certain size={size} />
            <span>{stage.countryOnly}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
