import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEventTable } from "../../src/model/event-table.ts";
import { dayMs, type TimeWindow } from "../../src/model/instant.ts";
import {
  advancePlayback,
  findStarts,
  type PlaybackSettings,
  type PlaybackStep,
  startPlayback,
  toElapsed,
} from "../../src/model/playback.ts";
import { anEvent } from "../builders.ts";
import { context } from "./random-events.ts";

/** Sixty days: at 1x each second is a day. */
const extent = { from: 0, to: 60 * dayMs };
const days = (from: number, to: number): TimeWindow => ({ from: from * dayMs, to: to * dayMs });

const settings = (change: Partial<PlaybackSettings> = {}): PlaybackSettings => ({
  mode: "window",
  pace: "time",
  speed: 1,
  loop: false,
  extent,
  starts: Float64Array.of(10 * dayMs, 10 * dayMs, 50 * dayMs),
  ...change,
});

function play(window: TimeWindow, seconds: number, given: PlaybackSettings, frames = 10): PlaybackStep {
  let step = startPlayback(window, given);
  for (let frame = 0; frame < frames && !step.ended; frame++) {
    step = advancePlayback(step.playhead, (seconds * 1000) / frames, given);
  }
  return step;
}

const inDays = ({ window }: PlaybackStep) => [window.from / dayMs, window.to / dayMs];

describe("playing by time", () => {
  it("passes the whole extent in sixty seconds", () => {
    expect(inDays(play(days(0, 20), 10, settings()))).toEqual([0, 30]);
    expect(play(days(0, 20), 39.9, settings()).ended).toBe(false);
    expect(play(days(0, 20), 40.1, settings())).toMatchObject({ ended: true, window: days(0, 60) });
  });

  it("goes with the speed", () => {
    expect(inDays(play(days(0, 10), 2, settings({ speed: 16 })))).toEqual([0, 42]);
    expect(inDays(play(days(0, 10), 4, settings({ speed: 0.25 })))).toEqual([0, 11]);
  });

  it("moves a band without changing its width", () => {
    expect(inDays(play(days(10, 20), 5, settings()))).toEqual([15, 25]);
  });

  it("lets a band that begins at the extent's start grow", () => {
    expect(inDays(play(days(0, 1), 30, settings()))).toEqual([0, 31]);
  });

  it("from the end starts anew, and ends with the band where it was", () => {
    expect(inDays(play(days(40, 60), 5, settings()))).toEqual([0, 5]);
    expect(inDays(play(days(40, 60), 30, settings()))).toEqual([10, 30]);
    expect(play(days(40, 60), 61, settings())).toMatchObject({ ended: true, window: days(40, 60) });
  });

  it("until moves the handle alone", () => {
    expect(inDays(play(days(5, 20), 10, settings({ mode: "until" })))).toEqual([5, 30]);
  });

  it("moment goes from day to whole day, and ends with the last", () => {
    expect(inDays(play(days(20, 21), 2.5, settings({ mode: "moment" })))).toEqual([22, 23]);
    expect(play(days(50, 51), 20, settings({ mode: "moment" }))).toMatchObject({
      ended: true,
      window: days(59, 60),
    });
  });

  it("looping goes on from the start and never ends", () => {
    const step = play(days(0, 50), 15, settings({ loop: true }));
    expect(step.ended).toBe(false);
    expect(inDays(step)).toEqual([0, 5]);
  });

  it("does not depend on how the time is cut into frames", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (seconds, frames) => {
          const [, whole = 0] = inDays(play(days(0, 20), seconds, settings(), 1));
          const [, cut = 0] = inDays(play(days(0, 20), seconds, settings(), frames));
          expect(Math.abs(whole - cut)).toBeLessThan(0.01);
        },
      ),
    );
  });
});

describe("playing by event", () => {
  const byEvent = (change: Partial<PlaybackSettings> = {}) => settings({ pace: "event", ...change });

  it("shows the next event at once, and goes over the years between in no time", () => {
    const start = startPlayback(days(0, 1), byEvent({ mode: "until" }));
    expect(inDays(start)).toEqual([0, 11]);
    const stayMs = 1500;
    let step = advancePlayback(start.playhead, stayMs + 1, byEvent({ mode: "until" }));
    expect(inDays(step)).toEqual([0, 11]);
    step = advancePlayback(step.playhead, stayMs, byEvent({ mode: "until" }));
    expect(inDays(step)).toEqual([0, 51]);
  });

  it("gives the last event its time and ends", () => {
    const step = play(days(0, 1), 10, byEvent(), 1000);
    expect(step).toMatchObject({ ended: true });
    expect(inDays(step)).toEqual([0, 51]);
  });

  it("goes on from where the window is", () => {
    expect(inDays(startPlayback(days(5, 20), byEvent()))).toEqual([36, 51]);
  });

  it("after the last event begins with the first", () => {
    expect(inDays(startPlayback(days(0, 60), byEvent({ mode: "until" })))).toEqual([0, 11]);
  });

  it("moment goes to the day on which each event starts", () => {
    expect(inDays(startPlayback(days(0, 1), byEvent({ mode: "moment" })))).toEqual([10, 11]);
    expect(inDays(startPlayback(days(10, 11), byEvent({ mode: "moment" })))).toEqual([50, 51]);
  });

  it("looping comes back to the first", () => {
    const step = play(days(0, 1), 4.6, byEvent({ loop: true }), 100);
    expect(step.ended).toBe(false);
    expect(inDays(step)).toEqual([0, 11]);
  });

  it("with many events passes all of them in sixty seconds", () => {
    const starts = Float64Array.from({ length: 600 }, (_, index) => index * dayMs * 0.1);
    expect(play(days(0, 1), 59, byEvent({ starts }), 500).ended).toBe(false);
    expect(play(days(0, 0.01), 61, byEvent({ starts }), 500).ended).toBe(true);
  });

  it("with no event ends at once, looping too", () => {
    const none = byEvent({ starts: new Float64Array(0), loop: true });
    const start = startPlayback(days(0, 60), none);
    expect(start.ended).toBe(true);
    expect(advancePlayback(start.playhead, 10, none).ended).toBe(true);
  });

  it("shows events in the order of their earliest starts, none left out", () => {
    const some = fc.array(fc.integer({ min: 0, max: 58 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(some, (unsorted) => {
        const starts = Float64Array.from(
          unsorted.sort((a, b) => a - b),
          (day) => day * dayMs,
        );
        const given = byEvent({ starts, mode: "until" });
        const seen = new Set<number>();
        let step = startPlayback(days(0, 60), given);
        while (!step.ended) {
          expect(seen.has(step.window.to) || step.window.to > Math.max(0, ...seen)).toBe(true);
          seen.add(step.window.to);
          step = advancePlayback(step.playhead, 100, given);
        }
        expect([...seen]).toEqual([...new Set(starts)].map((start) => start + dayMs));
      }),
      { numRuns: 50 },
    );
  });
});

it("the starts to be played leave out what is masked, open or undated", () => {
  const table = buildEventTable(
    [
      anEvent({ id: "a", date: "2018" }),
      anEvent({ id: "b", date: "2019" }),
      anEvent({ id: "c", date: "../2020" }),
      anEvent({ id: "d", date: null }),
    ],
    context,
  );
  expect([...findStarts(table, Uint8Array.of(1, 1, 1, 1))]).toEqual([Date.UTC(2018, 0), Date.UTC(2019, 0)]);
  expect([...findStarts(table, Uint8Array.of(1, 0, 1, 1))]).toEqual([Date.UTC(2019, 0)]);
});

describe("what has been played", () => {
  it("reaches from where the edge stood at the beginning to where it is", () => {
    const begun = toElapsed(null, 5, extent);
    expect(begun).toEqual({ from: 5, to: 5 });
    expect(toElapsed(begun, 9, extent)).toEqual({ from: 5, to: 9 });
  });

  it("begins with the extent once playing has begun anew", () => {
    expect(toElapsed({ from: 30 * dayMs, to: 60 * dayMs }, 2 * dayMs, extent)).toEqual({
      from: 0,
      to: 2 * dayMs,
    });
  });
});
