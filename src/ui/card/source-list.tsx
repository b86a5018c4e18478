import { card, formatPublished } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { SourceLink } from "./source-link.tsx";
import "./first-sources.css";

/** All sources of a place, an area or a link. */
export function SourceList({ sourceIds }: { readonly sourceIds: readonly string[] }) {
  const { state } = useApp();
  const { sources } = state.situation.value;
  if (sourceIds.length === 0) return <p class="first-sources-none">{card.noSources}</p>;
  return (
    <div class="first-sources">
      <ul aria-label={card.sources}>
        {sourceIds.map((id) => {
          const source = sources.get(id);
          if (source === undefined) return <li key={id}>{id}</li>;
          return (
            <li key={id}>
              <SourceLink source={source} by="publisher" />
              <span class="first-sources-date"> {formatPublished(source.published)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
