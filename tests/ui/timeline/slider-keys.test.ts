import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, type TimeWindow } from "../../../src/model/instant.ts";
import { axisUnits } from "../../../src/model/time-axis.ts";
import { toKeyedWindow } from "../../../src/ui/timeline/slider-keys.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const limits = { from: day("2012-01-01"), to: day("2027-01-01") };
const tools = { mode: "window", unit: "month", leastMs: dayMs, limits } as const;
const window = { from: day("2018-03-31"), to: day("2018-07-01") };

describe("a key on a handle", () => {
  it("moves it by one axis unit, and Page keys by ten", () => {
    expect(toKeyedWindow("ArrowRight", "from", window, tools)).toEqual({
      ...window,
      from: day("2018-04-30"),
    });
    expect(toKeyedWindow("ArrowLeft", "to", window, tools)).toEqual({ ...window, to: day("2018-06-01") });
    expect(toKeyedWindow("PageUp", "to", window, tools)).toEqual({ ...window, to: day("2019-05-01") });
    expect(toKeyedWindow("PageDown", "from", window, tools)).toEqual({ ...window, from: day("2017-05-31") });
  });

  it("stops at the other handle, with a day between them", () => {
    expect(toKeyedWindow("PageUp", "from", window, tools)).toEqual({ ...window, from: window.to - dayMs });
    expect(toKeyedWindow("End", "from", window, tools)).toEqual({ ...window, from: window.to - dayMs });
    expect(toKeyedWindow("Home", "to", window, tools)).toEqual({ ...window, to: window.from + dayMs });
  });

  it("goes to the ends with Home and End", () => {
    expect(toKeyedWindow("Home", "from", window, tools)).toEqual({ ...window, from: limits.from });
    expect(toKeyedWindow("End", "to", window, tools)).toEqual({ ...window, to: limits.to });
  });

  it("has nothing to stop at where it is alone", () => {
    const until = { ...tools, mode: "until" } as const;
    expect(toKeyedWindow("Home", "to", window, until)).toEqual({ ...window, to: limits.from + dayMs });
    const moment = { ...tools, mode: "moment" } as const;
    expect(toKeyedWindow("End", "from", window, moment)).toEqual({ ...window, from: limits.to - dayMs });
  });

  it("leaves other keys alone", () => {
    expect(toKeyedWindow("Enter", "from", window, tools)).toBeNull();
    expect(toKeyedWindow("a", "band", window, tools)).toBeNull();
  });

  it("brings an open end to the end of time", () => {
    const open = { from: -Infinity, to: Infinity };
    expect(toKeyedWindow("ArrowRight", "from", open, tools)?.from).toBe(limits.from);
    expect(toKeyedWindow("ArrowLeft", "to", open, tools)?.to).toBe(limits.to);
  });
});

describe("a key on the band", () => {
  it("moves both ends by whole units", () => {
    const june = { from: day("2018-06-01"), to: day("2018-07-01") };
    expect(toKeyedWindow("ArrowRight", "band", june, tools)).toEqual({
      from: day("2018-07-01"),
      to: day("2018-08-01"),
    });
  });

  it("keeps its length at the ends of time", () => {
    const length = window.to - window.from;
    expect(toKeyedWindow("Home", "band", window, tools)).toEqual({
      from: limits.from,
      to: limits.from + length,
    });
    expect(toKeyedWindow("End", "band", window, tools)).toEqual({ from: limits.to - length, to: limits.to });
  });
});

describe("any key on any slider", () => {
  const days = (limits.to - limits.from) / dayMs;
  const aWindow: fc.Arbitrary<TimeWindow> = fc
    .tuple(fc.nat({ max: days - 1 }), fc.nat({ max: days - 1 }))
    .map(([a, b]) => ({
      from: limits.from + Math.min(a, b) * dayMs,
      to: limits.from + (Math.max(a, b) + 1) * dayMs,
    }));
  const key = fc.constantFrom(
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "PageUp",
    "PageDown",
    "Home",
    "End",
  );

  it("leaves a window of at least a day within the limits", () => {
    fc.assert(
      fc.property(
        aWindow,
        key,
        fc.constantFrom("from", "to", "band"),
        fc.constantFrom(...axisUnits),
        (start, pressed, part, unit) => {
          const moved = toKeyedWindow(pressed, part as "from", start, { ...tools, unit });
          expect(moved!.to - moved!.from).toBeGreaterThanOrEqual(dayMs);
          expect(moved!.from).toBeGreaterThanOrEqual(limits.from);
          expect(moved!.to).toBeLessThanOrEqual(limits.to);
          if (part === "from") expect(moved!.to).toBe(start.to);
          if (part === "to") expect(moved!.from).toBe(start.from);
        },
      ),
    );
  });
});
