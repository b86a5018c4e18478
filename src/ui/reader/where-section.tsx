import type { SituationEvent } from "../../model/event.ts";
import { card } from "../../words/card.ts";
import { vocabulary } from "../../words/vocabulary.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { Fact, Facts } from "../card/facts.tsx";
import { findName } from "../card/find-name.ts";
import { NameList } from "../card/name-list.tsx";
import { AreaButton, PlaceButton } from "../card/selection-buttons.tsx";
import { ReaderSection } from "./reader-section.tsx";

/** The place with its precision and note, its names, its area and the related places. */
export function WhereSection({ event }: { readonly event: SituationEvent }) {
  const { state } = useApp();
  const { places, areas } = state.situation.value;
  const { placeId, placePrecision, placeNote, relatedPlaceIds } = event;
  const place = placeId === null ? undefined : places.get(placeId);
  const areaId = place?.areaId ?? place?.withinAreaId ?? null;
  const name = findName(place?.names, state.language.value, placeId ?? "");
  return (
    <ReaderSection title={card.where}>
      {placeId !== null && (
        <p>
          <PlaceButton id={placeId} />
          {place !== undefined && card.placeKind(name, vocabulary.placeKind(place.kind))}
        </p>
      )}
      <p>{vocabulary.precisionMeaning(placePrecision)}</p>
      {placeNote !== "" && <p {...dataText(placeNote)}>{placeNote}</p>}
      {(place !== undefined || relatedPlaceIds.length > 0) && (
        <Facts>
          {place !== undefined && (
            <Fact name={card.names}>
              <NameList names={place.names} />
            </Fact>
          )}
          {areaId !== null && areas.has(areaId) && (
            <Fact name={card.area}>
              <AreaButton id={areaId} />
            </Fact>
          )}
          {relatedPlaceIds.length > 0 && (
            <Fact name={card.relatedPlaces}>
              <ul>
                {relatedPlaceIds.map((id) => (
                  <li key={id}>
                    <PlaceButton id={id} />
                  </li>
                ))}
              </ul>
            </Fact>
          )}
        </Facts>
      )}
    </ReaderSection>
  );
}
