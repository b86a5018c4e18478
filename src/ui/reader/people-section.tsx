import type { Participant, SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./people-section.css";

/** The actors with every other spelling; each name narrows the map to the events that name it. */
export function PeopleSection({ event: { participants } }: { readonly event: SituationEvent }) {
  return (
    <ReaderSection title={card.who}>
      {participants.length === 0 ? (
        <p>{card.noActors}</p>
      ) : (
        <ul class="people">
          {participants.map((participant) => (
            <li key={participant.id ?? participant.name}>
              <ParticipantEntry participant={participant} />
            </li>
          ))}
        </ul>
      )}
    </ReaderSection>
  );
}

function ParticipantEntry({ participant }: { readonly participant: Participant }) {
  const { state, actions } = useApp();
  const { id } = participant;
  const actor = id === null ? undefined : state.situation.value.actors.get(id);
  const name = actor?.name ?? participant.name;
  if (actor === undefined) {
    return (
      <button
        type="button"
        class="selection-button"
        title={card.searchThisName}
        onClick={() => actions.searched(name)}
        {...dataText(name)}
      >
        {name}
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        class="selection-button"
        aria-pressed={state.filters.value.actor?.has(actor.id) ?? false}
        title={card.onlyThisActor}
        onClick={() => actions.facetToggled("actor", actor.id)}
        {...dataText(name)}
      >
        {name}
      </button>
      {actor.aliases.length > 0 && (
        <p class="reader-soft">
          {card.alsoWritten}{" "}
          {actor.aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 && "; "}
              <span {...dataText(alias)}>{alias}</span>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
