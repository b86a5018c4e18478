import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCalendarSpan, shiftByOwnLength, writeWindowBriefly } from "../../src/model/calendar-span.ts";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import { findSecondWindow } from "../../src/model/second-window.ts";
import { parseWindow, writeWindow } from "../../src/model/time-window.ts";

const extent = parseWindow("2012/2026")!;
const second = (window: string, mode: "window" | "until" | "moment" = "window") =>
  writeWindowBriefly(findSecondWindow(parseWindow(window)!, mode, extent, () => true));

describe("the second window of a comparison", () => {
  it.each([
    ["2018", "2019"],
    ["2016", "2017"],
    ["2018-01", "2018-02"],
    ["2018-07-03", "2018-07-04"],
    ["2018-07-03/2018-07-09", "2018-07-10/2018-07-16"],
    ["2018/2020", "2021/2023"],
    ["2018-07-03T10:00Z/2018-07-03T11:59Z", "2018-07-03T12:00Z/2018-07-03T13:59Z"],
  ])("of %s is the equally long period after it: %s", (window, expected) => {
    expect(second(window)).toBe(expected);
  });

  it.each([
    ["2026", "2025"],
    ["2024/2026", "2021/2023"],
    ["2020/2026", "2013/2019"],
  ])("of %s, after which there is nothing, is the one before it: %s", (window, expected) => {
    expect(second(window)).toBe(expected);
  });

  it("of all the time there is, is its later half", () => {
    expect(second("2012/2026")).toBe("2019/2026");
    expect(second("../..")).toBe("2019/2026");
  });

  it("is no period without events, as long as there is another", () => {
    const before = (window: { to: number }) => window.to <= parseWindow("2018")!.from;
    const of = (text: string, holdsEvents: (window: { to: number }) => boolean) =>
      writeWindowBriefly(findSecondWindow(parseWindow(text)!, "window", extent, holdsEvents));
    expect(of("2018", before)).toBe("2017");
    expect(of("2012/2018", () => false)).toBe("2015/2018");
    expect(of("2018", () => false)).toBe("2018-07-02/2018-12-31");
  });

  it("of what has one open end is the rest", () => {
    expect(second("../2018")).toBe("2019-01-01/..");
    expect(second("2019/..")).toBe("../2018-12-31");
  });

  it("is a year later, or a year earlier, in the modes of one handle", () => {
    expect(second("2012/2018", "until")).toBe("2012/2019");
    expect(second("2012/2026", "until")).toBe("2012/2025");
    expect(second("2018-07-03/2020", "moment")).toBe("2019-07-03");
    expect(second("2026-07-03", "moment")).toBe("2025-07-03");
  });

  it("is a window, whatever it is the second to", () => {
    const instant = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: -90_000, max: 90_000 }).map((days) => days * dayMs) },
      { weight: 2, arbitrary: fc.integer({ min: -1e7, max: 1e7 }).map((minutes) => minutes * minuteMs) },
    );
    const modes = fc.constantFrom("window" as const, "until" as const, "moment" as const);
    fc.assert(
      fc.property(instant, instant, modes, fc.boolean(), (one, other, mode, holds) => {
        const window = { from: Math.min(one, other), to: Math.max(one, other) + minuteMs };
        const found = findSecondWindow(window, mode, extent, () => holds);
        expect(found.from).toBeLessThan(found.to);
      }),
    );
  });
});

describe("a window as whole units of the calendar", () => {
  it("finds the coarsest", () => {
    const of = (text: string) => findCalendarSpan(parseWindow(text)!);
    expect(of("2016")).toEqual({ unit: "year", count: 1 });
    expect(of("-0043/0002")).toEqual({ unit: "year", count: 46 });
    expect(of("2018-02/2019-01")).toEqual({ unit: "month", count: 12 });
    expect(of("2018-02-27/2018-03-01")).toEqual({ unit: "day", count: 3 });
    expect(of("2018-02-27T10:00Z/2018-03-01")).toEqual({ unit: "minute", count: 3 * 1440 - 600 });
    expect(of("2018/..")).toBeNull();
  });

  it("moves there and back to where it was, and next to itself", () => {
    const someSpan = fc
      .tuple(
        fc.integer({ min: -2000, max: 2000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("month", "day"),
      )
      .map(([first, count, unit]) => {
        const at = (units: number) =>
          unit === "month" ? Date.UTC(2000, units) : Date.UTC(2000, 0, 1) + units * dayMs;
        return { from: at(first), to: at(first + count) };
      });
    fc.assert(
      fc.property(someSpan, (window) => {
        const next = shiftByOwnLength(window, 1);
        expect(next.from).toBe(window.to);
        // 365 days to the end of a leap year have a whole year after them: back by a year is not back by as many days.
        fc.pre(findCalendarSpan(next)?.unit === findCalendarSpan(window)?.unit);
        expect(shiftByOwnLength(next, -1)).toEqual(window);
      }),
    );
  });

  it("is written briefly, and read back as the same window", () => {
    const brief = (text: string) => writeWindowBriefly(parseWindow(text)!);
    expect(brief("2018-01-01/2018-12-31")).toBe("2018");
    expect(brief("2018-07-01/2018-09-30")).toBe("2018-07/2018-09");
    expect(brief("../2018-12-31")).toBe("../2018-12-31");
    expect(brief("-0043")).toBe("-0043");
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 2e6 }), fc.integer({ min: 1, max: 4e3 }), (first, days) => {
        const window = { from: first * dayMs, to: (first + days) * dayMs };
        expect(parseWindow(writeWindowBriefly(window))).toEqual(window);
        expect(parseWindow(writeWindow(window))).toEqual(window);
      }),
    );
  });
});
