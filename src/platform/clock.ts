import type { Clock } from "../state/ports.ts";

/** The browser's clock: wall time, animation frames and timers. */
export const browserClock: Clock = {
  now: () => Date.now(),
  nextFrame(callback) {
    const handle = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(handle);
  },
  after(delayMs, callback) {
    const handle = setTimeout(callback, delayMs);
    return () => clearTimeout(handle);
  },
};
