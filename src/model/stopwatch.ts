/** How long somebody has been speaking. The time of day is handed in, so that two windows read the same watch alike. */
export interface Stopwatch {
  /** Milliseconds since 1970; null: it stands. */
  readonly startedAtMs: number | null;
  /** What ran before it last stood. */
  readonly carriedMs: number;
}

export const freshWatch: Stopwatch = { startedAtMs: null, carriedMs: 0 };

export function startWatch(watch: Stopwatch, nowMs: number): Stopwatch {
  return watch.startedAtMs === null ? { ...watch, startedAtMs: nowMs } : watch;
}

export function stopWatch(watch: Stopwatch, nowMs: number): Stopwatch {
  return { startedAtMs: null, carriedMs: readWatch(watch, nowMs) };
}

/** Milliseconds; a clock that was set back in between takes nothing away. */
export function readWatch({ startedAtMs, carriedMs }: Stopwatch, nowMs: number): number {
  return carriedMs + (startedAtMs === null ? 0 : Math.max(nowMs - startedAtMs, 0));
}
