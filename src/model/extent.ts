import { type EventTable, isOpen, openEnd, openStart } from "./event-table.ts";
import type { TimeWindow } from "./instant.ts";
import type { Situation } from "./situation.ts";
import { parseWindow } from "./time-window.ts";

/** Where nothing is dated and the manifest's opening is open: a year that holds the epoch. */
const nothingDated: TimeWindow = { from: 0, to: Date.UTC(1971, 0, 1) };

/** Whole years around every known start and end, and around the opening window. */
export function findExtent(situation: Situation, table: EventTable): TimeWindow {
  let first = openEnd;
  let last = openStart;
  const { earliestStart, latestStart, earliestEnd, latestEnd } = table;
  for (let row = 0; row < table.dated; row++) {
    const start = earliestStart[row] ?? openStart;
    const end = latestEnd[row] ?? openEnd;
    if (!isOpen(start) && start < first) first = start;
    if (!isOpen(end) && end > last) last = end;
    if (!isOpen(start) && !isOpen(end)) continue;
    // What is known of an open one lies between its outer ends.
    for (const time of [start, latestStart[row] ?? openStart, earliestEnd[row] ?? openStart, end]) {
      if (isOpen(time)) continue;
      if (time < first) first = time;
      if (time > last) last = time;
    }
  }
  const opening = parseWindow(situation.opening.t);
  const ends = [opening?.from, opening?.to].filter((end) => end !== undefined && Number.isFinite(end));
  if (first <= last) ends.push(table.origin + first * table.unitMs, table.origin + last * table.unitMs);
  const known = ends.filter((end) => end !== undefined);
  if (known.length === 0) return nothingDated;
  const from = startOfYear(Math.min(...known), 0);
  const to = startOfYear(Math.max(...known) - 1, 1);
  return { from, to };
}

/** The first instant of the instant's year, or of one `yearsOn`. Date.UTC would read years 0 to 99 as 1900 to 1999. */
function startOfYear(instant: number, yearsOn: number): number {
  const date = new Date(0);
  date.setUTCFullYear(new Date(instant).getUTCFullYear() + yearsOn, 0, 1);
  return date.getTime();
}
