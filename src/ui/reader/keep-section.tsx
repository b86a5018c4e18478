import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { findReportAddress, formatCitation, formatReport } from "../../words/citation.ts";
import { useApp } from "../app-context.ts";
import { useOpenedRow } from "../card/use-opened-row.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./keep-section.css";

/** To keep the event, to cite it, and to say what is wrong with it. */
export function KeepSection({ event }: { readonly event: SituationEvent }) {
  const { state, actions } = useApp();
  const row = useOpenedRow(event.id);
  const file = row === null ? null : { title: row.file.title, row: row.file.numberAt(row.row) };
  const citable = { event, situation: state.situation.value, link: state.link.value, file };
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
        {/* Whoever keeps the map does not keep the reader's own file. */}
        {file !== null ? null : address === null ? (
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
      {file === null && address === null && <p class="reader-soft">{card.reportByCopy}</p>}
    </ReaderSection>
  );
}
