import { assertNever } from "../lib/assert-never.ts";
import type { Actions, State } from "../state/types.ts";
import type { Hit, MapListeners } from "./port.ts";

/** What the map reports, as deeds. */
export function buildMapListeners(state: State, actions: Actions): MapListeners {
  return {
    pressed(hit, position) {
      if (state.sketch.peek() !== null) actions.cornerAdded(position);
      else if (hit === null) actions.selectionCleared();
      else select(hit, state, actions);
    },
    hovered(hit) {
      if (hit === null) actions.hoverCleared();
      else actions.hovered(hit.row, hit.at);
    },
    moved: (camera) => actions.cameraMoved(camera),
    statusChanged: (status) => actions.mapStatusChanged(status),
  };
}

function select(hit: Hit, state: State, actions: Actions): void {
  switch (hit.type) {
    case "event":
      actions.eventSelected(state.table.peek().eventAt(hit.row).id);
      return;
    case "place":
      actions.placeSelected(hit.id);
      return;
    case "area":
      actions.areaSelected(hit.id);
      return;
    case "link":
      actions.linkSelected(hit.id);
      return;
    case "spot":
      actions.spotSelected(hit.circle);
      return;
    default:
      assertNever(hit);
  }
}
