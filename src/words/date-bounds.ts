import type { Instant } from "../model/instant.ts";
import type { When } from "../model/when.ts";
import { card } from "./card.ts";
import { dates } from "./dates.ts";

/** The last moment before the instant, whose day is the last inclusive one of a half-open span. */
function dayBefore(end: Instant): string | null {
  return Number.isFinite(end) ? dates.formatDay(end - 1) : null;
}

function dayOf(start: Instant): string | null {
  return Number.isFinite(start) ? dates.formatDay(start) : null;
}

/**
 * Sentences on how uncertain a date is: the outermost days of what happened once, or the days between which something that
 * lasted began and ended. Empty for a plain day.
 */
export function formatBounds(when: When): readonly string[] {
  const notBefore = dates.formatNotBefore(when);
  const sentences = when.span === "within" ? formatOnce(when) : formatLasting(when);
  return [
    ...sentences,
    when.approximate ? card.approximate : "",
    when.uncertain ? card.uncertainDate : "",
    notBefore === "" ? "" : card.notBefore(notBefore),
  ].filter((sentence) => sentence !== "");
}

function formatOnce(when: When): readonly string[] {
  const first = dayOf(when.earliestStart);
  const last = dayBefore(when.latestEnd);
  // A plain day needs no more words than itself.
  if (first !== null && first === last) return [];
  return [card.within, card.bounds(first, last)];
}

function formatLasting(when: When): readonly string[] {
  const [firstStart, lastStart] = [dayOf(when.earliestStart), dayOf(when.latestStart)];
  const [firstEnd, lastEnd] = [dayBefore(when.earliestEnd), dayBefore(when.latestEnd)];
  if (firstStart !== null && firstStart === lastEnd) return [];
  return [
    card.throughout,
    firstStart === null || lastStart === null ? card.noBeginning : card.began(firstStart, lastStart),
    firstEnd === null || lastEnd === null ? card.noEnd : card.ended(firstEnd, lastEnd),
  ];
}
