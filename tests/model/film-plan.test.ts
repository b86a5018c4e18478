import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FilmPlan, type FilmStop, planPlayback, planStory } from "../../src/model/film-plan.ts";
import { filmRates, filmShapes, filmSides, toBitrate, toFilmSize } from "../../src/model/film-shape.ts";
import { dayMs, type TimeWindow } from "../../src/model/instant.ts";
import type { PlaybackSettings } from "../../src/model/playback.ts";

const year = (value: number) => Date.UTC(value, 0, 1);
const extent: TimeWindow = { from: year(2010), to: year(2020) };
const camera = { center: [48, 40], zoom: 5 } as const;
const settings = (given: Partial<PlaybackSettings> = {}): PlaybackSettings => ({
  mode: "window",
  pace: "time",
  speed: 1,
  loop: false,
  extent,
  starts: Float64Array.of(year(2011), year(2012), year(2015), year(2018)),
  ...given,
});
const framesOf = (plan: FilmPlan) =>
  Array.from({ length: plan.frameCount }, (_, index) => plan.frameAt(index));

const anySettings = fc.record({
  mode: fc.constantFrom("window", "until", "moment"),
  pace: fc.constantFrom("time", "event"),
  speed: fc.constantFrom(0.5, 1, 4, 16),
  loop: fc.boolean(),
}) as fc.Arbitrary<Pick<PlaybackSettings, "mode" | "pace" | "speed" | "loop">>;
const rate = fc.constantFrom(...filmRates);

describe("The film of a playback", () => {
  it("takes as long as playing takes, with time to take in its first and last picture, at every rate", () => {
    for (const framesPerSecond of filmRates) {
      const plan = planPlayback(extent, settings(), camera, framesPerSecond);
      const seconds = plan.frameCount / framesPerSecond;
      expect(seconds).toBeGreaterThan(62.9);
      expect(seconds).toBeLessThan(63.3);
    }
  });

  it("ends, also of a playback that loops, and never goes back in time", () => {
    fc.assert(
      fc.property(anySettings, rate, (given, framesPerSecond) => {
        const frames = framesOf(planPlayback(extent, settings(given), camera, framesPerSecond));
        for (const [index, { window }] of frames.entries()) {
          expect(window.to).toBeGreaterThan(window.from);
          const before = frames[index - 1]?.window ?? window;
          expect(window.to).toBeGreaterThanOrEqual(before.to);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("holds its first and its last picture still", () => {
    const plan = planPlayback(extent, settings(), camera, 25);
    const frames = framesOf(plan);
    expect(new Set(frames.slice(0, 25).map(({ window }) => window.to)).size).toBe(1);
    expect(new Set(frames.slice(-50).map(({ window }) => window.to))).toEqual(new Set([extent.to]));
  });

  it("starts where the window is, as Play does", () => {
    const window = { from: year(2010), to: year(2015) };
    expect(planPlayback(window, settings(), camera, 10).frameAt(0).window.to).toBe(window.to);
  });

  it("shows each event by event, and no frame twice as fast for being drawn slowly", () => {
    const plan = planPlayback(extent, settings({ pace: "event" }), camera, 10);
    const ends = new Set(framesOf(plan).map(({ window }) => window.to));
    expect([...ends]).toEqual([2011, 2012, 2015, 2018].map((value) => year(value) + dayMs));
  });

  it("is one still picture where there is nothing to play", () => {
    const plan = planPlayback(extent, settings({ pace: "event", starts: new Float64Array() }), camera, 10);
    expect(new Set(framesOf(plan).map(({ window }) => window.to)).size).toBe(1);
  });
});

const stop = fc.record({
  window: fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 900 }))
    .map(([start, days]): TimeWindow => {
      const from = year(2010) + start * dayMs;
      return { from, to: from + days * dayMs };
    }),
  camera: fc.record({
    center: fc.tuple(
      fc.double({ min: 30, max: 60, noNaN: true }),
      fc.double({ min: 30, max: 45, noNaN: true }),
    ),
    zoom: fc.double({ min: 3, max: 10, noNaN: true }),
  }),
  dwellMs: fc.integer({ min: 0, max: 9000 }),
}) as fc.Arbitrary<FilmStop>;
const stops = fc.array(stop, { minLength: 1, maxLength: 5 });

describe("The film of a story", () => {
  it("rests at every stop, exactly there, for as long as it says", () => {
    fc.assert(
      fc.property(stops, rate, (given, framesPerSecond) => {
        const frames = framesOf(planStory(given, 980, framesPerSecond));
        for (const [shot, { window, camera: at, dwellMs }] of given.entries()) {
          const own = frames.filter((frame) => frame.shot === shot);
          const still = own.filter((frame) => frame.window === window && frame.camera === at);
          expect(still.length).toBe(Math.max(1, Math.round((dwellMs * framesPerSecond) / 1000)));
          expect(own.slice(-still.length)).toEqual(still);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("goes through its stops in order, and between two of them time stays between theirs", () => {
    fc.assert(
      fc.property(stops, rate, (given, framesPerSecond) => {
        const frames = framesOf(planStory(given, 980, framesPerSecond));
        for (const [index, { shot, window }] of frames.entries()) {
          const before = frames[index - 1];
          if (before !== undefined) expect([0, 1]).toContain(shot - before.shot);
          const [from, to] = [given[Math.max(0, shot - 1)]!.window, given[shot]!.window];
          expect(window.to).toBeGreaterThan(window.from);
          for (const end of ["from", "to"] as const) {
            expect(window[end]).toBeGreaterThanOrEqual(Math.min(from[end], to[end]));
            expect(window[end]).toBeLessThanOrEqual(Math.max(from[end], to[end]));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("is the same film each time it is planned", () => {
    fc.assert(
      fc.property(stops, rate, (given, framesPerSecond) => {
        expect(framesOf(planStory(given, 980, framesPerSecond))).toEqual(
          framesOf(planStory(given, 980, framesPerSecond)),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe("The size of a film", () => {
  it("is even, of the shape that was asked for, and 1080p at most", () => {
    for (const shape of filmShapes)
      for (const side of filmSides) {
        const { width, height, pixelRatio } = toFilmSize(shape, side);
        const [across = 0, down = 0] = shape.split(":").map(Number);
        expect(width / height).toBeCloseTo(across / down, 10);
        expect((width % 2) + (height % 2)).toBe(0);
        expect(Math.min(width, height)).toBe(side);
        expect(Math.min(width, height) / pixelRatio).toBe(720);
      }
  });

  it("decides how many bits a second takes: more for more pixels", () => {
    expect(toBitrate(toFilmSize("16:9", 1080), 30)).toBeGreaterThan(
      3 * toBitrate(toFilmSize("16:9", 360), 30),
    );
  });
});
