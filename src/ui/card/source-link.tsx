import type { Source } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { findTitleLanguage } from "../../words/title-language.ts";
import { dataText } from "./data-text.ts";
import { isWebAddress } from "./web-address.ts";
import "./source-link.css";

export interface SourceLinkProps {
  readonly source: Source;
  /** What is seen: a card has room for the publisher only, and the title is heard. */
  readonly by: "publisher" | "title";
}

/** A source as a link that opens beside the map and tells its host nothing of the reader; plain text where it has no address. */
export function SourceLink({ source, by }: SourceLinkProps) {
  const title = source.title === "" ? source.id : source.title;
  const publisher = source.publisher === "" ? title : source.publisher;
  const shown = by === "title" ? title : publisher;
  const text = (
    <>
      <span {...dataText(shown, by === "title" ? findTitleLanguage(source) : undefined)}>{shown}</span>
      {by === "publisher" && publisher !== title && (
        <span class="visually-hidden">
          : <span {...dataText(title, findTitleLanguage(source))}>{title}</span>
        </span>
      )}
    </>
  );
  // A source whose page is a copy is not to be taken for the publisher's own.
  const isCopy = source.consulted !== null && source.consulted === source.url;
  return (
    <span class="source-link">
      {source.url !== null && isWebAddress(source.url) ? (
        <a
          href={source.url}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          title={`${title} (${card.newTab})`}
        >
          {text}
        </a>
      ) : (
        <>
          {text} <span class="source-link-note">({card.noAddress})</span>
        </>
      )}
      {isCopy && (
        <span class="source-link-note" title={card.copyMeaning}>
          {" "}
          ({card.copyPage})
        </span>
      )}
    </span>
  );
}
