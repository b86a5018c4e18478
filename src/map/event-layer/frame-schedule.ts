import type { MapSurface } from "./contract.ts";
import type { FrameGate } from "./frame-gate.ts";

/** When the layer draws by itself: at most once a frame, and not while a slow card is busy. */
export interface FrameSchedule {
  schedule(): void;
  /** What was scheduled is not drawn: a frame of the map's shows it. */
  cancel(): void;
  /** A frame went to the card. */
  sent(): void;
  /** Of another context from now on. */
  useGate(gate: FrameGate): void;
}

export function createFrameSchedule(map: MapSurface, draw: () => void): FrameSchedule {
  let gate: FrameGate | null = null;
  let scheduled = 0;
  return {
    schedule() {
      // A moving map draws a frame of its own anyway, and ours within it.
      if (map.isMoving()) {
        map.triggerRepaint();
        return;
      }
      if (scheduled !== 0 || gate?.isWaiting() === true) return;
      scheduled = requestAnimationFrame(() => {
        scheduled = 0;
        gate?.whenFree(draw);
      });
    },
    cancel() {
      cancelAnimationFrame(scheduled);
      scheduled = 0;
      gate?.cancel();
    },
    sent: () => gate?.sent(),
    useGate(next) {
      gate = next;
    },
  };
}
