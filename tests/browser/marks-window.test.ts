import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparisonGroup, compareRow, toGroup } from "../../src/model/compare.ts";
import { openEnd, openStart } from "../../src/model/event-table.ts";
import { membership } from "../../src/model/query.ts";
import { aRawTable, centre } from "../map/event-layer/raw-table.ts";
import { always, aView, createDrawing, pixelAt, theme, unitsPerPixel } from "./marks-drawing.ts";

const cellPx = 20;
const columns = 20;

/** The middle of a row's cell, in device pixels of a view with one to the CSS pixel. */
function middleOf(index: number): readonly [x: number, y: number] {
  return [(index % columns) * cellPx + cellPx / 2, Math.floor(index / columns) * cellPx + cellPx / 2];
}

function placeOf(index: number): { x: number; y: number } {
  const [x, y] = middleOf(index);
  return { x: centre + x * unitsPerPixel, y: centre + y * unitsPerPixel };
}

const view = aView({ width: columns * cellPx, height: 10 * cellPx, originX: 0, originY: 0 });
const near = fc.integer({ min: -6, max: 6 });
const bound = fc.oneof(
  { weight: 8, arbitrary: near },
  fc.constantFrom(openStart, openStart + 1, -1, 0, 1, openEnd - 1, openEnd),
);

/** Four instants as an event may have them: starts before ends, each pair in order, ends possibly open. */
const span = fc
  .tuple(bound, bound, bound, bound)
  .map((times) => times.sort((a, b) => a - b))
  .chain(([a, b, c, d]) =>
    fc.constantFrom(
      { starts: [a!, b!] as const, ends: [c!, d!] as const },
      { starts: [a!, c!] as const, ends: [b!, d!] as const },
    ),
  );

const bounds = fc
  .tuple(
    fc.oneof(near, fc.constant(Number.NEGATIVE_INFINITY)),
    fc.oneof(near, fc.constant(Number.POSITIVE_INFINITY)),
  )
  .map(([from, to]) => ({ from: Math.min(from, to), to: Math.max(from, to) }));

/** The group that a confirmed event's mark tells: hatched, or open to a side, or whole; null where there is none. */
function groupDrawn(image: ImageData, row: number): ComparisonGroup | null {
  const [x, y] = middleOf(row);
  const isInk = (dx: number, dy: number) => pixelAt(image, x + dx, y + dy)[1]! < 100;
  if (pixelAt(image, x, y)[3] !== 255) return null;
  if (!isInk(0, 1) || !isInk(0, 2)) return "uncertain";
  if (!isInk(4, 0)) return isInk(-5, 0) ? "only-a" : null;
  return isInk(-5, 0) ? "both" : "only-b";
}

describe("the window on the graphics card", () => {
  it("holds the very rows that membership says, certain and possible alike", () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: columns * 10 }),
        fc.array(bounds, { minLength: 1, maxLength: 12 }),
        (spans, windows) => {
          const sorted = [...spans].sort((a, b) => a.starts[0] - b.starts[0]);
          const table = aRawTable(sorted.map((times, index) => ({ ...times, ...placeOf(index) })));
          const drawing = createDrawing(table, view);
          for (const window of windows) {
            const image = drawing.draw(window);
            for (let row = 0; row < table.length; row++) {
              const [x, y] = middleOf(row);
              // Beside the middle a solid mark has ink and a hatched one a gap; at the middle both have ink.
              const ink = pixelAt(image, x, y)[3] === 255;
              const solid = pixelAt(image, x, y + 1)[1]! < 100 && pixelAt(image, x, y + 2)[1]! < 100;
              const drawn = ink ? (solid ? 2 : 1) : 0;
              expect(drawn, `row ${row} in ${window.from}..${window.to}`).toBe(
                membership(table, row, window),
              );
            }
          }
          drawing.dispose();
        },
      ),
      { seed: 20180703, numRuns: 12 },
    );
  });

  it("holds two windows apart as the comparison says, row by row", () => {
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 1, maxLength: columns * 10 }),
        fc.array(fc.tuple(bounds, bounds), { minLength: 1, maxLength: 12 }),
        (spans, pairs) => {
          const sorted = [...spans].sort((a, b) => a.starts[0] - b.starts[0]);
          const table = aRawTable(sorted.map((times, index) => ({ ...times, ...placeOf(index) })));
          const drawing = createDrawing(table, view);
          for (const [a, b] of pairs) {
            const image = drawing.draw(b, { comparison: a });
            for (let row = 0; row < table.length; row++) {
              const told = `row ${row}, ${a.from}..${a.to} and ${b.from}..${b.to}`;
              expect(groupDrawn(image, row), told).toBe(toGroup(compareRow(table, row, { a, b })));
            }
          }
          drawing.dispose();
        },
      ),
      { seed: 20230127, numRuns: 12 },
    );
  });

  it("hides what the mask or its layer hides, and nothing else", () => {
    const table = aRawTable(
      Array.from({ length: 40 }, (_, index) => ({ ...placeOf(index), layer: index % 2 })),
    );
    const mask = Uint8Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 0 : 1));
    const image = createDrawing(table, view).draw(always, { mask, hiddenLayers: new Set(["second"]) });
    for (let row = 0; row < 40; row++) {
      const shown = row % 3 !== 0 && row % 2 === 0;
      expect(pixelAt(image, ...middleOf(row))[3], `row ${row}`).toBe(shown ? 255 : 0);
    }
  });

  it("draws nothing of an event without a place", () => {
    const table = aRawTable([{ ...placeOf(0), placed: false }]);
    const image = createDrawing(table, view).draw(always, { selectedRow: 0 });
    expect(image.data.every((value) => value === 0)).toBe(true);
  });
});

describe("what lies on top", () => {
  const red = [214, 72, 70, 255];
  const blue = [6, 109, 209, 255];

  it("a certain event hides a possible one, whichever is older", () => {
    for (const certainFirst of [true, false]) {
      const certain = {
        ...placeOf(0),
        starts: [certainFirst ? 0 : 1, 1] as const,
        ends: [2, 3] as const,
        layer: 0,
      };
      const possible = {
        ...placeOf(0),
        starts: [certainFirst ? 1 : 0, 9] as const,
        ends: [10, 11] as const,
        layer: 1,
      };
      const image = createDrawing(aRawTable([certain, possible]), view).draw({ from: 0, to: 5 });
      expect(pixelAt(image, ...middleOf(0))).toEqual(red);
    }
  });

  it("the hovered event covers others, the selected one covers it, each with a ring", () => {
    const table = aRawTable([
      { ...placeOf(0), layer: 1 },
      { ...placeOf(0), layer: 0 },
    ]);
    const drawing = createDrawing(table, view);
    const ringAt = [middleOf(0)[0] + 8, middleOf(0)[1]] as const;
    expect(pixelAt(drawing.draw(always), ...middleOf(0))).toEqual(red);
    expect(pixelAt(drawing.draw(always), ...ringAt)[3]).toBe(0);
    const hovered = drawing.draw(always, { hoveredRow: 0 });
    expect(pixelAt(hovered, ...middleOf(0))).toEqual(blue);
    expect(pixelAt(hovered, ...ringAt)[3]).toBeGreaterThan(100);
    const selected = drawing.draw(always, { hoveredRow: 0, selectedRow: 1 });
    expect(pixelAt(selected, ...middleOf(0))).toEqual(red);
    expect(pixelAt(selected, ...ringAt).slice(0, 3)).toEqual([35, 39, 43]);
  });

  it("a selected event that is not in the window is a ring without a mark", () => {
    const table = aRawTable([{ ...placeOf(0) }]);
    const image = createDrawing(table, view).draw({ from: 50, to: 60 }, { selectedRow: 0 });
    expect(pixelAt(image, ...middleOf(0)).slice(0, 3)).toEqual([251, 249, 244]);
    expect(pixelAt(image, middleOf(0)[0] + 8, middleOf(0)[1]).slice(0, 3)).toEqual([35, 39, 43]);
  });
});

describe("the round world", () => {
  it("shows both sides of the antimeridian at once", () => {
    const table = aRawTable([
      { x: 10 * unitsPerPixel, y: centre },
      { x: 2 ** 32 - 10 * unitsPerPixel, y: centre },
    ]);
    for (const centerX of [0, 5 * unitsPerPixel, 2 ** 32 - 5 * unitsPerPixel]) {
      const shift = centerX === 0 ? 0 : centerX < centre ? 5 : -5;
      const image = createDrawing(table, aView({ centerX })).draw(always);
      expect(pixelAt(image, 210 - shift, 100)[3]).toBe(255);
      expect(pixelAt(image, 190 - shift, 100)[3]).toBe(255);
    }
  });

  it("draws every copy of the world that is in sight", () => {
    const worldPx = 128;
    const table = aRawTable([{ x: centre, y: centre }]);
    const image = createDrawing(table, aView({ pixelsPerUnit: worldPx / 2 ** 32 })).draw(always);
    for (const x of [200 - worldPx, 200, 200 + worldPx]) expect(pixelAt(image, x, 100)[3], `${x}`).toBe(255);
  });

  it("keeps marks apart to the pixel at the closest zoom", () => {
    const pixelsPerUnit = (512 * 2 ** 22) / 2 ** 32;
    const table = aRawTable([
      { x: 3_000_000_001, y: 1_500_000_001 },
      { x: 3_000_000_001 + 41, y: 1_500_000_001 },
    ]);
    const image = createDrawing(
      table,
      aView({ centerX: 3_000_000_001, centerY: 1_500_000_001, pixelsPerUnit }),
    ).draw(always);
    const width = (x: number): number =>
      Array.from({ length: 13 }, (_, step) => pixelAt(image, x - 6 + step, 100)[0]).filter(
        (red) => red === 214,
      ).length;
    expect(pixelAt(image, 200, 100)[3]).toBe(255);
    expect(pixelAt(image, 220, 100)[3]).toBe(255);
    expect([width(200), width(220)]).toEqual([11, 11]);
    expect(theme.hues[0]).toBe("#d64846");
  });
});
