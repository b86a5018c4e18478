import { comparisonGroups } from "../../model/compare.ts";
import { comparisonMarks } from "../../style/mark-specs.ts";
import { comparison } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { neutral } from "./legend-channels.tsx";
import { LegendPart, LegendRow } from "./legend-row.tsx";
import { MarksSample } from "./legend-sample.tsx";

/** How the groups of a comparison are told apart; only while there is one. */
export function ComparisonRows() {
  const { state } = useApp();
  if (state.comparison.value === null) return null;
  const { title, note, groups } = comparison.legend;
  return (
    <LegendPart title={title} note={note}>
      {comparisonGroups.map((group) => (
        <LegendRow
          key={group}
          sample={
            <MarksSample
              color={neutral}
              claims={["confirmed", "reported", "alleged"]}
              {...comparisonMarks[group]}
            />
          }
          {...groups[group]}
        />
      ))}
    </LegendPart>
  );
}
