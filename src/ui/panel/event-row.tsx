import { useComputed } from "@preact/signals";
import { useId } from "preact/hooks";
import { comparisonGroups } from "../../model/compare.ts";
import type { SituationEvent } from "../../model/event.ts";
import type { NameLanguage, Situation } from "../../model/situation.ts";
import { comparisonMarks } from "../../style/mark-specs.ts";
import { dates } from "../../words/dates.ts";
import { map } from "../../words/map.ts";
import { panel } from "../../words/panel.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { toInitial } from "../initial.ts";
import { Mark } from "../mark.tsx";
import { useRowTag } from "./event-row-tag.ts";
import type { Standing } from "./list-groups.ts";
import { MarkedText } from "./marked-text.tsx";
import "./event-row.css";

interface EventRowProps {
  readonly row: number;
  readonly standing: Standing;
  /** Folded words of the query. */
  readonly terms: readonly string[];
  /** Whether Tab stops here: at one row of the list only. */
  readonly isTabStop: boolean;
}

/** One event in the list: a button that opens its card, in step with map and timeline. */
export function EventRow({ row, standing, terms, isTabStop }: EventRowProps) {
  const { state, actions } = useApp();
  const tagId = useId();
  const isSelected = useComputed(() => state.selectedRow.value === row);
  const isHovered = useComputed(() => state.hover.value?.row === row);
  const event = state.table.value.eventAt(row);
  const situation = state.situation.value;
  const date = dates.formatWhen(event.when);
  const place = nameOfPlace(event, situation, state.language.value);
  const layer = situation.layers.find(({ id }) => id === event.layerId);
  const group = comparisonGroups.find((known) => known === standing) ?? null;
  const tag = useRowTag(event, standing);
  const point = () => actions.hovered(row, null);
  return (
    <button
      type="button"
      class="event-row"
      data-row={row}
      data-standing={standing}
      data-hovered={isHovered.value}
      aria-current={isSelected.value}
      aria-describedby={tag === null ? undefined : tagId}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => actions.eventSelected(event.id)}
      onPointerEnter={point}
      onPointerLeave={() => actions.hoverCleared()}
      onFocus={point}
      onBlur={() => actions.hoverCleared()}
    >
      <span class="event-row-mark" aria-hidden="true">
        <Mark
          color={layer?.color ?? "grey"}
          claim={event.claim.status}
          shape={event.placePrecision === "country" ? "square" : "disc"}
          {...(group === null ? { certain: standing !== "possible" } : comparisonMarks[group])}
          size={11}
          initial={toInitial(layer?.title ?? "")}
        />
      </span>
      {/* In the order of the button's name, "date, title, place"; the style sheet puts the title below the rest. */}
      <span class="event-row-text">
        <span class="event-row-date">
          {date}
          <Comma />
        </span>
        <span class="event-row-title" {...dataText(event.title)}>
          <MarkedText text={event.title} terms={terms} />
          <Comma />
        </span>
        {tag !== null && (
          <span
            class="event-row-possible"
            id={tagId}
            title={tag.inFull}
            aria-hidden="true"
            data-tag={tag.kind}
          >
            {tag.text}
          </span>
        )}
        <span
          class="event-row-place"
          {...(event.placeId === null ? {} : dataText(place, state.language.value))}
        >
          <MarkedText text={place} terms={terms} />
        </span>
      </span>
    </button>
  );
}

/** Heard, not seen. */
function Comma() {
  return <span class="event-row-comma">, </span>;
}

function nameOfPlace(event: SituationEvent, situation: Situation, language: NameLanguage): string {
  const names = event.placeId === null ? undefined : situation.places.get(event.placeId)?.names;
  const name = names === undefined ? (event.placeId ?? "") : names[language] || names.en;
  if (name === "" || event.placePrecision === "unknown") return panel.noPlace;
  return event.placePrecision === "country" ? map.countryName(name) + map.stackSuffix : name;
}
