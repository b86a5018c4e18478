/** At this pace, in words a minute, people read from a screen who also look at a map. */
const wordsPerMinute = 170;
/** To arrive and look around. */
const arrivalMs = 5_000;
const leastMs = 8_000;
const mostMs = 90_000;

/** How long a step stays where its author has not said: as long as its text takes to be read. */
export function toDwellMs(seconds: number | null, text: string): number {
  if (seconds !== null) return seconds * 1000;
  const words = text.split(/\s+/).filter((word) => word !== "").length;
  return Math.min(Math.max(arrivalMs + (words / wordsPerMinute) * 60_000, leastMs), mostMs);
}

/** The step after the present one when nobody presses a key; -1: it ends here. */
export function findNextStep(index: number, count: number, loop: boolean): number {
  if (index + 1 < count) return index + 1;
  return loop && count > 0 ? 0 : -1;
}
