import { describe, expect, it } from "vitest";
import { densityColor, densitySteps } from "../../src/style/density-ramp.ts";
import { aRawTable, centre, type RawRow } from "../map/event-layer/raw-table.ts";
import { always, aView, createDrawing, pixelAt, theme, unitsPerPixel } from "./marks-drawing.ts";

const view = aView({ width: 200, height: 120, originX: 0, originY: 0 });
const at = (x: number, y: number, change: Partial<RawRow> = {}): RawRow => ({
  x: centre + x * unitsPerPixel,
  y: centre + y * unitsPerPixel,
  ...change,
});
const times = (count: number, row: RawRow): RawRow[] => Array.from({ length: count }, () => row);
const [red, blue] = theme.hues as [string, string];

function drawDense(
  rows: readonly RawRow[],
  options: Parameters<ReturnType<typeof createDrawing>["draw"]>[1] = {},
  shown = view,
) {
  const drawing = createDrawing(aRawTable(rows), shown);
  const image = drawing.draw(always, { ...options, dense: true });
  drawing.dispose();
  return image;
}

/** The colour of a tone as the canvas holds it: its alpha is in it. */
function toneOf(hue: string, step: number): number[] {
  const { alpha } = densitySteps[step]!;
  const color = densityColor(hue, theme.ink, densitySteps[step]!);
  const parts = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) * alpha);
  return [...parts, alpha * 255].map(Math.round);
}

function expectTone(pixel: readonly number[], hue: string, step: number): void {
  for (const [index, part] of toneOf(hue, step).entries()) {
    expect(
      Math.abs(part - pixel[index]!),
      `${pixel} is not tone ${step}: ${toneOf(hue, step)}`,
    ).toBeLessThanOrEqual(3);
  }
}

describe("density in place of marks", () => {
  it("tells by its tone how many events are at a spot, in the layer's hue", () => {
    const counts = densitySteps.map(({ events }) => Math.ceil(events * 1.8));
    for (const [step, count] of counts.entries()) {
      expectTone(pixelAt(drawDense(times(count, at(102, 62))), 102, 62), red, step);
    }
  });

  it("draws nothing where nothing is", () => {
    const image = drawDense(times(300, at(30, 60)));
    expect(pixelAt(image, 150, 60)).toEqual([0, 0, 0, 0]);
  });

  it("has the hue of the layer that leads, and of none where none does", () => {
    const mixed = drawDense([...times(10, at(102, 62)), ...times(10, at(102, 62, { layer: 1 }))]);
    expectTone(pixelAt(mixed, 102, 62), theme.mixed, 1);
    const led = drawDense([...times(4, at(102, 62)), ...times(16, at(102, 62, { layer: 1 }))]);
    expectTone(pixelAt(led, 102, 62), blue, 1);
  });

  it("counts what is in the window, let through, and of a layer that is on", () => {
    const rows = [
      ...times(40, at(42, 62, { starts: [0, 0], ends: [5, 5] })),
      ...times(40, at(122, 62, { starts: [10, 10], ends: [15, 15], layer: 1 })),
    ];
    const drawing = createDrawing(aRawTable(rows), view);
    const early = drawing.draw({ from: 0, to: 6 }, { dense: true });
    expectTone(pixelAt(early, 42, 62), red, 2);
    expect(pixelAt(early, 122, 62)[3]).toBe(0);
    const first = drawing.draw(always, { dense: true, hiddenLayers: new Set(["second"]) });
    expect([42, 122].map((x) => pixelAt(first, x, 62)[3]! > 0)).toEqual([true, false]);
    const mask = Uint8Array.from(rows, (_, row) => (row < 40 ? 0 : 1));
    const second = drawing.draw(always, { dense: true, mask });
    expect([42, 122].map((x) => pixelAt(second, x, 62)[3]! > 0)).toEqual([false, true]);
    drawing.dispose();
  });

  it("spreads over their ground what is known less finely than to the city", () => {
    const exact = drawDense(times(200, at(102, 62)));
    const vague = drawDense(times(200, at(102, 62, { precision: "region" })));
    expectTone(pixelAt(exact, 102, 62), red, 3);
    expect(pixelAt(vague, 102, 62)[3]).toBeLessThan(pixelAt(exact, 102, 62)[3]!);
    expect(pixelAt(vague, 122, 62)[3]).toBeGreaterThan(0);
    expect(pixelAt(exact, 122, 62)[3]).toBe(0);
  });

  it("stands over the point that it counts, at any pixel ratio and whatever the height", () => {
    for (const pixelRatio of [1, 1.5, 2]) {
      const shown = aView({ width: 202, height: 123, originX: 0, originY: 0, pixelRatio });
      const image = drawDense(times(60, at(101, 30)), {}, shown);
      let [sumX, sumY, sum] = [0, 0, 0];
      for (let y = 0; y < image.height; y++) {
        for (let x = 0; x < image.width; x++) {
          const alpha = pixelAt(image, x, y)[3]!;
          sumX += (x + 0.5) * alpha;
          sumY += (y + 0.5) * alpha;
          sum += alpha;
        }
      }
      // Within a cell of four pixels.
      expect(Math.abs(sumX / sum / pixelRatio - 101)).toBeLessThan(2.6);
      expect(Math.abs(sumY / sum / pixelRatio - 30)).toBeLessThan(2.6);
    }
  });

  it("rings the selected event on its own point", () => {
    const image = drawDense(times(3, at(42, 62)), { selectedRow: 1 });
    const ink = Array.from({ length: 30 }, (_, offset) => pixelAt(image, 27 + offset, 62));
    expect(ink.some(([red = 0, , , alpha = 0]) => alpha > 200 && red < 80)).toBe(true);
  });
});
