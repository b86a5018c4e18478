import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMapBox, layoutFilm } from "../../src/export/film/layout-film.ts";
import type { MeasureText } from "../../src/export/furniture/item.ts";
import type { LegendGroup } from "../../src/export/furniture/legend-groups.ts";
import { filmShapes, toFilmSize } from "../../src/model/film-shape.ts";

/** Letters of one width: enough to see that lines are broken. */
const measure: MeasureText = (text, { size }) => text.length * size * 0.55;
const mark = {
  type: "mark",
  color: "grey",
  claim: "confirmed",
  shape: "disc",
  certain: true,
  gap: "none",
  halo: false,
} as const;
const group = (title: string, count: number): LegendGroup => ({
  title,
  entries: Array.from({ length: count }, (_, index) => ({ sample: mark, text: `${title} number ${index}` })),
});
const legend = [group("Layers", 5), group("Claim", 5), group("Time", 2), group("Place", 6)];
const notes = [
  "Data version 3. As of 12 May 2024.",
  "Map: Natural Earth, GeoNames. Drawn with Situation Map.",
];
const sizeOf = (shape: (typeof filmShapes)[number]) => {
  const { width, height, pixelRatio } = toFilmSize(shape, 1080);
  return { width: width / pixelRatio, height: height / pixelRatio };
};
const paragraph = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 150 })
  .map((all) => all.join(" "));
const shape = fc.constantFrom(...filmShapes);

describe("The layout of a film", () => {
  it("leaves the map to itself: everything else is in the panel, inside its edges", () => {
    fc.assert(
      fc.property(
        shape,
        fc.array(paragraph, { maxLength: 3 }),
        fc.constantFrom(1, 2),
        (one, text, timeLines) => {
          const size = sizeOf(one);
          const layout = layoutFilm(
            one,
            size,
            { heading: "A scene", text, legend, notes },
            timeLines,
            measure,
          );
          const { panel, items, time, count, scale, bar } = layout;
          expect(layout.map).toEqual(findMapBox(one, size));
          expect(layout.map.width * layout.map.height + panel.width * panel.height).toBeCloseTo(
            size.width * size.height,
          );
          const points = [
            ...items,
            ...time.baselines.map((y) => ({ x: time.x, y })),
            count,
            bar,
            { x: bar.x + bar.width, y: bar.y },
            scale,
            { x: scale.x + scale.most + 60, y: scale.y },
          ];
          for (const { x, y } of points) {
            expect(x).toBeGreaterThanOrEqual(panel.x);
            expect(x).toBeLessThanOrEqual(panel.x + panel.width);
            expect(y).toBeGreaterThanOrEqual(panel.y);
            expect(y).toBeLessThanOrEqual(panel.y + panel.height);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("always has the layers and the credits, and no two texts on one another", () => {
    fc.assert(
      fc.property(shape, fc.array(paragraph, { maxLength: 3 }), (one, text) => {
        const { items, scale } = layoutFilm(
          one,
          sizeOf(one),
          { heading: "A scene", text, legend, notes },
          2,
          measure,
        );
        const texts = items.flatMap((item) => (item.type === "text" ? [item] : []));
        const written = texts.map((item) => item.text).join(" ");
        expect(written).toContain("Layers number 4");
        expect(written).toContain("Natural Earth");
        for (const { x, y, text } of texts)
          expect(Math.abs(y - scale.y) < 10 && x < scale.x + 200, text).toBe(false);
        for (const item of texts) {
          const onIt = texts.filter(
            (other) => other !== item && Math.abs(other.y - item.y) < 10 && Math.abs(other.x - item.x) < 10,
          );
          expect(onIt.map((other) => `${item.text} / ${other.text}`)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("parts the paragraphs of a text by more than its lines", () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
    const text = [words, "The second begins here."];
    const { items } = layoutFilm("16:9", sizeOf("16:9"), { heading: "A", text, legend, notes }, 2, measure);
    const lines = items.flatMap((item) => (item.type === "text" ? [item] : []));
    const second = lines.findIndex((line) => line.text.startsWith("The second"));
    const [before, last, first] = [lines[second - 2]!, lines[second - 1]!, lines[second]!];
    expect(first.y - last.y).toBeGreaterThan((last.y - before.y) * 1.3);
  });

  it("says with a sign that a text was cut, and cuts none that has room", () => {
    const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
    const textOf = (count: number) =>
      layoutFilm("16:9", sizeOf("16:9"), { heading: "A", text: [words(count)], legend, notes }, 2, measure)
        .items.flatMap((item) => (item.type === "text" ? [item.text] : []))
        .join(" ");
    expect(textOf(40)).not.toContain("…");
    expect(textOf(40).match(/\bword\b/g)).toHaveLength(40);
    expect(textOf(900)).toContain("…");
  });
});
