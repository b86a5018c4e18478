import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { Fact, Facts } from "../card/facts.tsx";
import { ReaderSection } from "./reader-section.tsx";

/** Both grades in words, and what they grade. */
export function GradeSection({ event: { grade, citations } }: { readonly event: SituationEvent }) {
  return (
    <ReaderSection title={card.sure}>
      <Facts>
        <Fact name={card.sourceGrade}>{vocabulary.reliability(grade.reliability)}</Fact>
        <Fact name={card.informationGrade}>{vocabulary.credibility(grade.credibility)}</Fact>
      </Facts>
      <p class="reader-soft">
        {card.gradeRests(citations.length)} {card.gradeScope}
      </p>
    </ReaderSection>
  );
}
