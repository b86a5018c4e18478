import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { AccountsLine } from "../card/accounts-line.tsx";
import { dataText } from "../card/data-text.ts";
import { EventLine } from "../card/event-gist.tsx";
import { Kicker } from "../card/kicker.tsx";
import { readRowGroup } from "../compare/window-names.ts";
import { StageSources } from "./stage-sources.tsx";
import { findTextSize } from "./use-fitting-text.ts";

interface EventCaptionProps {
  readonly event: SituationEvent;
  readonly row: number;
  readonly whole: boolean;
}

/** An event, large: what is said, when and where and how it stands, and on whose word. */
export function EventCaption({ event, row, whole }: EventCaptionProps) {
  const { state } = useApp();
  const title = event.title.trim() === "" ? card.untitled : event.title;
  const group = readRowGroup(state, row);
  return (
    <>
      <Kicker subject={{ type: "event", id: event.id, event, row }} />
      <h2 class="stage-title" {...dataText(title)}>
        {title}
      </h2>
      <div class="stage-line">
        <EventLine event={event} />
        {group !== null && <p>{group.name}</p>}
      </div>
      {whole && event.summary !== "" && (
        <div class="stage-text" data-size={findTextSize(event.summary.length)}>
          <p {...dataText(event.summary)}>{event.summary}</p>
          <AccountsLine event={event} />
        </div>
      )}
      <StageSources ids={event.citations.map(({ sourceId }) => sourceId)} />
    </>
  );
}
