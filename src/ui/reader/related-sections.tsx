import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { AccountsLine } from "../card/accounts-line.tsx";
import { findAllRelated, type RelatedTo } from "../card/related-events.ts";
import { EventButton, LinkButton } from "../card/selection-buttons.tsx";
import { ReaderSection } from "./reader-section.tsx";
import "./related-sections.css";

/** Rival accounts, other related events, and the links that rest on this event; each only where there are any. */
export function RelatedSections({ event }: { readonly event: SituationEvent }) {
  const { state } = useApp();
  const situation = state.situation.value;
  const related = findAllRelated(event, state.table.value, situation.events);
  const rivals = related.filter(({ as }) => as === "rival-account");
  const others = related.filter(({ as }) => as !== "rival-account");
  const links = [...situation.links.values()].filter(({ eventId }) => eventId === event.id);
  return (
    <>
      {rivals.length > 0 && (
        <ReaderSection title={card.accounts}>
          <AccountsLine event={event} />
          <ul>
            {rivals.map((rival) => (
              <li key={rival.event.id}>
                <EventButton event={rival.event} note={vocabulary.claim(rival.event.claim.status)} />
              </li>
            ))}
          </ul>
        </ReaderSection>
      )}
      {others.length > 0 && (
        <ReaderSection title={card.relatedEvents}>
          <ul>
            {others.map((other) => (
              <li key={`${other.as} ${other.inverse} ${other.event.id}`}>
                <OtherEvent other={other} />
              </li>
            ))}
          </ul>
        </ReaderSection>
      )}
      {links.length > 0 && (
        <ReaderSection title={card.restingLinks}>
          <ul>
            {links.map((link) => (
              <li key={link.id}>
                <LinkButton link={link} />
              </li>
            ))}
          </ul>
        </ReaderSection>
      )}
    </>
  );
}

function OtherEvent({ other: { event, as, inverse } }: { readonly other: RelatedTo }) {
  return (
    <>
      <p class="reader-soft related-how">
        {inverse ? vocabulary.relationInverse(as) : vocabulary.relation(as)}
      </p>
      <EventButton event={event} />
    </>
  );
}
