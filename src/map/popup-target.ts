import { toLat, toLng } from "../geometry/web-mercator.ts";
import type { EventTable } from "../model/event-table.ts";
import type { EventLayer } from "./event-layer/index.ts";
import type { PopupTarget } from "./popup.ts";
import type { MapPort } from "./port.ts";

/** Where a popup hangs; null for an event that is not on the map. */
export function findPopupTarget(
  at: NonNullable<Parameters<MapPort["popup"]>[0]>,
  events: Pick<EventLayer, "anchorOf">,
  table: EventTable | null,
): PopupTarget | null {
  if ("position" in at) return { position: at.position, offset: [0, 0] };
  const anchor = events.anchorOf(at.row);
  if (anchor !== null) return anchor;
  // Before the marks have their seats, the place itself.
  if (table === null || table.placed[at.row] !== 1) return null;
  return { position: [toLng(table.x[at.row] ?? 0), toLat(table.y[at.row] ?? 0)], offset: [0, 0] };
}
