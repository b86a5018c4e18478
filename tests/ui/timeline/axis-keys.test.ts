import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs } from "../../../src/model/instant.ts";
import { toKeyedAxis } from "../../../src/ui/timeline/axis-keys.ts";

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const limits = { from: day("2000-01-01"), to: day("2027-01-01") };
const axis = { from: day("2018-01-01"), to: day("2018-01-11") };

describe("a key on the overview", () => {
  it("moves what is shown by a tenth of it, Page keys by all of it, Home and End to the ends", () => {
    expect(toKeyedAxis("ArrowRight", axis, limits)).toEqual({
      from: day("2018-01-02"),
      to: day("2018-01-12"),
    });
    expect(toKeyedAxis("PageDown", axis, limits)).toEqual({ from: day("2017-12-22"), to: day("2018-01-01") });
    expect(toKeyedAxis("Home", axis, limits)).toEqual({ from: limits.from, to: limits.from + 10 * dayMs });
    expect(toKeyedAxis("End", axis, limits)).toEqual({ from: limits.to - 10 * dayMs, to: limits.to });
  });

  it("is none of its where it is another", () => {
    expect(toKeyedAxis("a", axis, limits)).toBeNull();
    expect(toKeyedAxis("Enter", axis, limits)).toBeNull();
  });

  it("never changes the length nor leaves the limits", () => {
    const key = fc.constantFrom("ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End");
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), (keys) => {
        const end = keys.reduce((shown, pressed) => toKeyedAxis(pressed, shown, limits) ?? shown, axis);
        expect(end.to - end.from).toBeCloseTo(10 * dayMs, 0);
        expect(end.from).toBeGreaterThanOrEqual(limits.from);
        expect(end.to).toBeLessThanOrEqual(limits.to);
      }),
    );
  });
});
