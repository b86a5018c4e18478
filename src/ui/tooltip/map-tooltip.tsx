import { useLayoutEffect, useRef } from "preact/hooks";
import { dates } from "../../words/dates.ts";
import { tooltip } from "../../words/tooltip.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { findName } from "../card/find-name.ts";
import { readRowGroup } from "../compare/window-names.ts";
import { placeTooltip } from "./place-tooltip.ts";
import "./map-tooltip.css";

/** Names the event under the pointer; rendered inside the map's own element, from whose top left the pointer is measured. */
export function MapTooltip() {
  const { state } = useApp();
  const element = useRef<HTMLDivElement>(null);
  const hover = state.hover.value;
  const at = hover?.at ?? null;
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || at === null) return;
    const origin = current.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const page = state.surroundings.peek();
    const { x, y } = placeTooltip(
      at,
      origin,
      { width: current.offsetWidth, height: current.offsetHeight },
      page,
    );
    current.style.transform = `translate(${x}px, ${y}px)`;
  });
  const table = state.table.value;
  if (hover === null || at === null || hover.row < 0 || hover.row >= table.length) return null;
  const event = table.eventAt(hover.row);
  const group = readRowGroup(state, hover.row);
  const { places, layers } = state.situation.value;
  const { placeId, placePrecision } = event;
  const layer = layers.find(({ id }) => id === event.layerId);
  const place = placeId === null ? null : findName(places.get(placeId)?.names, state.language.value, placeId);
  const title = event.title === "" ? tooltip.untitled : event.title;
  return (
    <div class="map-tooltip" role="tooltip" ref={element}>
      <p class="map-tooltip-title" {...dataText(title)}>
        {title}
      </p>
      <p>
        {dates.formatWhen(event.when)} · <bdi>{tooltip.place(place, placePrecision)}</bdi>
      </p>
      {group !== null && <p>{group.name}</p>}
      {layer !== undefined && <p {...dataText(layer.title)}>{layer.title}</p>}
    </div>
  );
}
