import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { dataText } from "../card/data-text.ts";
import { Fact, Facts } from "../card/facts.tsx";
import { useOpenedRow } from "../card/use-opened-row.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./claim-section.css";

/** How the title's statement stands, who says so and who denies it, and where accounts differ. */
export function ClaimSection({ event: { id, claim, relevance } }: { readonly event: SituationEvent }) {
  const row = useOpenedRow(id);
  const voices = [
    [card.saidBy, claim.says],
    [card.deniedBy, claim.denies],
  ] as const;
  return (
    <ReaderSection title={card.claimed}>
      <p>
        <span class="claim-status">{vocabulary.claim(claim.status)}</span>
        {vocabulary.claimMeaning(claim.status) !== "" && `. ${vocabulary.claimMeaning(claim.status)}`}
      </p>
      <Facts>
        {voices
          .filter(([, names]) => names.length > 0)
          .map(([name, names]) => (
            <Fact key={name} name={name}>
              <ul>
                {names.map((text) => (
                  <li key={text} {...dataText(text)}>
                    {text}
                  </li>
                ))}
              </ul>
            </Fact>
          ))}
        {claim.note !== "" && (
          <Fact name={card.accountsDiffer}>
            <span {...dataText(claim.note)}>{claim.note}</span>
          </Fact>
        )}
        {/* No file of rows says it. */}
        {row === null && (
          <Fact name={card.relevance}>
            {vocabulary.relevanceMeaning(relevance) || vocabulary.relevance(relevance)}
          </Fact>
        )}
      </Facts>
    </ReaderSection>
  );
}
