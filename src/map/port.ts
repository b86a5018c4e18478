import type { EventTable } from "../model/event-table.ts";
import type { TimeWindow } from "../model/instant.ts";
import type { Circle } from "../model/place-filter.ts";
import type { Camera, NameLanguage, Position, Situation } from "../model/situation.ts";
import type { CameraRequest, MapStatus } from "../state/types.ts";
import type { Shapes } from "../style/shape-features.ts";

/** What a press or a pointer met, nearest first. Ids come back, never features. */
export type Hit =
  | { readonly type: "event"; readonly row: number }
  /** A touch with several marks within reach, or a press on a group's label. */
  | { readonly type: "place"; readonly id: string }
  | { readonly type: "area"; readonly id: string }
  | { readonly type: "link"; readonly id: string }
  /** Where there are too many events to tell one from the other. */
  | { readonly type: "spot"; readonly circle: Circle };

export interface MapPadding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapListeners {
  pressed(hit: Hit | null, position: Position): void;
  hovered(
    hit: { readonly row: number; readonly at: { readonly x: number; readonly y: number } } | null,
  ): void;
  moved(camera: Camera): void;
  statusChanged(status: MapStatus): void;
}

/** All that is asked of a map. Setters are idempotent, cheap when nothing changed, and may be called before it is ready. */
export interface MapPort {
  setSituation(situation: Situation, table: EventTable): void;
  setAppearance(theme: "light" | "dark", language: NameLanguage): void;
  /** One byte a row; uploaded anew only when filters change, never while time moves. */
  setMask(mask: Uint8Array): void;
  /** Uniforms only. */
  setWindow(window: TimeWindow): void;
  /** Uniforms only. The window A that the other, then B, is compared with; null ends it. */
  setComparison(comparison: TimeWindow | null): void;
  setHiddenLayers(layerIds: ReadonlySet<string>): void;
  /** Rows; -1 for none. */
  setHighlight(selectedRow: number, hoveredRow: number): void;
  /** The area, place or link that is looked at closely; drawn stronger. */
  setFocus(focus: { readonly type: "place" | "area" | "link"; readonly id: string } | null): void;
  /** What the reader drew or asked for: outlines over the areas. While there is a sketch, presses are its corners. */
  setShapes(shapes: Shapes): void;
  /** How much of each side is covered by panels. */
  setPadding(padding: MapPadding): void;
  /** How much larger everything is drawn than usual; the page's CSS pixels, which all measures here are, stay as they are. */
  setScale(factor: number): void;
  setReducedMotion(reduced: boolean): void;
  moveTo(request: CameraRequest): void;
  zoomBy(direction: -1 | 1): void;
  /** Opens the one popup at a row's mark, or at a position; returns the element that ui fills. null closes it. */
  popup(at: { readonly row: number } | { readonly position: Position } | null): HTMLElement | null;
  /** Resolves once everything told so far is on screen: for pictures and tests, which never wait on a clock. */
  whenIdle(): Promise<void>;
  /** How many marks are on the map now, in sight or beyond its edge. */
  drawnCount(): number;
  destroy(): void;
}
