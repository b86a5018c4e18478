import type { Area } from "../../model/situation.ts";
import { card } from "../../words/card.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "./data-text.ts";
import { Fact, Facts } from "./facts.tsx";
import { NameList } from "./name-list.tsx";
import { PlaceButton } from "./selection-buttons.tsx";
import { SourceList } from "./source-list.tsx";

/** What an area is, how its outline was made, and how exact it is. */
export function AreaFacts({ area }: { readonly area: Area }) {
  const { state } = useApp();
  const places = [...state.situation.value.places.values()].filter(
    ({ areaId, withinAreaId }) => areaId === area.id || withinAreaId === area.id,
  );
  const texts = [
    [card.howMade, area.method],
    [card.howExact, area.accuracy],
    [card.note, area.note],
  ] as const;
  return (
    <>
      {area.geometry === null && <p class="card-line">{card.noOutline}</p>}
      {area.geometry !== null && area.approximate && <p class="card-line">{card.approximateArea}</p>}
      <Facts>
        {texts
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <Fact key={name} name={name}>
              <span {...dataText(text)}>{text}</span>
            </Fact>
          ))}
        {area.districts.length > 0 && (
          <Fact name={card.districts}>
            <ul>
              {area.districts.map((district) => (
                <li key={district} {...dataText(district)}>
                  {district}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {places.length > 0 && (
          <Fact name={card.placesInside}>
            <ul>
              {places.map(({ id }) => (
                <li key={id}>
                  <PlaceButton id={id} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {Object.values(area.names).some((name) => name !== "") && (
          <Fact name={card.names}>
            <NameList names={area.names} />
          </Fact>
        )}
      </Facts>
      <SourceList sourceIds={area.sourceIds} />
    </>
  );
}
