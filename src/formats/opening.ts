import type { SituationEvent } from "../model/event.ts";
import type { Instant } from "../model/instant.ts";
import type { OpeningRecord } from "../model/schema/manifest-record.ts";
import type { Camera, Opening, Place } from "../model/situation.ts";
import { parseWindow, writeWindow } from "../model/time-window.ts";

/** The opening of the manifest; what it leaves out, or says unreadably, is made of the events and places. */
export function toOpening(
  record: OpeningRecord | undefined,
  events: readonly SituationEvent[],
  places: ReadonlyMap<string, Place>,
): Opening {
  const t = record?.t;
  const camera = record?.camera;
  return {
    t: t !== undefined && parseWindow(t) !== null ? t : toWholeYears(events),
    mode: record?.mode ?? "window",
    camera:
      camera === undefined
        ? toCamera([...places.values()])
        : { ...camera, center: [camera.center[0], camera.center[1]] },
  };
}

/** Whole years around all that is dated; everything where nothing is. */
function toWholeYears(events: readonly SituationEvent[]): string {
  const instants = events.flatMap(({ when }) =>
    when === null ? [] : [when.earliestStart, when.latestStart, when.earliestEnd],
  );
  const finite = instants.filter((instant) => Number.isFinite(instant));
  if (finite.length === 0) return "../..";
  const first = finite.reduce((least, instant) => Math.min(least, instant));
  const last = finite.reduce((most, instant) => Math.max(most, instant));
  // An end is the first moment after; what ends with a year does not open the next.
  return writeWindow({ from: toYearStart(yearOf(first)), to: toYearStart(yearOf(last - 1) + 1) });
}

function yearOf(instant: Instant): number {
  return new Date(instant).getUTCFullYear();
}

/** Date.UTC takes years 0 to 99 for the twentieth century. */
function toYearStart(year: number): Instant {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** The places' middle, from about as far as shows them all in a window of ordinary size. */
function toCamera(places: readonly Place[]): Camera {
  if (places.length === 0) return { center: [0, 20], zoom: 1.5 };
  const [west, east] = toRange(places.map(({ position }) => position[0]));
  const [south, north] = toRange(places.map(({ position }) => position[1]));
  const degrees = Math.max(east - west, (north - south) * 1.5, 0.5);
  return {
    center: [(west + east) / 2, (south + north) / 2],
    zoom: Math.max(1, Math.min(10, Math.log2(720 / degrees))),
  };
}

function toRange(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
