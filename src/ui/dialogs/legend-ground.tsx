import { legend } from "../../words/legend.ts";
import { useApp } from "../app-context.ts";
import { neutral } from "./legend-channels.tsx";
import { LegendPart, LegendRow } from "./legend-row.tsx";
import { ArcSample, AreaSample, BarsSample, MarksSample, TickSample } from "./legend-sample.tsx";

export function PlaceRows() {
  const { place } = legend;
  return (
    <LegendPart title={legend.places}>
      <LegendRow sample={<MarksSample color={neutral} claims={["confirmed"]} />} {...place.site} />
      <LegendRow
        sample={<MarksSample color={neutral} claims={["confirmed", "reported", "alleged"]} halo />}
        {...place.city}
      />
      <LegendRow sample={<AreaSample color={neutral} approximate={false} />} {...place.area} />
      <LegendRow sample={<AreaSample color={neutral} approximate />} {...place.approximate} />
      <LegendRow
        sample={
          <MarksSample
            color={neutral}
            shape="square"
            claims={["confirmed", "reported", "claimed", "disputed", "confirmed", "alleged", "reported"]}
          />
        }
        {...place.country}
      />
      <LegendRow sample={null} {...place.unknown} />
    </LegendPart>
  );
}

export function GroupRows() {
  const { group } = legend;
  return (
    <LegendPart title={legend.groups}>
      <LegendRow
        sample={
          <MarksSample
            color={neutral}
            claims={["confirmed", "alleged", "reported", "confirmed", "disputed", "claimed"]}
          />
        }
        {...group.sunflower}
      />
      <LegendRow sample={<span class="legend-label">Ganja +3</span>} {...group.joined} />
      <LegendRow sample={<TickSample />} {...group.empty} />
    </LegendPart>
  );
}

export function ArcRows() {
  const { arc } = legend;
  return (
    <LegendPart title={legend.arcs}>
      <LegendRow sample={<ArcSample color={neutral} kind="plain" />} {...arc.plain} />
      <LegendRow sample={<ArcSample color={neutral} kind="directed" />} {...arc.directed} />
      <LegendRow sample={<ArcSample color={neutral} kind="alleged" />} {...arc.alleged} />
    </LegendPart>
  );
}

export function BarRows() {
  const { state } = useApp();
  const color = state.situation.value.layers[0]?.color ?? neutral;
  return (
    <LegendPart title={legend.histogram}>
      <LegendRow sample={<BarsSample color={color} certain />} {...legend.bar.certain} />
      <LegendRow sample={<BarsSample color={color} certain={false} />} {...legend.bar.possible} />
    </LegendPart>
  );
}
