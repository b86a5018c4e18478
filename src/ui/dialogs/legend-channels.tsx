import { claimStatuses, credibilities, reliabilities } from "../../model/event.ts";
import type { LayerColor } from "../../model/situation.ts";
import { legend } from "../../words/legend.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { LegendPart, LegendRow } from "./legend-row.tsx";
import { MarksSample } from "./legend-sample.tsx";

/** What is said of fill and edge holds in every layer, so it is shown in the hue of none. */
export const neutral: LayerColor = "grey";

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function LayerRows() {
  const { state } = useApp();
  return (
    <LegendPart title={legend.layers} note={legend.layersNote}>
      {state.situation.value.layers.map(({ id, title, description, color }) => (
        <LegendRow
          key={id}
          sample={<MarksSample color={color} claims={["confirmed"]} />}
          name={<span {...dataText(title)}>{title}</span>}
          text={<span {...dataText(description)}>{description}</span>}
        />
      ))}
    </LegendPart>
  );
}

export function ClaimRows() {
  return (
    <LegendPart title={legend.claims} note={legend.claimsNote}>
      {claimStatuses.map((claim) => (
        <LegendRow
          key={claim}
          sample={<MarksSample color={neutral} claims={[claim]} />}
          name={capitalise(vocabulary.claim(claim))}
          text={vocabulary.claimMeaning(claim)}
        />
      ))}
    </LegendPart>
  );
}

export function DateRows() {
  return (
    <LegendPart title={legend.dates}>
      <LegendRow
        sample={<MarksSample color={neutral} claims={["confirmed", "reported", "alleged"]} />}
        {...legend.date.certain}
      />
      <LegendRow
        sample={<MarksSample color={neutral} claims={["confirmed", "reported", "alleged"]} certain={false} />}
        {...legend.date.possible}
      />
    </LegendPart>
  );
}

export function GradeRows() {
  return (
    <section class="legend-part">
      <h3>{legend.grades}</h3>
      <p class="legend-note">{legend.gradesNote}</p>
      <div class="legend-grades">
        <GradeColumn
          title={legend.reliability}
          values={reliabilities.map((letter) => [letter, vocabulary.reliabilityMeaning(letter)])}
        />
        <GradeColumn
          title={legend.credibility}
          values={credibilities.map((digit) => [String(digit), vocabulary.credibilityMeaning(digit)])}
        />
      </div>
      <p class="legend-note">{legend.gradesUnknown}</p>
    </section>
  );
}

interface GradeColumnProps {
  readonly title: string;
  readonly values: readonly (readonly [code: string, meaning: string])[];
}

function GradeColumn({ title, values }: GradeColumnProps) {
  return (
    <div>
      <h4>{title}</h4>
      <dl>
        {values.map(([code, meaning]) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
