import type { MapSurface } from "./contract.ts";
import type { FrameGate } from "./frame-gate.ts";

/** When the layer draws by itself: at most once a frame, and not while a slow card is busy. */
export interface FrameSchedule {
  schedule(): void;
  /** Draws within a frame of the map's, which shows what was scheduled. */
  drawInstead(): void;
  /** Resolves once all is drawn that was scheduled; at once where it is. */
  whenDrawn(): Promise<void>;
  /** What was scheduled is not drawn. */
  cancel(): void;
  /** A frame went to the card. */
  sent(): void;
  /** Of another context from now on. */
  useGate(gate: FrameGate): void;
}

/** `draw` tells whether it drew all that there is: where not, it schedules another frame, or something else will. */
export function createFrameSchedule(map: MapSurface, draw: () => boolean): FrameSchedule {
  let gate: FrameGate | null = null;
  let scheduled = 0;
  let isDrawn = true;
  let waiting: (() => void)[] = [];

  const isDone = (): boolean => isDrawn && scheduled === 0 && gate?.isWaiting() !== true;

  function drawOne(): void {
    isDrawn = draw();
    if (!isDone()) return;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  }

  function cancel(): void {
    cancelAnimationFrame(scheduled);
    scheduled = 0;
    gate?.cancel();
  }

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
        if (gate === null) drawOne();
        else gate.whenFree(drawOne);
      });
    },
    drawInstead() {
      cancel();
      drawOne();
    },
    whenDrawn: () => (isDone() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    cancel,
    sent: () => gate?.sent(),
    useGate(next) {
      gate = next;
    },
  };
}
