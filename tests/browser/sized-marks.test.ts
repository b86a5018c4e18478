import { describe, expect, it } from "vitest";
import { largestMarkPx } from "../../src/style/magnitude-scale.ts";
import { mapMarkSize } from "../../src/style/mark-specs.ts";
import { aRawTable, centre } from "../map/event-layer/raw-table.ts";
import { always, aView, createDrawing, pixelAt, unitsPerPixel } from "./marks-drawing.ts";

const view = aView({ width: 200, height: 80, originX: 0, originY: 0 });
const at = (x: number, magnitude?: number, layer = 0) => ({
  x: centre + x * unitsPerPixel,
  y: centre + 40 * unitsPerPixel,
  layer,
  ...(magnitude === undefined ? {} : { magnitude }),
});

/** How many pixels of a line are inked in the hue of the first layer. */
function widthAbout(image: ImageData, x: number): number {
  return Array.from({ length: 60 }, (_, offset) => pixelAt(image, x - 30 + offset, 40)).filter(
    ([red = 0, green = 255, , alpha = 0]) => alpha > 200 && red > 180 && green < 100,
  ).length;
}

describe("marks of several sizes", () => {
  it("are as wide as their number says, and the usual size without one", () => {
    const drawing = createDrawing(aRawTable([at(40, 100), at(110, 25), at(160)]), view);
    const image = drawing.draw(always);
    drawing.dispose();
    expect(Math.abs(widthAbout(image, 40) - largestMarkPx)).toBeLessThanOrEqual(2);
    expect(Math.abs(widthAbout(image, 110) - largestMarkPx / 2)).toBeLessThanOrEqual(2);
    expect(Math.abs(widthAbout(image, 160) - mapMarkSize)).toBeLessThanOrEqual(2);
  });

  it("lie with the smaller on top, whichever comes later", () => {
    for (const rows of [
      [at(60, 100), at(60, 1, 1)],
      [at(60, 1, 1), at(60, 100)],
    ]) {
      const drawing = createDrawing(aRawTable(rows), view);
      const [red = 255, , blue = 0] = pixelAt(drawing.draw(always), 60, 40);
      drawing.dispose();
      expect(blue).toBeGreaterThan(red);
    }
  });
});
