/**
 * A point in time: milliseconds since 1970-01-01T00:00Z, always in UTC (the reader's zone never shifts a date).
 * Open ends are -Infinity and +Infinity.
 */
export type Instant = number;

/** Half-open: an event that ends at `from` is over, one that starts at `to` has not begun. */
export interface TimeWindow {
  readonly from: Instant;
  readonly to: Instant;
}

export const minuteMs = 60_000;
export const dayMs = 86_400_000;
