import type { Map as MapLibreMap } from "maplibre-gl";
import type { EventTable } from "../../model/event-table.ts";
import type { TimeWindow } from "../../model/instant.ts";
import type { MapStatus } from "../../state/types.ts";
import type { SeatGroup, SeatPlan, Seats } from "../../style/seats.ts";
import type { ScreenPoint } from "./pick.ts";
import type { RowAnchor } from "./row-anchor.ts";
import type { EventLayerTheme } from "./theme.ts";

/** What of MapLibre's map the layer uses. */
export type MapSurface = Pick<
  MapLibreMap,
  | "addLayer"
  | "getCanvas"
  | "getCanvasContainer"
  | "getCenter"
  | "getLayer"
  | "getPixelRatio"
  | "getZoom"
  | "isMoving"
  | "off"
  | "on"
  | "removeLayer"
  | "triggerRepaint"
>;

export interface EventLayerListeners {
  /** Another zoom step, or another table: labels and footprints follow. Never called while time moves. */
  seatsChanged(seats: Seats): void;
  /** Density took the place of the marks, or gave it back: `isDense`. */
  densityChanged(isDense: boolean): void;
  /** Of the layer's own context; "unsupported" where there is no WebGL2. */
  statusChanged(status: Exclude<MapStatus, "loading">): void;
}

/**
 * Draws every event as a mark on a canvas of its own over the map, in step with it. Setters remember the last value,
 * send nothing equal again, and may be called at any time; at most one draw is made per frame.
 */
export interface EventLayer {
  /** Adds the no-draw custom layer that hands over the map's matrices. Idempotent: call again after every setStyle. */
  attach(): void;
  setTable(table: EventTable, plan: SeatPlan): void;
  /** One byte a row; null lets all through. */
  setMask(mask: Uint8Array | null): void;
  setWindow(window: TimeWindow): void;
  /** The window A that the other, then B, is compared with; null ends it. */
  setComparison(comparison: TimeWindow | null): void;
  setHiddenLayers(layerIds: ReadonlySet<string>): void;
  setTheme(theme: EventLayerTheme): void;
  /** Rows; -1 for none. A selected row that is not in the window is shown by its ring alone. */
  setHighlight(selectedRow: number, hoveredRow: number): void;
  /** The seats now drawn; null before the first table. */
  seats(): Seats | null;
  /** Seats the marks for where the map stands now, without waiting for its next frame. */
  seatNow(): void;
  /** How many events have a mark on the map now, in sight or beyond the edge: `data-marks`. */
  drawnCount(): number;
  /** Rows whose marks are drawn within `radiusPx` of the point, nearest first. Mouse 9, touch 22. */
  pick(point: ScreenPoint, radiusPx: number): readonly number[];
  /** Whether how many there are is drawn in place of the marks: then no mark is under a pointer. */
  isDense(): boolean;
  /** Whether events are drawn within `radiusPx` of the point, where density stands for them. */
  isCrowdAt(point: ScreenPoint, radiusPx: number): boolean;
  /** Resolves once all that draws is there: what draws density is fetched when it is first wanted. */
  whenReady(): Promise<void>;
  /** Resolves once all that was told is drawn, as far as it can be; at once where it is. */
  whenDrawn(): Promise<void>;
  /** The group whose footprint holds the point; null where none that shows anything does. */
  groupAt(point: ScreenPoint): SeatGroup | null;
  /** The anchor of a row's mark and the pixels from there to the mark: a popup's position and offset. */
  anchorOf(row: number): RowAnchor | null;
  /** Where the row's mark is on screen; null where it has no place or no frame was drawn yet. */
  screenPointOf(row: number): ScreenPoint | null;
  /** Draws at once, so that the canvas can be copied in the same task. */
  drawNow(): void;
  readonly canvas: HTMLCanvasElement;
  destroy(): void;
}
