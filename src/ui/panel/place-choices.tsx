import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { circleLimits, parsePlaceFilter, writePlaceFilter } from "../../model/place-filter.ts";
import { places } from "../../words/places.ts";
import { useApp } from "../app-context.ts";
import { findName } from "../card/find-name.ts";
import { findSelectedPlace } from "./selected-place.ts";
import "./place-filter.css";

const usualKilometers = 50;

/** The ways of saying where: an outline of the situation, a circle, or an area drawn on the map. */
export function PlaceChoices() {
  const { state, actions } = useApp();
  const root = useRef<HTMLDivElement>(null);
  // What was asked for must be seen, once it is there.
  useLayoutEffect(() => root.current?.scrollIntoView({ block: "nearest" }), []);
  const situation = state.situation.value;
  const language = state.language.value;
  const kilometers = useSignal(usualKilometers);
  const where = state.where.value;
  const nameOf = (id: string) => findName(situation.areas.get(id)?.names, language, id);
  const areas = [...situation.areas.values()]
    .filter(({ geometry }) => geometry !== null)
    .sort((one, other) => nameOf(one.id).localeCompare(nameOf(other.id), "en"));
  const layers = situation.layers.filter(({ id }) => areas.some(({ layerId }) => layerId === id));
  const chosen = where?.type === "area" || where?.type === "layer" ? writePlaceFilter(where) : "";
  const place = findSelectedPlace(situation, state.table.value, state.selection.value);
  const showNear = (center: readonly [number, number]) =>
    actions.placeFiltered({ type: "near", center, kilometers: kilometers.value });
  return (
    <div class="place-choices" ref={root}>
      <p class="filter-hint">{places.hint}</p>
      {areas.length > 0 && (
        <label class="place-choice">
          <span>{places.inside}</span>
          <select
            value={chosen}
            onChange={({ currentTarget }) =>
              actions.placeFiltered(parsePlaceFilter(currentTarget.value, situation))
            }
          >
            <option value="">{places.anywhere}</option>
            {layers.map(({ id, title }) => (
              <option key={id} value={`layer:${id}`}>
                {places.layersAreas(title)}
              </option>
            ))}
            <optgroup label={places.areas}>
              {areas.map(({ id }) => (
                <option key={id} value={`area:${id}`}>
                  {nameOf(id)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
      <label class="place-choice">
        <span>{places.withinKilometers}</span>
        <input
          type="number"
          min={circleLimits.least}
          max={circleLimits.most}
          step="any"
          value={kilometers.value}
          onInput={({ currentTarget }) => {
            const typed = currentTarget.valueAsNumber;
            if (typed >= circleLimits.least && typed <= circleLimits.most) kilometers.value = typed;
          }}
        />
      </label>
      <div class="place-deeds">
        <Deed name={places.around} act={() => showNear(state.camera.value.center)} />
        {place !== null && (
          <Deed
            name={places.aroundPlace(findName(place.names, language, place.id))}
            act={() => showNear(place.position)}
          />
        )}
        <Deed
          name={places.draw}
          act={() => {
            actions.sheetMoved("peek");
            actions.sketchStarted("area");
          }}
        />
      </div>
    </div>
  );
}

function Deed({ name, act }: { readonly name: string; readonly act: () => void }) {
  return (
    <button type="button" class="button button-outlined" onClick={act}>
      {name}
    </button>
  );
}
