import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { findReportAddress, formatCitation, formatReport } from "../../words/citation.ts";
import { useApp } from "../app-context.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./keep-section.css";

/** To keep the event, to cite it, and to say what is wrong with it. */
export function KeepSection({ event }: { readonly event: SituationEvent }) {
  const { state, actions } = useApp();
  const citable = { event, situation: state.situation.value, link: state.link.value };
  const address = findReportAddress(citable);
  return (
    <ReaderSection title={card.keep}>
      <div class="keep">
        <button type="button" class="button button-outlined" onClick={() => actions.linkCopied()}>
          {card.copyLink}
        </button>
        <button
          type="button"
          class="button button-outlined"
          onClick={() => actions.textCopied(formatCitation(citable), "citation-copied")}
        >
          {card.copyCitation}
        </button>
        {address === null ? (
          <button
            type="button"
            class="button button-outlined"
            onClick={() => actions.textCopied(formatReport(citable), "report-copied")}
          >
            {card.reportError}
          </button>
        ) : (
          <a
            class="button button-outlined"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
          >
            {card.reportError}
          </a>
        )}
      </div>
      {address === null && <p class="reader-soft">{card.reportByCopy}</p>}
    </ReaderSection>
  );
}
