import { effect } from "../state/effect.ts";
import type { State } from "../state/types.ts";
import type { MapPort } from "./port.ts";

/**
 * Says on the map's element whether all that was told is on screen (`data-map="idle"`) or not yet ("busy"), so that
 * whoever takes a picture waits on the map's own word and on no clock.
 */
export function watchIdle(state: State, port: MapPort, element: HTMLElement): () => void {
  let serial = 0;
  return effect(() => {
    // Whatever of this changes, the picture is to be made anew.
    void [state.situation.value, state.mask.value, state.rows.value, state.theme.value, state.language.value];
    void [state.camera.value, state.cameraRequest.value, state.selection.value, state.surroundings.value];
    const status = state.mapStatus.value;
    serial += 1;
    const own = serial;
    element.dataset["map"] = status === "ready" || status === "loading" ? "busy" : status;
    if (status !== "ready") return;
    void port.whenIdle().then(() => {
      if (own === serial) element.dataset["map"] = "idle";
    });
  });
}
