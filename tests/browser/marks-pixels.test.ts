import { describe, expect, it } from "vitest";
import { comparisonGroups } from "../../src/model/compare.ts";
import { claimStatuses } from "../../src/model/event.ts";
import { comparisonMarks, type MarkGap, mapMarkSize } from "../../src/style/mark-specs.ts";
import { type MarkPaths, markPaths } from "../../src/style/marks.ts";
import { aRawTable, centre } from "../map/event-layer/raw-table.ts";
import { aView, createDrawing, theme, unitsPerPixel } from "./marks-drawing.ts";

const shapes = ["disc", "square"] as const;
/** Two windows, and for each group of them a date that is in it. */
const windows = { a: { from: 0, to: 10 }, b: { from: 20, to: 30 } };
const dates = {
  "only-a": { starts: [0, 0], ends: [1, 1] },
  "only-b": { starts: [20, 20], ends: [21, 21] },
  both: { starts: [0, 0], ends: [30, 30] },
  uncertain: { starts: [0, 100], ends: [1, 101] },
} as const;

/** One mark of each kind: by one window, and by two that are compared. */
const suites = {
  "in one window": claimStatuses.flatMap((claim) =>
    shapes.flatMap((shape) =>
      ([true, false] as const).map((certain) => ({
        claim,
        shape,
        certain,
        gap: "none" as MarkGap,
        ...dates[certain ? "only-a" : "uncertain"],
      })),
    ),
  ),
  "of two windows": claimStatuses.flatMap((claim) =>
    shapes.flatMap((shape) =>
      comparisonGroups.map((group) => ({ claim, shape, ...comparisonMarks[group], ...dates[group] })),
    ),
  ),
};
type MarkCase = (typeof suites)["in one window"][number] | (typeof suites)["of two windows"][number];
const cellPx = 24;

/** What the legend, the list and the timeline show: the same paths filled in the same order. */
function drawPaths(all: readonly MarkPaths[], ratio: number): ImageData {
  const canvas = new OffscreenCanvas(all.length * cellPx * ratio, cellPx * ratio);
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  for (const [index, { casing, ink, light }] of all.entries()) {
    const rest = (((mapMarkSize * 4.5) / 11) * ratio) % 1;
    const centreOf = (px: number): number => Math.round(px * ratio - rest) + rest;
    context.setTransform(ratio, 0, 0, ratio, centreOf((index + 0.5) * cellPx), centreOf(cellPx / 2));
    for (const [path, paint] of [
      [casing, theme.paper],
      [ink, theme.hues[0]!],
      [light, theme.paper],
    ] as const) {
      context.fillStyle = paint;
      context.fill(new Path2D(path));
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** One mark's cell, pixel by pixel, on white paper, so that fully and barely covered pixels compare fairly. */
function cellOf(image: ImageData, index: number, premultiplied: boolean): readonly number[] {
  const side = image.height;
  return Array.from({ length: side * side }, (_, pixel) => {
    const at = (Math.floor(pixel / side) * image.width + index * side + (pixel % side)) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 0] = image.data.subarray(at, at + 4);
    const share = alpha / 255;
    return [red, green, blue].map((value) => (premultiplied ? value : value * share) + 255 * (1 - share));
  }).flat();
}

/** By how many CSS pixels' worth of paint, black on white, two pictures differ. */
function difference(a: readonly number[], b: readonly number[], ratio: number): number {
  const sum = a.reduce((total, value, part) => total + Math.abs(value - b[part]!), 0);
  return sum / 3 / 255 / ratio ** 2;
}

/** claimed and alleged share a mark: both are one side's word. */
function meaningOf({ claim, shape, certain, gap }: MarkCase): string {
  const open = gap === "none" ? "" : `, open to the ${gap}`;
  return `${claim === "alleged" ? "claimed" : claim}, ${shape}, ${certain ? "certain" : "possible"}${open}`;
}

describe.each(
  Object.keys(suites).flatMap((suite) =>
    [1, 2].map((ratio) => ({ suite: suite as keyof typeof suites, ratio })),
  ),
)("marks $suite at $ratio device pixels to the CSS pixel", ({ suite, ratio }) => {
  const cases: readonly MarkCase[] = suites[suite];
  // The table is in order of time, and stable within it: the cells are placed by case.
  const table = aRawTable(
    cases.map(({ claim, shape, starts, ends }, index) => ({
      x: centre + (index + 0.5) * cellPx * unitsPerPixel,
      y: centre + (cellPx / 2) * unitsPerPixel,
      claim,
      precision: shape === "square" ? "country" : "site",
      starts,
      ends,
    })),
  );
  const view = aView({
    width: cases.length * cellPx,
    height: cellPx,
    originX: 0,
    originY: 0,
    pixelRatio: ratio,
  });
  const drawing = createDrawing(table, view);
  const onMap =
    suite === "in one window" ? drawing.draw(windows.a) : drawing.draw(windows.b, { comparison: windows.a });
  const inLegend = drawPaths(
    cases.map(({ claim, shape, certain, gap }) => markPaths(claim, shape, certain, mapMarkSize, gap)),
    ratio,
  );
  const drawn = cases.map((_, index) => cellOf(onMap, index, true));
  const wanted = cases.map((_, index) => cellOf(inLegend, index, false));

  it.each(cases.map((mark, index) => ({ name: meaningOf(mark), index })))(
    "the map draws what is $name as the legend does",
    ({ index, name }) => {
      const own = difference(drawn[index]!, wanted[index]!, ratio);
      // Two ways of smoothing an edge differ a little along it; a mark covers about a hundred pixels.
      expect(own).toBeLessThan(6);
      for (const [other, mark] of cases.entries()) {
        if (meaningOf(mark) === name) continue;
        const distance = difference(drawn[index]!, wanted[other]!, ratio);
        expect(distance, `as near to ${meaningOf(mark)}`).toBeGreaterThan(own);
      }
    },
  );

  it("no two marks that mean different things look alike", () => {
    for (const [a, first] of drawn.entries()) {
      for (const [b, second] of drawn.entries()) {
        const meanings = [meaningOf(cases[a]!), meaningOf(cases[b]!)] as const;
        const distance = difference(first, second, ratio);
        if (meanings[0] === meanings[1]) expect(distance).toBeLessThan(0.1);
        else expect(distance, meanings.join(" and ")).toBeGreaterThan(2.5);
      }
    }
  });
});
