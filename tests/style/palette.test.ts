import { describe, expect, test } from "vitest";
import { layerColors } from "../../src/model/situation.ts";
import { cssVariables } from "../../src/style/css-variables.ts";
import { layerHue, palette, themes } from "../../src/style/palette.ts";
import { contrast, deltaE, labSeenBy, type Vision, visions } from "./color-science.ts";

/** The hues of the shipped situation's layers. */
const used = ["green", "red", "blue", "purple", "ochre"] as const;

describe("the colour arithmetic", () => {
  test("black on white is 21:1", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5));
  test("CIEDE2000 agrees with a pair of Sharma's table", () =>
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3));
  test("a deuteranope confuses a red and a green that others do not", () => {
    const apart = (vision: Vision) => deltaE(labSeenBy("#c8472b", vision), labSeenBy("#8a6d1f", vision));
    expect(apart("normal")).toBeGreaterThan(20);
    expect(apart("deuteranopia")).toBeLessThan(5);
  });
});

describe.each(themes)("the %s theme", (theme) => {
  const colors = palette[theme];

  const onPanels = ["ink", "inkSoft", "inkFaint", "accent"] as const;
  test.each(onPanels)("%s reads on both panels at 4.5:1", (name) => {
    expect(contrast(colors[name], colors.panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors[name], colors.panelRaised)).toBeGreaterThanOrEqual(4.5);
  });

  const onMap = [
    "labelCountry",
    "labelCity",
    "labelTown",
    "labelProvince",
    "labelWater",
    "labelEvent",
  ] as const;
  test.each(onMap)("%s reads on land, water and halo at 4.5:1", (name) => {
    for (const ground of [colors.land, colors.water, colors.halo, colors.haloWater])
      expect(contrast(colors[name], ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  test.each(layerColors)("%s stands at 3:1 on land, water and panel", (color) => {
    for (const ground of [colors.land, colors.water, colors.panel, colors.panelRaised])
      expect(contrast(layerHue(color, theme), ground), ground).toBeGreaterThanOrEqual(3);
  });

  test("the edge of a control and the focus ring stand at 3:1", () => {
    for (const ground of [colors.panel, colors.panelRaised]) {
      expect(contrast(colors.lineStrong, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(colors.focus, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colors.focus, colors.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(colors.focus, colors.water)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(visions) as Vision[])("the five used hues stay apart in %s", (vision) => {
    const least = vision === "normal" ? 16 : 10.5;
    for (const [index, one] of used.entries())
      for (const other of used.slice(index + 1)) {
        const apart = deltaE(
          labSeenBy(layerHue(one, theme), vision),
          labSeenBy(layerHue(other, theme), vision),
        );
        expect(apart, `${one} and ${other}`).toBeGreaterThan(least);
      }
  });

  test("css variables carry the palette, every layer colour among them", () => {
    const variables = cssVariables(theme);
    expect(variables["--ink"]).toBe(colors.ink);
    for (const color of layerColors) expect(variables[`--layer-${color}`]).toBe(layerHue(color, theme));
    for (const value of Object.values(variables)) expect(value).not.toMatch(/undefined|[;{}<]/);
  });
});
