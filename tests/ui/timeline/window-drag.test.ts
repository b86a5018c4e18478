import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, type TimeWindow } from "../../../src/model/instant.ts";
import { axisUnits, snap } from "../../../src/model/time-axis.ts";
import { timeModes } from "../../../src/model/time-mode.ts";
import { toDraggedWindow, toDrawnWindow } from "../../../src/ui/timeline/window-drag.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const limits = { from: day("2012-01-01"), to: day("2027-01-01") };
const tools = { mode: "window", unit: "month", finest: "day", leastMs: dayMs, limits } as const;
const start = { from: day("2018-03-01"), to: day("2018-07-01") };

describe("a dragged handle", () => {
  it("snaps to the axis unit, and with Alt to the day", () => {
    const at = day("2018-05-20") + 5 * 3_600_000;
    expect(toDraggedWindow("from", start, start.from, at, false, tools).from).toBe(day("2018-06-01"));
    expect(toDraggedWindow("from", start, start.from, at, true, tools).from).toBe(day("2018-05-20"));
  });

  it("keeps the pointer where it took hold of the grip", () => {
    const beside = start.from + 20 * dayMs;
    expect(toDraggedWindow("from", start, beside, beside + 3 * dayMs, true, tools).from).toBe(
      start.from + 3 * dayMs,
    );
  });

  it("swaps with the other one when it is pushed past it", () => {
    const moved = toDraggedWindow("from", start, start.from, day("2019-01-01"), false, tools);
    expect(moved).toEqual({ from: start.to, to: day("2019-01-01") });
    const back = toDraggedWindow("to", start, start.to, day("2017-01-01"), false, tools);
    expect(back).toEqual({ from: day("2017-01-01"), to: start.from });
  });

  it("moves alone in the modes of one handle", () => {
    const until = { ...tools, mode: "until" } as const;
    expect(toDraggedWindow("to", start, start.to, day("2013-01-01"), false, until)).toEqual({
      from: start.from,
      to: day("2013-01-01"),
    });
  });
});

describe("the dragged band", () => {
  it("stays one of whole months", () => {
    const moved = toDraggedWindow("band", start, start.from, start.from + 33 * dayMs, false, tools);
    expect(moved).toEqual({ from: day("2018-04-01"), to: day("2018-08-01") });
  });
});

describe("a drawn window", () => {
  it("lies between the two ends of the drag, whichever way it went", () => {
    const [a, b] = [day("2015-02-03"), day("2016-09-20")];
    const drawn = { from: day("2015-02-01"), to: day("2016-10-01") };
    expect(toDrawnWindow(start, a, b, false, tools)).toEqual(drawn);
    expect(toDrawnWindow(start, b, a, false, tools)).toEqual(drawn);
  });

  it("is never empty", () => {
    const at = day("2015-02-03");
    const drawn = toDrawnWindow(start, at, at + 1, true, tools);
    expect(drawn.to - drawn.from).toBe(dayMs);
  });
});

describe("any drag", () => {
  const days = (limits.to - limits.from) / dayMs;
  const instant = fc
    .integer({ min: -400, max: days + 400 })
    .map((count) => limits.from + count * dayMs + 12_345);
  const aWindow: fc.Arbitrary<TimeWindow> = fc
    .tuple(fc.nat({ max: days - 1 }), fc.nat({ max: days - 1 }))
    .map(([a, b]) => ({
      from: limits.from + Math.min(a, b) * dayMs,
      to: limits.from + (Math.max(a, b) + 1) * dayMs,
    }));

  it("leaves a window of at least a day within the limits", () => {
    fc.assert(
      fc.property(
        aWindow,
        instant,
        instant,
        fc.boolean(),
        fc.constantFrom("from", "to", "band", "draw"),
        fc.constantFrom(...axisUnits.slice(2)),
        (window, from, to, free, part, unit) => {
          const some = { ...tools, unit };
          const moved =
            part === "draw"
              ? toDrawnWindow(window, from, to, free, some)
              : toDraggedWindow(part as "from" | "to" | "band", window, from, to, free, some);
          expect(moved.to - moved.from).toBeGreaterThanOrEqual(dayMs);
          expect(moved.from).toBeGreaterThanOrEqual(limits.from);
          expect(moved.to).toBeLessThanOrEqual(limits.to);
        },
      ),
    );
  });

  it("leaves every moved handle at the beginning of a unit, at a limit, or a day from the other", () => {
    fc.assert(
      fc.property(aWindow, instant, fc.constantFrom(...timeModes), (window, to, mode) => {
        const part = mode === "moment" ? "from" : "to";
        const moved = toDraggedWindow(part, window, window[part], to, false, { ...tools, mode });
        const changed = [moved.from, moved.to].filter((end) => end !== window.from && end !== window.to);
        for (const end of changed) {
          const isExpected =
            snap(end, "month") === end ||
            end === limits.from + dayMs ||
            end === limits.to - dayMs ||
            Math.abs(end - window.from) === dayMs;
          expect(isExpected, new Date(end).toISOString()).toBe(true);
        }
      }),
    );
  });
});
