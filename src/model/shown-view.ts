import type { EventTable } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import type { PlaceFilter } from "./place-filter.ts";
import type { Camera, Situation } from "./situation.ts";

/** Everything that decides what a map shows, as it is asked of the events: windows are effective ones, rows those of the table. */
export interface ShownView {
  readonly situation: Situation;
  readonly table: EventTable;
  /** One byte a row: 1 where layers, filters and query all let it through. */
  readonly mask: Uint8Array;
  readonly window: TimeWindow;
  /** The window A that the other, then B, is compared with; null: nothing is compared. */
  readonly comparison: TimeWindow | null;
  readonly hiddenLayers: ReadonlySet<string>;
  /** Where events must be to be shown, which is outlined; null: anywhere. */
  readonly where: PlaceFilter | null;
  readonly camera: Camera;
  /** -1: none. */
  readonly selectedRow: number;
  /** The place, area or link that is looked at closely. */
  readonly focus: { readonly type: "place" | "area" | "link"; readonly id: string } | null;
}
