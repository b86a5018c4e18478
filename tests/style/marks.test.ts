import { describe, expect, it } from "vitest";
import { comparisonGroups } from "../../src/model/compare.ts";
import { claimStatuses } from "../../src/model/event.ts";
import { markGlsl } from "../../src/style/mark-shader.ts";
import { comparisonMarks, markMeasures, markSpec, markSpecs } from "../../src/style/mark-specs.ts";
import { markPaths } from "../../src/style/marks.ts";
import { palette, themes } from "../../src/style/palette.ts";
import { contrast } from "./color-science.ts";

const shapes = ["disc", "square"] as const;
const all = claimStatuses.flatMap((claim) =>
  shapes.flatMap((shape) => [true, false].map((certain) => ({ claim, shape, certain }))),
);

/** Every number of a path that is a length, and so no flag of an arc. */
function numbersOf(path: string): number[] {
  return [...path.replaceAll(/ 0 1 [01] /g, " ").matchAll(/-?\d+(\.\d+)?(e-?\d+)?/g)].map(([text]) =>
    Number(text),
  );
}

describe("marks", () => {
  it.each(all)(
    "are well-formed paths within their extent: $claim, $shape, $certain",
    ({ claim, shape, certain }) => {
      const { casing, ink, light, extent } = markPaths(claim, shape, certain, 11);
      for (const path of [casing, ink, light]) {
        expect(path).toMatch(/^([MLHVAZ]-?[\d. -]*)*$/);
        for (const value of numbersOf(path)) expect(Math.abs(value)).toBeLessThanOrEqual(extent + 0.001);
      }
      expect(casing).not.toBe("");
      expect(ink).not.toBe("");
    },
  );

  it("are open to one side by paper that stays within the casing, and else as they were", () => {
    for (const { claim, shape, certain } of all) {
      const whole = markPaths(claim, shape, certain, 11);
      const [right, left] = (["right", "left"] as const).map((gap) =>
        markPaths(claim, shape, certain, 11, gap),
      );
      for (const open of [right!, left!]) {
        expect({ ...open, light: "" }).toEqual({ ...whole, light: "" });
        expect(open.light.startsWith(whole.light)).toBe(true);
        for (const value of numbersOf(open.light)) expect(Math.abs(value)).toBeLessThanOrEqual(whole.extent);
      }
      const xOf = (path: string) =>
        numbersOf(path.slice(whole.light.length)).filter((_, index) => index % 2 === 0);
      expect(Math.min(...xOf(right!.light))).toBeGreaterThan(0);
      expect(Math.max(...xOf(left!.light))).toBeLessThan(0);
    }
  });

  it("tell the groups of a comparison apart, in each of them as certain or as uncertain as it is", () => {
    const looks = comparisonGroups.map((group) => {
      const { certain, gap } = comparisonMarks[group];
      const { ink, light } = markPaths("confirmed", "disc", certain, 11, gap);
      return `${ink} ${light}`;
    });
    expect(new Set(looks).size).toBe(comparisonGroups.length);
    expect(comparisonMarks.uncertain.certain).toBe(false);
  });

  it("grow in proportion", () => {
    const small = markPaths("disputed", "disc", false, 10);
    const large = markPaths("disputed", "disc", false, 40);
    expect(large.extent).toBeCloseTo(small.extent * 4, 6);
    const [one, four] = [numbersOf(small.ink), numbersOf(large.ink)];
    expect(one).toHaveLength(four.length);
    for (const [index, value] of one.entries()) expect(four[index]! / 4).toBeCloseTo(value, 2);
  });

  it("say by their fill how the claim stands, and leave claimed and alleged alike", () => {
    const inks = new Map(all.map((mark) => [markPaths(mark.claim, mark.shape, mark.certain, 11), mark]));
    const looks = new Set([...inks.keys()].map(({ ink, light }) => `${ink} ${light}`));
    expect(looks.size).toBe(all.length - shapes.length * 2);
    expect(markPaths("claimed", "disc", true, 11)).toEqual(markPaths("alleged", "disc", true, 11));
  });

  it("keep a full outline and are hatched inside where the event is only possibly in the window", () => {
    for (const claim of claimStatuses) {
      const { outline, hatch } = markSpec(claim, false);
      // Over a pixel of unbroken hue at map size, so that the outline has the contrast of the hue itself.
      expect((outline ?? 0) * 11).toBeGreaterThan(1.2);
      expect(hatch).toBeGreaterThan(0);
      expect(hatch).toBeLessThan(markMeasures.hatchPeriod);
      expect(markSpec(claim, true).hatch).toBe(0);
    }
  });

  it("stand at 3:1 against their casing and the land in both themes", () => {
    for (const theme of themes) {
      for (const hue of Object.values(palette[theme].hues)) {
        expect(contrast(hue, palette[theme].panel)).toBeGreaterThanOrEqual(3);
        expect(contrast(hue, palette[theme].land)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("reach the shader from the same table, twelve in all", () => {
    expect(markSpecs).toHaveLength(claimStatuses.length * 2);
    expect(markSpecs[claimStatuses.indexOf("disputed")]).toBe(markSpec("disputed", true));
    expect(markSpecs[claimStatuses.length + claimStatuses.indexOf("denied")]).toBe(markSpec("denied", false));
    expect(markGlsl).not.toMatch(/NaN|undefined|Infinity/);
  });
});
