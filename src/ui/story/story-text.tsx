import type { ComponentChildren } from "preact";
import type { Paragraph, Reference, Span } from "../../model/story-text.ts";
import { card } from "../../words/card.ts";
import { story as words } from "../../words/story.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { isWebAddress } from "../card/web-address.ts";
import "./story-text.css";

/** A scene's words; those that lead somewhere are pressed. */
export function StoryText({ text }: { readonly text: readonly Paragraph[] }) {
  return (
    <div class="story-text">
      {text.map((paragraph, index) => (
        <p key={index} {...dataText(paragraph.map((span) => span.text).join(""))}>
          {paragraph.map((span, at) => (
            <StorySpan key={at} span={span} />
          ))}
        </p>
      ))}
    </div>
  );
}

function StorySpan({ span: { text, isEmphasis, reference } }: { readonly span: Span }): ComponentChildren {
  const inside = isEmphasis ? <em>{text}</em> : text;
  return reference === null ? inside : <StoryLink reference={reference}>{inside}</StoryLink>;
}

interface StoryLinkProps {
  readonly reference: Reference;
  readonly children: ComponentChildren;
}

function StoryLink({ reference: { type, id }, children }: StoryLinkProps) {
  const { state, actions } = useApp();
  const { places, sources } = state.situation.value;
  if (type === "source") {
    const url = sources.get(id)?.url ?? null;
    if (url === null || !isWebAddress(url)) return <Gone isKnown={sources.has(id)}>{children}</Gone>;
    return (
      <a
        class="story-link"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        referrerpolicy="no-referrer"
        title={`${sources.get(id)?.title ?? ""} (${card.newTab})`}
      >
        {children}
      </a>
    );
  }
  const row = type === "event" ? state.table.value.rowOf(id) : -1;
  if (type === "event" ? row < 0 : !places.has(id)) return <Gone isKnown={false}>{children}</Gone>;
  const selection = state.selection.value;
  const point = () => row >= 0 && actions.hovered(row, null);
  return (
    // A link, because it must wrap like words, and in a new tab it opens the map at the same thing.
    <a
      class="story-link"
      href={`#sel=${type === "event" ? "" : "place:"}${encodeURIComponent(id)}`}
      title={type === "event" ? state.table.value.eventAt(row).title : words.opensPlace}
      aria-current={selection?.type === type && selection.id === id ? "true" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (type === "event") actions.eventSelected(id);
        else actions.placeSelected(id);
      }}
      onPointerEnter={point}
      onPointerLeave={() => actions.hoverCleared()}
      onFocus={point}
      onBlur={() => actions.hoverCleared()}
    >
      {children}
    </a>
  );
}

/** Words that led to something which is not there, or which has no address. */
function Gone({ isKnown, children }: { readonly isKnown: boolean; readonly children: ComponentChildren }) {
  return (
    <span class="story-gone" title={isKnown ? card.noAddress : words.gone}>
      {children}
      <span class="visually-hidden"> ({isKnown ? card.noAddress : words.gone})</span>
    </span>
  );
}
