import { findMagnitudeScale, listMagnitudeSamples } from "../../style/magnitude-scale.ts";
import { mapMarkSize } from "../../style/mark-specs.ts";
import { counts } from "../../words/counts.ts";
import { legend } from "../../words/legend.ts";
import { useApp } from "../app-context.ts";
import { Mark } from "../mark.tsx";
import { neutral } from "./legend-channels.tsx";
import { LegendPart, LegendRow } from "./legend-row.tsx";

/** What the sizes of marks stand for; only where events have a number. */
export function MagnitudeRows() {
  const { state } = useApp();
  const table = state.table.value;
  const scale = findMagnitudeScale(table);
  if (scale === null) return null;
  const samples = listMagnitudeSamples(scale);
  const number = (value: number) => counts.formatNumber(value);
  // The number at which marks begin to grow.
  const least = scale.most * (mapMarkSize / scale.sizeOf(scale.most)) ** 2;
  return (
    <LegendPart title={legend.magnitude(table.magnitudeName ?? "")} note={legend.magnitudeNote}>
      {samples.map((value, index) => (
        <LegendRow
          key={value}
          sample={<SizeSample size={scale.sizeOf(value)} />}
          name={index === 0 ? legend.magnitudeMost(number(value)) : number(value)}
          text=""
        />
      ))}
      <LegendRow
        sample={<SizeSample size={mapMarkSize} />}
        name={legend.magnitudeLeast(number(Number(least.toPrecision(2))))}
        text=""
      />
    </LegendPart>
  );
}

function SizeSample({ size }: { readonly size: number }) {
  return <Mark color={neutral} claim="confirmed" shape="disc" certain size={size} />;
}
