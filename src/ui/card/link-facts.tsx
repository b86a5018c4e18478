import type { Link } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { dates } from "../../words/dates.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "./data-text.ts";
import { Fact, Facts } from "./facts.tsx";
import { EventButton, PlaceButton } from "./selection-buttons.tsx";
import { SourceList } from "./source-list.tsx";

/** The two places; which comes first means something only where the direction is known. */
function Ends({ link }: { readonly link: Link }) {
  const [from, to] = [
    <PlaceButton key="from" id={link.fromPlaceId} />,
    <PlaceButton key="to" id={link.toPlaceId} />,
  ];
  if (!link.directed) {
    return (
      <Fact name={card.between}>
        <ul>
          <li>{from}</li>
          <li>{to}</li>
        </ul>
      </Fact>
    );
  }
  return (
    <>
      <Fact name={card.from}>{from}</Fact>
      <Fact name={card.to}>{to}</Fact>
    </>
  );
}

/** What a link between two places says, and the event it rests on. */
export function LinkFacts({ link }: { readonly link: Link }) {
  const { state } = useApp();
  const table = state.table.value;
  const row = link.eventId === null ? -1 : table.rowOf(link.eventId);
  const sentences = [
    link.alleged ? card.alleged : "",
    link.arc ? card.arc : card.noArc,
    link.arc && !link.directed ? card.undirected : "",
  ];
  return (
    <>
      <p class="card-line">{dates.formatWhen(link.when)}</p>
      <p class="card-summary">{sentences.filter((sentence) => sentence !== "").join(" ")}</p>
      {link.note !== "" && (
        <p class="card-summary" {...dataText(link.note)}>
          {link.note}
        </p>
      )}
      <Facts>
        <Ends link={link} />
        {row >= 0 && (
          <Fact name={card.restsOn}>
            <EventButton event={table.eventAt(row)} />
          </Fact>
        )}
      </Facts>
      <SourceList sourceIds={link.sourceIds} />
    </>
  );
}
