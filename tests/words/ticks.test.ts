import { describe, expect, it } from "vitest";
import { ticks } from "../../src/words/ticks.ts";

const at = (text: string): number => Date.parse(text);

describe("the label of a tick", () => {
  it.each([
    ["2018-01-01T00:00Z", "year", false, "2018"],
    ["-000043-01-01T00:00Z", "year", false, "44 BCE"],
    ["1900-01-01T00:00Z", "century", false, "1900"],
    ["2018-07-01T00:00Z", "month", false, "Jul"],
    ["2018-01-01T00:00Z", "month", true, "2018"],
    ["2018-07-03T00:00Z", "day", false, "3"],
    ["2018-07-01T00:00Z", "day", true, "Jul"],
    ["2018-01-01T00:00Z", "day", true, "Jan 2018"],
    ["2018-07-03T14:00Z", "hour", false, "14:00"],
    ["2018-07-03T00:00Z", "hour", true, "3 Jul"],
    ["2018-07-03T14:05Z", "minute", false, "14:05"],
  ] as const)("at %s by the %s (major: %s) is %s", (instant, unit, major, label) => {
    expect(ticks.formatTick(at(instant), unit, major)).toBe(label);
  });
});

describe("what the ticks leave unsaid", () => {
  it.each([
    ["2018-02-01", "month", "2018"],
    ["2018-07-02", "day", "Jul 2018"],
    ["2018-07-02", "hour", "2 Jul 2018, UTC"],
    ["2018-07-02", "minute", "2 Jul 2018, UTC"],
    ["2012-01-01", "year", ""],
    ["1800-01-01", "decade", ""],
  ] as const)("from %s on by the %s is %s", (from, unit, context) => {
    expect(ticks.formatContext(at(`${from}T00:00Z`), unit)).toBe(context);
  });
});
