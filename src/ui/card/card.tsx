import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { AreaFacts } from "./area-facts.tsx";
import { dataText } from "./data-text.ts";
import { useDialogFocus } from "./dialog-focus.ts";
import { EventFooter } from "./event-footer.tsx";
import { EventGist } from "./event-gist.tsx";
import { Kicker } from "./kicker.tsx";
import { LinkFacts } from "./link-facts.tsx";
import { PlaceFacts } from "./place-facts.tsx";
import { SpotFacts } from "./spot-facts.tsx";
import { findSubject, type Subject, titleOf } from "./subject.ts";
import "./card.css";

export interface CardProps {
  /** After the card has closed itself, by its button or by Escape. */
  readonly onClose?: () => void;
}

/** The card of what is selected; nothing where nothing is. */
export function Card({ onClose }: CardProps) {
  const { state } = useApp();
  const subject = findSubject(state.situation.value, state.table.value, state.selection.value);
  if (subject === null) return null;
  return <CardDialog subject={subject} {...(onClose === undefined ? {} : { onClose })} />;
}

function CardDialog({ subject, onClose }: CardProps & { readonly subject: Subject }) {
  const { state, actions } = useApp();
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // In the map's popup the card is a tree of its own, whose ids begin anew: alone they would be a layer's or a filter's.
  const titleId = `card-${useId()}`;
  const key = `${subject.type} ${subject.id}`;
  useDialogFocus(root, key, () => state.selection.peek() === null);
  // Another subject is read from its top
  useLayoutEffect(() => {
    if (body.current !== null) body.current.scrollTop = 0;
  }, [key]);
  const close = () => {
    actions.selectionCleared();
    onClose?.();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // The page's own Escape would close the next thing too.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const title = titleOf(subject, state.situation.value, state.language.value);
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      ref={root}
      onKeyDown={closeOnEscape}
    >
      <div class="card-top">
        <Kicker subject={subject} />
        <button
          type="button"
          class="button button-icon card-close"
          aria-label={card.close}
          title={card.close}
          onClick={close}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="card-body scroller" ref={body}>
        <h2 class="card-title" id={titleId} {...dataText(title)}>
          {title}
        </h2>
        <CardContent subject={subject} />
      </div>
      {subject.type === "event" && <EventFooter event={subject.event} row={subject.row} />}
    </div>
  );
}

function CardContent({ subject }: { readonly subject: Subject }) {
  switch (subject.type) {
    case "event":
      return <EventGist event={subject.event} row={subject.row} />;
    case "place":
      return <PlaceFacts place={subject.place} />;
    case "area":
      return <AreaFacts area={subject.area} />;
    case "spot":
      return <SpotFacts circle={subject.circle} />;
    case "link":
      return <LinkFacts link={subject.link} />;
  }
}
