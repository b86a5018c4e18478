import type { Citation, SituationEvent } from "../../model/event.ts";
import type { Source } from "../../model/situation.ts";
import { card, formatPublished } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { SourceLink } from "../card/source-link.tsx";
import { useOpenedRow } from "../card/use-opened-row.ts";
import { isWebAddress } from "../card/web-address.ts";
import { ReaderSection } from "./reader-section.tsx";
import "./sources-section.css";

/** Every source with all that is known of it. */
export function SourcesSection({ event: { id, citations } }: { readonly event: SituationEvent }) {
  const { state } = useApp();
  const isOpened = useOpenedRow(id) !== null;
  const { sources } = state.situation.value;
  return (
    <ReaderSection title={card.sourceCount(citations.length)}>
      {citations.length === 0 ? (
        <p>{card.noSources}</p>
      ) : (
        <ol class="source-entries">
          {citations.map((citation, index) => {
            const source = sources.get(citation.sourceId);
            return (
              <li key={`${index} ${citation.sourceId}`}>
                {source === undefined ? (
                  citation.sourceId
                ) : (
                  <SourceEntry source={source} citation={citation} isOpened={isOpened} />
                )}
              </li>
            );
          })}
        </ol>
      )}
    </ReaderSection>
  );
}

interface SourceEntryProps {
  readonly source: Source;
  readonly citation: Citation;
  /** It is a row's of a file, which does not say how much of the source could be read. */
  readonly isOpened: boolean;
}

function SourceEntry({ source, citation, isOpened }: SourceEntryProps) {
  const facts = [
    source.kind === "" ? "" : vocabulary.sourceKind(source.kind),
    source.language === "" ? "" : card.inLanguage(vocabulary.language(source.language)),
    isOpened ? "" : vocabulary.access(source.access),
  ];
  const hasOtherCopy = source.consulted !== null && source.consulted !== source.url;
  return (
    <>
      <p class="source-entry-title">
        <SourceLink source={source} by="title" />
      </p>
      <p>
        {[source.author, source.publisher]
          .filter((name) => name !== "")
          .map((name) => (
            <span key={name}>
              <span {...dataText(name)}>{name}</span>
              {", "}
            </span>
          ))}
        {source.published === "" ? card.noPublicationDate : formatPublished(source.published)}
      </p>
      <p class="reader-soft">{facts.filter((fact) => fact !== "").join(" · ")}</p>
      {citation.locator !== "" && (
        <p class="reader-soft">
          {card.locator}: <span {...dataText(citation.locator)}>{citation.locator}</span>
        </p>
      )}
      {hasOtherCopy && (
        <p class="reader-soft">
          {card.copyConsulted}: <CopyLink address={source.consulted ?? ""} />
        </p>
      )}
      {source.urlNote !== "" && (
        <p class="reader-soft" {...dataText(source.urlNote)}>
          {source.urlNote}
        </p>
      )}
      {source.note !== "" && <p {...dataText(source.note)}>{source.note}</p>}
    </>
  );
}

function CopyLink({ address }: { readonly address: string }) {
  if (!isWebAddress(address)) return <bdi>{address}</bdi>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      <bdi>{address}</bdi>
    </a>
  );
}
