import type { State } from "../state/types.ts";
import { isReading } from "./topmost.ts";

/** CSS pixels from each side of the map that lie under panels. */
export interface CoveredSides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The frame's measures in CSS pixels; frame.css holds the same under the same names. */
export const frameMeasures = {
  gap: 12,
  headerHeight: 46,
  phoneHeaderHeight: 52,
  panelWidth: 356,
  readerWidth: 400,
  sheetPeekHeight: 56,
} as const;

/** At least this much of the map stays free, else the camera would have nowhere to put anything. */
const leastFreePx = 160;

/** Where the timeline's height is not measured yet. */
const usualDockHeight = { desk: 184, phone: 104 } as const;

/**
 * How much of the map is covered now. `dockHeight` is the timeline's height as the frame measured it (0: not yet).
 * Reads signals, so that an effect that calls it follows panels, reader and sheet.
 */
export function coveredSides(state: State, dockHeight = 0): CoveredSides {
  if (state.stage.value && state.session.value !== null) return state.session.value.covered.value;
  const { width, height, embedded } = state.surroundings.value;
  const { gap, headerHeight, phoneHeaderHeight, panelWidth, readerWidth, sheetPeekHeight } = frameMeasures;

  if (state.phone.value) {
    const dock = dockHeight > 0 ? dockHeight : usualDockHeight.phone;
    const free = Math.max(0, height - dock);
    // A full sheet hides the map altogether; the camera keeps to what the half one leaves.
    const isRaised = state.sheet.value !== "peek" || state.selection.value !== null;
    const sheet = isRaised ? Math.round(free / 2) : embedded ? 0 : sheetPeekHeight;
    const top = phoneHeaderHeight + gap;
    return {
      top,
      right: 0,
      bottom: Math.max(0, Math.min(dock + sheet, height - top - leastFreePx)),
      left: 0,
    };
  }

  const dock = dockHeight > 0 ? dockHeight : usualDockHeight.desk;
  const top = headerHeight + 2 * gap;
  const left = state.panelOpen.value && !embedded ? panelWidth + 2 * gap : gap;
  const right = isReading(state) ? readerWidth + 2 * gap : gap;
  // Too narrow for both: the map keeps its least width at the cost of the right side, then of the left.
  const freeRight = Math.max(0, Math.min(right, width - left - leastFreePx));
  const freeLeft = Math.max(0, Math.min(left, width - freeRight - leastFreePx));
  const bottom = Math.max(0, Math.min(dock + 2 * gap, height - top - leastFreePx));
  return { top, right: freeRight, bottom, left: freeLeft };
}

/** What is left of the map between them: what a reader sees of it. */
export function freeSize(
  state: State,
  dockHeight: number,
): { readonly width: number; readonly height: number } {
  const { width, height } = state.surroundings.peek();
  const { top, right, bottom, left } = coveredSides(state, dockHeight);
  return { width: width - left - right, height: height - top - bottom };
}
