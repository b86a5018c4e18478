import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toUtc } from "../../src/model/calendar.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import {
  buildTicks,
  chooseUnit,
  instantAt,
  limitAxis,
  longestAxisMs,
  type MeasureLabel,
  panAxis,
  showOnAxis,
  startOfUnit,
  xOf,
  zoomAxis,
} from "../../src/model/time-axis.ts";

const years = (from: number, to: number) => ({ from: toUtc(from), to: toUtc(to) });
const measure: MeasureLabel = (_instant, unit, major) =>
  unit === "day" || unit === "month" ? (major ? 60 : 34) : 44;
const show = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace("T00:00", "");

/** From one hour to ten thousand years, anywhere between 3000 BCE and year 9999. */
const axis = fc
  .tuple(fc.integer({ min: -1_800_000, max: 2_900_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([day, size]) => {
    const width = minuteMs * 60 * (10_000 * 365 * 24) ** size;
    return { from: day * dayMs, to: day * dayMs + width };
  });
const width = fc.integer({ min: 60, max: 3000 });
const finest = fc.constantFrom("minute" as const, "day" as const);

describe("the unit of the axis", () => {
  it("goes from centuries to days with the zoom", () => {
    expect(chooseUnit(years(-3000, 9999), 1000)).toBe("century");
    expect(chooseUnit(years(1700, 2026), 1000)).toBe("decade");
    expect(chooseUnit(years(1900, 2026), 1000)).toBe("year");
    expect(chooseUnit(years(2012, 2027), 1000)).toBe("month");
    expect(chooseUnit({ from: toUtc(2018), to: toUtc(2018, 6) }, 1000)).toBe("day");
  });

  it("goes below the day only where the data carries times", () => {
    const day = { from: toUtc(2018, 6, 3), to: toUtc(2018, 6, 4) };
    expect(chooseUnit(day, 1000)).toBe("day");
    expect(chooseUnit(day, 1000, "minute")).toBe("hour");
    expect(chooseUnit({ from: day.from, to: day.from + 60 * minuteMs }, 1000, "minute")).toBe("minute");
  });
});

describe("ticks", () => {
  it("of fifteen years are years", () => {
    const ticks = buildTicks(years(2012, 2027), 1000, measure);
    expect(ticks.map((tick) => show(tick.instant).slice(0, 4))).toEqual(
      Array.from({ length: 16 }, (_, index) => String(2012 + index)),
    );
    expect(ticks.every((tick) => tick.unit === "year")).toBe(true);
    expect([ticks[0]?.labelled, ticks[1]?.labelled]).toEqual([false, true]);
  });

  it("of a year are months, January the major one", () => {
    const ticks = buildTicks({ from: toUtc(2018), to: toUtc(2019, 1) }, 1000, measure);
    expect(ticks.map((tick) => tick.unit)).toEqual(Array.from({ length: 14 }, () => "month"));
    expect(ticks.filter((tick) => tick.major).map((tick) => show(tick.instant))).toEqual([
      "2018-01-01",
      "2019-01-01",
    ]);
  });

  it("of two months are weeks counted from the first, and no rest of a month stands beside the next", () => {
    const ticks = buildTicks({ from: toUtc(2018, 0, 1), to: toUtc(2018, 2, 1) }, 500, measure);
    expect(ticks.map((tick) => show(tick.instant).slice(5))).toEqual([
      ...["01-01", "01-08", "01-15", "01-22"],
      ...["02-01", "02-08", "02-15", "02-22", "03-01"],
    ]);
  });

  it("of a day are hours where the data carries times", () => {
    const day = { from: toUtc(2018, 6, 3), to: toUtc(2018, 6, 4) };
    const ticks = buildTicks(day, 500, measure, "minute");
    expect(ticks[1]?.unit).toBe("hour");
    expect(buildTicks(day, 500, measure).map((tick) => tick.unit)).toEqual(["day", "day"]);
  });

  it("of three centuries are decades, and before our era too", () => {
    const ticks = buildTicks(years(-150, 150), 1000, measure);
    expect(ticks.map((tick) => new Date(tick.instant).getUTCFullYear())).toContain(-100);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set(["decade"]));
  });

  it("never collide, never leave the axis, and are in order", () => {
    fc.assert(
      fc.property(axis, width, finest, (shown, widthPx, least) => {
        const ticks = buildTicks(shown, widthPx, measure, least);
        const labels = ticks.filter((tick) => tick.labelled);
        let taken = 0;
        for (const tick of labels) {
          const half = measure(tick.instant, tick.unit, tick.major) / 2;
          expect(tick.x - half).toBeGreaterThanOrEqual(taken);
          taken = tick.x + half;
        }
        expect(taken).toBeLessThanOrEqual(widthPx);
        for (const [index, tick] of ticks.entries()) {
          expect(tick.x).toBeGreaterThan(ticks[index - 1]?.x ?? -1);
          expect(startOfUnit(tick.instant, tick.unit)).toBe(tick.instant);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are some wherever there is room for them", () => {
    fc.assert(
      fc.property(axis, fc.integer({ min: 400, max: 3000 }), (shown, widthPx) => {
        fc.pre(shown.to - shown.from > 3 * dayMs);
        const labels = buildTicks(shown, widthPx, measure, "day").filter((tick) => tick.labelled);
        expect(labels.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it("of no axis at all are none", () => {
    expect(buildTicks({ from: 0, to: 0 }, 500, measure)).toEqual([]);
    expect(buildTicks(years(2012, 2027), 0, measure)).toEqual([]);
    expect(buildTicks({ from: Number.NEGATIVE_INFINITY, to: 0 }, 500, measure)).toEqual([]);
  });
});

describe("pixels and instants", () => {
  it("lead to one another", () => {
    fc.assert(
      fc.property(axis, width, fc.double({ min: -1, max: 2, noNaN: true }), (shown, widthPx, share) => {
        const x = share * widthPx;
        expect(xOf(shown, widthPx, instantAt(shown, widthPx, x))).toBeCloseTo(x, 2);
      }),
    );
  });

  it("open ends are infinitely far", () => {
    expect(xOf({ from: 0, to: 10 }, 100, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("a moved axis", () => {
  const limits = { from: 0, to: 1000 };

  it("zooms about what is under the pointer", () => {
    const zoomed = zoomAxis({ from: 200, to: 600 }, 0.5, 300, limits, 1);
    expect(zoomed).toEqual({ from: 250, to: 450 });
    expect(xOf(zoomed, 100, 300)).toBe(xOf({ from: 200, to: 600 }, 100, 300));
  });

  it("never leaves its limits, never turns inside out, never gets too short", () => {
    const instant = fc.double({ min: -500, max: 1500, noNaN: true });
    fc.assert(
      fc.property(instant, fc.double({ min: 0.01, max: 100, noNaN: true }), instant, (about, factor, by) => {
        for (const moved of [
          zoomAxis({ from: 200, to: 600 }, factor, about, limits, 5),
          panAxis({ from: 200, to: 600 }, by, limits),
        ]) {
          expect(moved.from).toBeGreaterThanOrEqual(0);
          expect(moved.to).toBeLessThanOrEqual(1000);
          expect(moved.to - moved.from).toBeGreaterThanOrEqual(5 - 1e-9);
        }
      }),
    );
  });

  it("pans without changing its width", () => {
    expect(panAxis({ from: 200, to: 600 }, 900, limits)).toEqual({ from: 600, to: 1000 });
  });
});

describe("the length of an axis", () => {
  it("is three centuries at most, whichever their leap days, and a day or a minute at least", () => {
    const eternity = { from: toUtc(-3000), to: toUtc(3000) };
    let wide = { from: toUtc(2000), to: toUtc(2001) };
    for (let turn = 0; turn < 20; turn++) wide = zoomAxis(wide, 3, toUtc(2000), eternity, dayMs);
    expect(wide.to - wide.from).toBe(longestAxisMs);
    for (const from of [1600, 1700, 1726, 1800, 1900, 2000]) {
      expect(toUtc(from + 300) - toUtc(from)).toBeLessThanOrEqual(longestAxisMs);
    }
    let narrow = wide;
    for (let turn = 0; turn < 40; turn++) narrow = zoomAxis(narrow, 0.3, toUtc(2000), eternity, 60_000);
    expect(narrow.to - narrow.from).toBe(60_000);
  });

  it("is put right about the middle where it is too short, and to its latest where it is too long", () => {
    const noon = toUtc(2018, 6, 3) + dayMs / 2;
    expect(limitAxis({ from: noon, to: noon + 1 }, dayMs)).toEqual({
      from: noon + 0.5 - dayMs / 2,
      to: noon + 0.5 + dayMs / 2,
    });
    const long = limitAxis({ from: toUtc(0), to: toUtc(2027) }, dayMs);
    expect(long).toEqual({ from: toUtc(2027) - longestAxisMs, to: toUtc(2027) });
  });

  it("is kept where a stretch out of sight is shown, unless the stretch is longer", () => {
    const shown = { from: toUtc(2018), to: toUtc(2019) };
    fc.assert(
      fc.property(axis, (stretch) => {
        const moved = showOnAxis(shown, stretch);
        const width = shown.to - shown.from;
        if (stretch.to > shown.from && stretch.from < shown.to) {
          expect(moved).toBe(shown);
          return;
        }
        expect(moved.to - moved.from).toBeCloseTo(
          Math.min(Math.max(width, stretch.to - stretch.from), longestAxisMs),
          -1,
        );
        expect(moved.to).toBeGreaterThan(stretch.from);
        expect(moved.from).toBeLessThan(stretch.to);
      }),
    );
  });
});
