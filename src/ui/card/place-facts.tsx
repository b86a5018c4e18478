import type { Place } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "./data-text.ts";
import { Fact, Facts } from "./facts.tsx";
import { NameList } from "./name-list.tsx";
import { PlaceEvents } from "./place-events.tsx";
import { AreaButton, LinkButton } from "./selection-buttons.tsx";
import { SourceList } from "./source-list.tsx";

/** What a place is, how exact it is, and what happened there. */
export function PlaceFacts({ place }: { readonly place: Place }) {
  const { state } = useApp();
  const situation = state.situation.value;
  const areaIds = [...new Set([place.areaId, place.withinAreaId])].filter(
    (id): id is string => id !== null && situation.areas.has(id),
  );
  const links = [...situation.links.values()].filter(
    ({ fromPlaceId, toPlaceId }) => fromPlaceId === place.id || toPlaceId === place.id,
  );
  return (
    <>
      <p class="card-line">
        {vocabulary.pointMeaning(place.precision)}
        {place.radiusKilometers !== null && ` ${card.disc(place.radiusKilometers)}`}
      </p>
      {place.why !== "" && (
        <p class="card-summary" {...dataText(place.why)}>
          {place.why}
        </p>
      )}
      <PlaceEvents place={place} />
      <Facts>
        <Fact name={card.names}>
          <NameList names={place.names} />
        </Fact>
        {areaIds.length > 0 && (
          <Fact name={card.area}>
            <ul>
              {areaIds.map((id) => (
                <li key={id}>
                  <AreaButton id={id} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {links.length > 0 && (
          <Fact name={card.links}>
            <ul>
              {links.map((link) => (
                <li key={link.id}>
                  <LinkButton link={link} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </Facts>
      <SourceList sourceIds={place.sourceIds} />
    </>
  );
}
