import { useLayoutEffect, useRef } from "preact/hooks";
import type { Role } from "../../model/documents/mapping.ts";
import { saysRole } from "../../model/documents/opened-row.ts";
import { card } from "../../words/card.ts";
import { opened } from "../../words/opened.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { useRegionFocus } from "../card/dialog-focus.ts";
import { EventLine } from "../card/event-gist.tsx";
import { Kicker } from "../card/kicker.tsx";
import { RowCells } from "../card/row-cells.tsx";
import { Standing } from "../card/standing.tsx";
import { findSubject, type Subject, titleOf } from "../card/subject.ts";
import { useOpenedRow } from "../card/use-opened-row.ts";
import { ClaimSection } from "./claim-section.tsx";
import { GradeSection } from "./grade-section.tsx";
import { KeepSection } from "./keep-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ReaderSection } from "./reader-section.tsx";
import { ReaderTop } from "./reader-top.tsx";
import { RelatedSections } from "./related-sections.tsx";
import { SourcesSection } from "./sources-section.tsx";
import { WhenSection } from "./when-section.tsx";
import { WhereSection } from "./where-section.tsx";
import "./reader.css";

type EventSubject = Extract<Subject, { type: "event" }>;

/** Everything there is to know of the selected event; nothing while the reader is closed. */
export function Reader() {
  const { state } = useApp();
  const subject = findSubject(state.situation.value, state.table.value, state.selection.value);
  if (!state.readerOpen.value || subject?.type !== "event") return null;
  return <OpenReader subject={subject} />;
}

function OpenReader({ subject }: { readonly subject: EventSubject }) {
  const { state, actions } = useApp();
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useRegionFocus(root, subject.id, () => !state.readerOpen.peek());
  // Another event is read from its top
  useLayoutEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [subject.id]);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // The page's own Escape would close the next thing too.
    event.preventDefault();
    event.stopPropagation();
    actions.readerClosed();
  };
  return (
    <section class="reader" aria-label={card.reader} tabIndex={-1} ref={root} onKeyDown={closeOnEscape}>
      <ReaderTop />
      <div class="reader-body scroller" ref={body}>
        <ReaderHead subject={subject} />
        <ReaderSections subject={subject} />
      </div>
    </section>
  );
}

function ReaderHead({ subject }: { readonly subject: EventSubject }) {
  const { state } = useApp();
  const { event, row } = subject;
  const title = titleOf(subject, state.situation.value, state.language.value);
  return (
    <div class="reader-head">
      <Kicker subject={subject} />
      <h2 class="reader-title" {...dataText(title)}>
        {title}
      </h2>
      <EventLine event={event} />
      <Standing event={event} row={row} />
      {event.summary !== "" && (
        <p class="reader-summary" {...dataText(event.summary)}>
          {event.summary}
        </p>
      )}
    </div>
  );
}

/** Of a row of a file only what it says itself, and then the whole row. */
function ReaderSections({ subject: { event } }: { readonly subject: EventSubject }) {
  const row = useOpenedRow(event.id);
  const says = (role: Role) => row === null || saysRole(row, role);
  return (
    <>
      {says("claim") && <ClaimSection event={event} />}
      <WhenSection event={event} />
      <WhereSection event={event} />
      {says("actors") && <PeopleSection event={event} />}
      {(says("reliability") || says("credibility")) && <GradeSection event={event} />}
      {row !== null && (
        <ReaderSection title={opened.columns}>
          <RowCells event={event} isWhole />
        </ReaderSection>
      )}
      <SourcesSection event={event} />
      <RelatedSections event={event} />
      <KeepSection event={event} />
    </>
  );
}
