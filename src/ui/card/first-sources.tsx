import type { SituationEvent } from "../../model/event.ts";
import { card, formatPublished } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { SourceLink } from "./source-link.tsx";
import "./first-sources.css";

const firstCount = 2;

/** The first sources of an event, and how many more there are: those are in the reader. */
export function FirstSources({ event }: { readonly event: SituationEvent }) {
  const { state, actions } = useApp();
  const sources = state.situation.value.sources;
  const rest = event.citations.length - firstCount;
  if (event.citations.length === 0) return <p class="first-sources-none">{card.noSources}</p>;
  return (
    <div class="first-sources">
      <ul aria-label={card.sources}>
        {event.citations.slice(0, firstCount).map(({ sourceId }) => {
          const source = sources.get(sourceId);
          return (
            <li key={sourceId}>
              {source === undefined ? sourceId : <SourceLink source={source} by="publisher" />}
              {source !== undefined && source.published !== "" && (
                <span class="first-sources-date"> {formatPublished(source.published)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" class="text-button first-sources-more" onClick={() => actions.readerOpened()}>
          {card.more(rest)}
        </button>
      )}
    </div>
  );
}
