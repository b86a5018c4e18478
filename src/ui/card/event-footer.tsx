import { saysRole } from "../../model/documents/opened-row.ts";
import type { SituationEvent } from "../../model/event.ts";
import { rowsHere } from "../../state/actions/selection-actions.ts";
import { card } from "../../words/card.ts";
import { opened } from "../../words/opened.ts";
import { useApp } from "../app-context.ts";
import { useOpenedRow } from "./use-opened-row.ts";
import "./event-footer.css";

/** The foot of an event's card: the events at the same place, the grade, and the way to everything. */
export function EventFooter({ event, row }: { readonly event: SituationEvent; readonly row: number }) {
  const { state, actions } = useApp();
  return (
    <div class="event-footer">
      <HereSteps row={row} />
      <p class="event-footer-grade">
        <GradeWords event={event} /> · {card.sourceCount(event.citations.length)}
      </p>
      {state.surroundings.value.embedded ? (
        <a
          class="button event-footer-read"
          href={toReaderLink(state.link.value)}
          target="_blank"
          rel="noopener"
        >
          {card.readAll}
        </a>
      ) : (
        <button type="button" class="button event-footer-read" onClick={() => actions.readerOpened()}>
          {card.readAll}
        </button>
      )}
    </div>
  );
}

/** The grade; of a file that gives none, that it does not. */
function GradeWords({ event }: { readonly event: SituationEvent }) {
  const row = useOpenedRow(event.id);
  if (row !== null && !saysRole(row, "reliability") && !saysRole(row, "credibility")) {
    return <span title={opened.notGradedMeaning}>{opened.notGraded}</span>;
  }
  return (
    <>
      <span class="event-footer-code" aria-hidden="true" title={card.gradeMeaning(event.grade)}>
        {card.grade(event.grade)}
      </span>
      <span class="visually-hidden">{card.gradeMeaning(event.grade)}</span>
    </>
  );
}

/** In the frame of another page there is no room to read: the whole page has. */
function toReaderLink(link: string): string {
  return `${link}${link.includes("#") ? "&" : "#"}read=1`;
}

/** "3 of 9 here" between its two steps; nothing for an event that is alone at its place, or has none. */
function HereSteps({ row }: { readonly row: number }) {
  const { state, actions } = useApp();
  const here = rowsHere(state, row);
  if (here.length < 2) return null;
  return (
    <span class="event-footer-here">
      <button
        type="button"
        class="button button-icon"
        aria-label={card.previousHere}
        title={card.previousHere}
        onClick={() => actions.hereStepped(-1)}
      >
        <span class="event-footer-arrow" aria-hidden="true">
          ‹
        </span>
      </button>
      <span>{card.here(here.indexOf(row) + 1, here.length)}</span>
      <button
        type="button"
        class="button button-icon"
        aria-label={card.nextHere}
        title={card.nextHere}
        onClick={() => actions.hereStepped(1)}
      >
        <span class="event-footer-arrow" aria-hidden="true">
          ›
        </span>
      </button>
    </span>
  );
}
