import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, minuteMs } from "../../src/model/instant.ts";
import {
  clampWindow,
  moveHandle,
  parseWindow,
  shiftWindow,
  writeWindow,
} from "../../src/model/time-window.ts";

const at = (text: string) => Date.parse(text.includes("T") ? `${text}Z` : `${text}T00:00Z`);
const window = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe("a typed window", () => {
  const rows: [string, ReturnType<typeof window>][] = [
    ["2018", window("2018-01-01", "2019-01-01")],
    ["2018-07", window("2018-07-01", "2018-08-01")],
    ["2018-07-03", window("2018-07-03", "2018-07-04")],
    [" 2018-07-03 ", window("2018-07-03", "2018-07-04")],
    ["2012-01-01/2026-12-31", window("2012-01-01", "2027-01-01")],
    ["2016/2018-03", window("2016-01-01", "2018-04-01")],
    ["201X", window("2010-01-01", "2020-01-01")],
    ["2023-04-25~", window("2023-04-22", "2023-04-29")],
    ["2018-07-03T10:30Z", window("2018-07-03T10:30", "2018-07-03T10:31")],
    ["2018-07-03T10:30+04:00/2018-07-03", window("2018-07-03T06:30", "2018-07-04")],
    ["../2020", { from: Number.NEGATIVE_INFINITY, to: at("2021-01-01") }],
    ["2020/..", { from: at("2020-01-01"), to: Number.POSITIVE_INFINITY }],
    ["../..", { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }],
  ];
  for (const [text, expected] of rows) {
    it(`${text.trim()} is its whole range, the last day included`, () => {
      expect(parseWindow(text)).toEqual(expected);
    });
  }

  it("with its ends reversed is the same window", () => {
    expect(parseWindow("2018/2016")).toEqual(parseWindow("2016/2018"));
    expect(parseWindow("2018-07-03/2018-07-01")).toEqual(window("2018-07-01", "2018-07-04"));
  });

  it("whose ends overlap keeps its order", () => {
    expect(parseWindow("2018-07/2018")).toEqual(window("2018-07-01", "2019-01-01"));
  });

  it("that cannot be read is null", () => {
    for (const text of [
      "",
      "x",
      "99999",
      "/2018",
      "2018/",
      "2018-21",
      "2018-02-30",
      "[2016,2018]",
      "2018/2019/2020",
    ]) {
      expect(parseWindow(text)).toBeNull();
    }
  });
});

describe("a written window", () => {
  it("names its last day, not the one after", () => {
    expect(writeWindow(window("2012-01-01", "2027-01-01"))).toBe("2012-01-01/2026-12-31");
  });

  it("of one day, or one minute, names it once", () => {
    expect(writeWindow(window("2018-07-03", "2018-07-04"))).toBe("2018-07-03");
    expect(writeWindow(window("2018-07-03T10:30", "2018-07-03T10:31"))).toBe("2018-07-03T10:30Z");
  });

  it("names minutes where an end is no whole day", () => {
    expect(writeWindow(window("2018-07-03", "2018-07-03T12:00"))).toBe("2018-07-03/2018-07-03T11:59Z");
  });

  it("of less than a minute is widened to it", () => {
    const from = at("2018-07-03T10:30") + 20_000;
    expect(writeWindow({ from, to: from + 10 })).toBe("2018-07-03T10:30Z");
  });

  it("leaves open ends open", () => {
    const open = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(writeWindow({ ...open, to: at("2021-01-01") })).toBe("../2020-12-31");
    expect(writeWindow(open)).toBe("../..");
  });

  it("is right before our era, and at the end of the four-digit years", () => {
    expect(writeWindow({ from: new Date(0).setUTCFullYear(-43, 2, 15), to: at("0014-01-01") })).toBe(
      "-0043-03-15/0013-12-31",
    );
    expect(writeWindow({ from: at("9999-12-31"), to: at("+010000-01-01") })).toBe("9999-12-31");
  });

  it("beyond the four-digit years names whole years", () => {
    expect(writeWindow({ from: at("+012345-03-01"), to: at("+012346-03-01") })).toBe("Y12345/Y12346");
  });

  const ends = fc.oneof(
    fc.integer({ min: -4_300_000, max: 2_900_000 }).map((days) => days * dayMs),
    fc.integer({ min: -30_000_000, max: 60_000_000 }).map((minutes) => minutes * minuteMs),
  );
  const from = fc.oneof(
    { weight: 8, arbitrary: ends },
    { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
  );
  const to = fc.oneof(
    { weight: 8, arbitrary: ends },
    { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
  );
  it("is read as the very same window", () => {
    fc.assert(
      fc.property(from, to, (one, other) => {
        fc.pre(one !== other);
        const asked = { from: Math.min(one, other), to: Math.max(one, other) };
        expect(parseWindow(writeWindow(asked))).toEqual(asked);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a moved window", () => {
  const extent = { from: 0, to: 100 };

  it("is shifted at both ends", () => {
    expect(shiftWindow({ from: 10, to: 20 }, -15)).toEqual({ from: -5, to: 5 });
  });

  it("keeps its width within the extent", () => {
    expect(clampWindow({ from: -5, to: 5 }, extent)).toEqual({ from: 0, to: 10 });
    expect(clampWindow({ from: 95, to: 105 }, extent)).toEqual({ from: 90, to: 100 });
    expect(clampWindow({ from: 20, to: 30 }, extent)).toEqual({ from: 20, to: 30 });
  });

  it("that is wider than the extent becomes it", () => {
    expect(clampWindow({ from: -50, to: 200 }, extent)).toEqual(extent);
  });

  it("swaps its handles where one is pushed past the other", () => {
    expect(moveHandle({ from: 10, to: 20 }, "from", 30, 1)).toEqual({ from: 20, to: 30 });
    expect(moveHandle({ from: 10, to: 20 }, "to", 5, 1)).toEqual({ from: 5, to: 10 });
  });

  it("never closes, and the handle that is not held stays", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom<"from" | "to">("from", "to"),
        (instant, handle) => {
          const moved = moveHandle({ from: 0, to: 20 }, handle, instant, 3);
          expect(moved.to - moved.from).toBeGreaterThanOrEqual(3);
          expect([moved.from, moved.to]).toContain(handle === "from" ? 20 : 0);
        },
      ),
    );
  });
});
