import { noPlace } from "../../model/event-table.ts";
import { writeCircle } from "../../model/place-filter.ts";
import type { Position } from "../../model/situation.ts";
import type { Journal } from "../journal.ts";
import { positionOfRow } from "../row-position.ts";
import type { Signals } from "../signals.ts";
import type { Actions, Selection, State } from "../types.ts";

type SelectionActions = Pick<
  Actions,
  | "eventSelected"
  | "placeSelected"
  | "areaSelected"
  | "linkSelected"
  | "spotSelected"
  | "selectionCleared"
  | "hereStepped"
  | "readerOpened"
  | "readerClosed"
  | "hovered"
  | "hoverCleared"
>;

/** Rows at the same gazetteer place that the filters leave, in time order. */
export function rowsHere(state: Pick<State, "table" | "mask">, row: number): readonly number[] {
  const { place, length } = state.table.value;
  const mask = state.mask.value;
  const own = place[row];
  if (own === undefined || own === noPlace) return [row];
  const found: number[] = [];
  // The selected event stays among them even where a filter hides it, so that "3 of 9" has a 3.
  for (let other = 0; other < length; other++) {
    if (place[other] === own && (mask[other] === 1 || other === row)) found.push(other);
  }
  return found;
}

export function createSelectionActions(
  signals: Signals,
  state: Pick<State, "table" | "mask" | "selectedRow">,
  journal: Journal,
  show: (position: Position) => void,
): SelectionActions {
  const select = (selection: Selection | null) => {
    const before = signals.selection.value;
    if (before?.type === selection?.type && before?.id === selection?.id) return;
    signals.selection.value = selection;
    if (selection?.type !== "event") signals.readerOpen.value = false;
    if (selection?.type === "event") {
      const position = positionOfRow(signals.situation.value, state.table.value, state.selectedRow.value);
      if (position !== null) show(position);
    }
    journal.deed();
  };
  return {
    eventSelected(id) {
      if (state.table.value.rowOf(id) >= 0) select({ type: "event", id });
    },
    placeSelected(id) {
      const place = signals.situation.value.places.get(id);
      if (place === undefined) return;
      show(place.stackAt ?? place.position);
      select({ type: "place", id });
    },
    areaSelected(id) {
      if (signals.situation.value.areas.has(id)) select({ type: "area", id });
    },
    linkSelected(id) {
      if (signals.situation.value.links.has(id)) select({ type: "link", id });
    },
    spotSelected: (circle) => select({ type: "spot", id: writeCircle(circle) }),
    selectionCleared: () => select(null),
    hereStepped(direction) {
      const row = state.selectedRow.value;
      if (row < 0) return;
      const here = rowsHere(state, row);
      const next = here[(here.indexOf(row) + direction + here.length) % here.length];
      if (next !== undefined) select({ type: "event", id: state.table.value.eventAt(next).id });
    },
    readerOpened() {
      if (signals.selection.value?.type !== "event" || signals.readerOpen.value) return;
      signals.readerOpen.value = true;
      journal.deed();
    },
    readerClosed() {
      if (!signals.readerOpen.value) return;
      signals.readerOpen.value = false;
      journal.deed();
    },
    hovered(row, at) {
      signals.hover.value = row < 0 ? null : { row, at };
    },
    hoverCleared() {
      signals.hover.value = null;
    },
  };
}
