import type { SheetStop } from "../../state/types.ts";

/** Parts of the room above the timeline; sheet-frame.css holds the same. */
const parts = { half: 0.5, full: 1 } as const;
const peekHeightPx = 56;

/** How high a sheet stands at a stop, in CSS pixels, where `room` is what it may fill. */
export function sheetHeight(stop: SheetStop, room: number): number {
  return stop === "peek" ? peekHeightPx : room * parts[stop];
}

/** The stop nearest to where a drag ended; null where it ended nearer to the ground than to the lowest stop. */
export function findStop(stops: readonly SheetStop[], height: number, room: number): SheetStop | null {
  let best: SheetStop | null = null;
  let distance = Math.abs(height);
  for (const stop of stops) {
    const away = Math.abs(sheetHeight(stop, room) - height);
    if (away < distance) {
      best = stop;
      distance = away;
    }
  }
  return best;
}
