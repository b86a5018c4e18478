import { parseCircle } from "../model/place-filter.ts";
import { effect } from "../state/effect.ts";
import { findFocus } from "../state/focus.ts";
import type { Actions, State } from "../state/types.ts";
import type { MapPort } from "./port.ts";

/** Tells the map every fact as it changes, one effect a fact. Returns how to stop. */
export function bindMap(state: State, _actions: Actions, port: MapPort): () => void {
  let lastSerial = -1;
  const stops = [
    effect(() => port.setSituation(state.situation.value, state.table.value)),
    effect(() => port.setAppearance(state.theme.value, state.language.value)),
    effect(() => port.setMask(state.mask.value)),
    effect(() => port.setWindow(state.effectiveWindow.value)),
    effect(() => port.setComparison(state.effectiveComparison.value)),
    effect(() => port.setHiddenLayers(state.hiddenLayers.value)),
    effect(() => port.setHighlight(state.selectedRow.value, state.hover.value?.row ?? -1)),
    effect(() => {
      const selection = state.selection.value;
      port.setFocus(findFocus(selection));
      const spot = selection?.type === "spot" ? parseCircle(selection.id) : null;
      port.setShapes({ where: state.where.value, sketch: state.sketch.value, spot });
    }),
    effect(() => {
      // The page's size too: a window that moves to another screen may have other pixels.
      state.surroundings.value;
      port.setScale(state.stageScale.value);
    }),
    effect(() => port.setReducedMotion(state.surroundings.value.prefersReducedMotion)),
    effect(() => {
      const request = state.cameraRequest.value;
      // A wish is granted once, however often it is read.
      if (request === null || request.serial === lastSerial) return;
      lastSerial = request.serial;
      port.moveTo(request);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
