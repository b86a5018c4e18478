import { effect } from "../state/effect.ts";
import type { State } from "../state/types.ts";
import type { MapPort } from "./port.ts";

/**
 * Says on the map's element whether all that was told is on screen (`data-map="idle"`) or not yet ("busy"), so that
 * whoever takes a picture waits on the map's own word and on no clock.
 */
export function watchIdle(state: State, port: MapPort, element: HTMLElement): () => void {
  let serial = 0;
  let isWaiting = false;

  /** One wait at a time, however many changes come meanwhile. */
  async function wait(): Promise<void> {
    isWaiting = true;
    let seen: number;
    do {
      seen = serial;
      await port.whenIdle();
    } while (seen !== serial && state.mapStatus.peek() === "ready");
    isWaiting = false;
    if (state.mapStatus.peek() === "ready") element.dataset["map"] = "idle";
  }

  return effect(() => {
    // Whatever of this changes, the picture is to be made anew.
    void [state.situation.value, state.mask.value, state.rows.value, state.theme.value, state.language.value];
    void [state.camera.value, state.cameraRequest.value, state.selection.value, state.surroundings.value];
    const status = state.mapStatus.value;
    serial += 1;
    element.dataset["map"] = status === "ready" || status === "loading" ? "busy" : status;
    if (status === "ready" && !isWaiting) void wait();
  });
}
