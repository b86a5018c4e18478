import { findLayerExtent } from "../model/layer-extent.ts";
import type { App } from "./types.ts";

/** Window, axis and camera to all that the layer holds. Fetched by those who offer it. */
export function fitLayer({ state, actions }: Pick<App, "state" | "actions">, layerId: string): void {
  const { window, bounds } = findLayerExtent(state.table.peek(), layerId);
  if (window !== null) {
    actions.windowMoved(window, { settled: true });
    actions.selectionFitted();
  }
  if (bounds !== null) actions.flyToRequested({ type: "bounds", ...bounds });
}
