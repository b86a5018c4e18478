import { saysRole } from "../../model/documents/opened-row.ts";
import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { dates } from "../../words/dates.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { AccountsLine } from "./accounts-line.tsx";
import { dataText } from "./data-text.ts";
import { findName } from "./find-name.ts";
import { FirstSources } from "./first-sources.tsx";
import { RowCells } from "./row-cells.tsx";
import { Standing } from "./standing.tsx";
import { useOpenedRow } from "./use-opened-row.ts";

/** The inside of an event's card: when, where, how it stands, the summary and the first sources. */
export function EventGist({ event, row }: { readonly event: SituationEvent; readonly row: number }) {
  return (
    <>
      <EventLine event={event} />
      <Standing event={event} row={row} />
      {event.summary !== "" && (
        <p class="card-summary" {...dataText(event.summary)}>
          {event.summary}
        </p>
      )}
      <AccountsLine event={event} />
      <FirstSources event={event} />
      <RowCells event={event} isWhole={false} />
    </>
  );
}

/** "3 July 2018 · Ganja, to the city · confirmed"; of a file that says nothing of claims without the last. */
export function EventLine({ event }: { readonly event: SituationEvent }) {
  const { state } = useApp();
  const { placeId, placePrecision, claim, when } = event;
  const row = useOpenedRow(event.id);
  const names = placeId === null ? undefined : state.situation.value.places.get(placeId)?.names;
  const place = placeId === null ? null : findName(names, state.language.value, placeId);
  return (
    <p class="card-line">
      {dates.formatWhen(when)} · <bdi>{card.place(place, placePrecision)}</bdi>
      {(row === null || saysRole(row, "claim")) && <> · {vocabulary.claim(claim.status)}</>}
    </p>
  );
}
