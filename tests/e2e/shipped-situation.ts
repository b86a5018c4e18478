import { fileURLToPath } from "node:url";
import { parseSituation } from "../../src/formats/situation.ts";
import type { SituationEvent } from "../../src/model/event.ts";
import { dayMs, type TimeWindow } from "../../src/model/instant.ts";
import type { Situation } from "../../src/model/situation.ts";
import { readSituationFolder } from "../tools/situation-folder.ts";

/** A situation's folder, read by the product's own parser. */
export function readSituation(folder: string): Situation {
  const { situation } = parseSituation(
    readSituationFolder(fileURLToPath(new URL(`../../${folder}`, import.meta.url))),
  );
  if (situation === null) throw new Error(`${folder} holds no situation.`);
  return situation;
}

/** The situation that the production build ships. */
export const shipped = readSituation("geo");

/** What the page must say of a window, counted event by event from the four instants: no table, no index, no mask. */
export interface Expected {
  readonly marks: number;
  readonly sentence: string;
  readonly total: number;
  readonly outside: number;
}

export function expectIn(
  window: TimeWindow,
  keep: (event: SituationEvent) => boolean = () => true,
  situation: Situation = shipped,
): Expected {
  const kept = situation.events.filter(keep);
  const inside = kept.filter(
    ({ when }) => when !== null && when.earliestStart < window.to && when.latestEnd > window.from,
  );
  const certain = inside.filter(
    ({ when }) => when !== null && when.latestStart < window.to && when.earliestEnd > window.from,
  );
  const isPlaced = ({ placeId, placePrecision }: SituationEvent) =>
    placeId !== null && placePrecision !== "unknown";
  const marks = inside.filter(isPlaced).length;
  const total = inside.length;
  const undated = kept.filter(({ when }) => when === null).length;
  const possible = total - certain.length;
  const byCountry = inside.filter((event) => isPlaced(event) && event.placePrecision === "country").length;
  const tail = [
    [byCountry, "placed only by country"],
    [total - marks, "without a place"],
    [undated, "without a date"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `; ${count} ${words}`);
  const head = total === 0 ? "no events" : total === 1 ? "1 event" : `${total} events`;
  const doubt =
    possible === 0
      ? ""
      : total === 1
        ? ", possible"
        : `, ${possible === total ? "all" : possible} of them possible`;
  return { marks, sentence: head + doubt + tail.join(""), total, outside: kept.length - undated - total };
}

/** "2018-07-03" to "2018-07-09", both days inclusive. */
export function days(first: string, last: string): TimeWindow {
  return { from: Date.parse(`${first}T00:00Z`), to: Date.parse(`${last}T00:00Z`) + dayMs };
}

/** "3 July 2018", as the sliders say it, as the first instant of that UTC day. */
export function readDay(text: string): number {
  const instant = Date.parse(`${text} UTC`);
  if (Number.isNaN(instant)) throw new Error(`"${text}" is no day.`);
  return instant;
}

/** From the first day to the last, as two sliders say them. */
export function windowOf(first: string, last: string): TimeWindow {
  return { from: readDay(first), to: readDay(last) + dayMs };
}

/** Whole years around every instant that a date of the data names, and around the opening. */
export function findWholeTime(situation: Situation = shipped): TimeWindow {
  const named = situation.events.flatMap(({ when }) =>
    when === null ? [] : [when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd],
  );
  const instants = [...named, openingWindow.from, openingWindow.to].filter(Number.isFinite);
  const yearOf = (instant: number) => new Date(instant).getUTCFullYear();
  return {
    from: Date.UTC(yearOf(Math.min(...instants)), 0, 1),
    to: Date.UTC(yearOf(Math.max(...instants) - 1) + 1, 0, 1),
  };
}

export const openingWindow = days("2012-01-01", "2026-12-31");
