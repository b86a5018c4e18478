import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { formatBounds } from "../../words/date-bounds.ts";
import { dates } from "../../words/dates.ts";
import { dataText } from "../card/data-text.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./when-section.css";

/** The date in words with its uncertainty, as it is written in the data, and the note on it. */
export function WhenSection({ event: { when, dateNote } }: { readonly event: SituationEvent }) {
  const sentences = when === null ? [] : formatBounds(when);
  return (
    <ReaderSection title={card.when}>
      <p class="when-date">{dates.formatWhen(when)}</p>
      {sentences.length > 0 && <p>{sentences.join(" ")}</p>}
      {when !== null && (
        <p class="reader-soft">
          {card.writtenAs} <code>{when.edtf}</code>
        </p>
      )}
      {dateNote !== "" && <p {...dataText(dateNote)}>{dateNote}</p>}
    </ReaderSection>
  );
}
