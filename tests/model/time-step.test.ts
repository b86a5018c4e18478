import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildEventTable } from "../../src/model/event-table.ts";
import { dayMs } from "../../src/model/instant.ts";
import { findNextRow, holdWhen, roundOut, stepWindow } from "../../src/model/time-step.ts";
import { parseWindow } from "../../src/model/time-window.ts";
import { inWindow, parseWhen } from "../../src/model/when.ts";
import { anEvent } from "../builders.ts";
import { context, origin, someWhen, someWindow } from "./random-events.ts";

function w(text: string) {
  const window = parseWindow(text);
  if (window === null) throw new Error(`${text} is no window`);
  return window;
}

function date(edtf: string, span?: "within" | "throughout") {
  const parsed = parseWhen(edtf, span === undefined ? {} : { span });
  if (!parsed.ok) throw new Error(`${edtf} is no date`);
  return parsed.when;
}

const extent = w("2010/2020");

describe("a step", () => {
  it("moves a window by calendar units at both ends", () => {
    expect(stepWindow(w("2018-01"), "window", "month", 1, extent)).toEqual(w("2018-02"));
    expect(stepWindow(w("2018-01/2018-03"), "window", "year", -1, extent)).toEqual(w("2017-01/2017-03"));
  });

  it("stops at the extent with the window's width kept", () => {
    expect(stepWindow(w("2020-12"), "window", "month", 1, extent)).toEqual(w("2020-12"));
    expect(stepWindow(w("2010-01-02"), "window", "day", -10, extent)).toEqual(w("2010-01-01"));
  });

  it("moves the one handle of until", () => {
    const from = w("2012").from;
    expect(stepWindow({ from, to: w("2018").to }, "until", "year", -1, extent)).toEqual({
      from,
      to: w("2017").to,
    });
    expect(stepWindow(w("2018/2020"), "until", "year", 5, extent).to).toBe(extent.to);
  });

  it("moves the day of moment", () => {
    expect(stepWindow(w("2018-01-31"), "moment", "month", 1, extent)).toEqual(w("2018-02-28"));
    expect(stepWindow(w("2020-12-31"), "moment", "day", 1, extent)).toEqual(w("2020-12-31"));
  });
});

describe("the next event", () => {
  const table = buildEventTable(
    ["2012", "2014", "2016", "2018", null].map((text, index) => anEvent({ id: `${index}`, date: text })),
    context,
  );
  const all = Uint8Array.of(1, 1, 1, 1, 1);

  it("is the next dated row that the mask lets through", () => {
    const mask = Uint8Array.of(1, 0, 1, 1, 1);
    expect(findNextRow(table, mask, 0, 1, w("2012"))).toBe(2);
    expect(findNextRow(table, mask, 2, -1, w("2012"))).toBe(0);
  });

  it("after the last and before the first is none", () => {
    expect(findNextRow(table, all, 3, 1, w("2012"))).toBe(-1);
    expect(findNextRow(table, all, 0, -1, w("2012"))).toBe(-1);
  });

  it("with nothing selected is the first, or going back the last, in the window", () => {
    expect(findNextRow(table, all, -1, 1, w("2013/2017"))).toBe(1);
    expect(findNextRow(table, all, -1, -1, w("2013/2017"))).toBe(2);
  });

  it("with nothing in the window is the nearest beyond it", () => {
    expect(findNextRow(table, all, -1, 1, w("2015"))).toBe(2);
    expect(findNextRow(table, all, -1, -1, w("2015"))).toBe(1);
    expect(findNextRow(table, all, -1, 1, w("2019"))).toBe(-1);
  });

  it("from an undated one goes back to the last dated, and not forth", () => {
    expect(findNextRow(table, all, 4, -1, w("2012"))).toBe(3);
    expect(findNextRow(table, all, 4, 1, w("2012"))).toBe(-1);
  });
});

describe("the window that holds an event", () => {
  it("stays where it holds it already, if only possibly", () => {
    const window = w("2016-03");
    expect(holdWhen(window, "window", date("2016"))).toBe(window);
  });

  it("moves as little as needed, with its width", () => {
    expect(holdWhen(w("2018-07-01/2018-07-10"), "window", date("2018-07-12"))).toEqual(
      w("2018-07-03/2018-07-12"),
    );
    expect(holdWhen(w("2018-07-01/2018-07-10"), "window", date("2018-06-20"))).toEqual(
      w("2018-06-20/2018-06-29"),
    );
  });

  it("becomes as wide as an event that is longer", () => {
    expect(holdWhen(w("2018-07-01"), "window", date("2013/2017"))).toEqual(w("2013/2017"));
  });

  it("until reaches just past the latest start", () => {
    const { from } = w("2010");
    const held = holdWhen({ from, to: w("2012").to }, "until", date("2018-07"));
    expect(held).toEqual({ from, to: w("2018-07").to });
  });

  it("moment goes to the first day of it", () => {
    expect(holdWhen(w("2012-01-01"), "moment", date("2018-07"))).toEqual(w("2018-07-01"));
    expect(holdWhen(w("2020-01-01"), "moment", date("../2018"))).toEqual(w("2018-12-31"));
  });

  it("stays for a date that says nothing", () => {
    const window = w("2018");
    expect(holdWhen(window, "window", date("../.."))).toBe(window);
  });

  it("holds every other event", () => {
    fc.assert(
      fc.property(
        someWhen(dayMs),
        someWindow(dayMs),
        fc.constantFrom("window", "until", "moment"),
        (when, window, mode) => {
          const isKnown = Number.isFinite(when.earliestStart) || Number.isFinite(when.latestEnd);
          fc.pre(isKnown && (mode !== "moment" || Number.isFinite(window.from)));
          const held = holdWhen(window, mode as "window", when);
          const effective =
            mode === "until"
              ? { from: Number.NEGATIVE_INFINITY, to: held.to }
              : mode === "moment"
                ? { from: held.from, to: held.from + dayMs }
                : held;
          expect(inWindow(when, effective)).not.toBe("no");
          expect(held.to).toBeGreaterThan(held.from);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a window rounded to whole days", () => {
  it("holds the very same events of whole days, as surely", () => {
    const minutes = fc.integer({ min: -3 * 1440, max: 45 * 1440 });
    fc.assert(
      fc.property(someWhen(dayMs), minutes, minutes, (when, a, b) => {
        const from = origin + Math.min(a, b) * 60_000;
        const window = { from, to: origin + (Math.max(a, b) + 1) * 60_000 };
        const rounded = roundOut(window, dayMs);
        expect(rounded.from % dayMs).toBe(0);
        expect(rounded.to % dayMs).toBe(0);
        expect(inWindow(when, rounded)).toBe(inWindow(when, window));
      }),
    );
  });
});
