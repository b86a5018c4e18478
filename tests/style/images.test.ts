import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arrowImageId,
  footprintImageId,
  footprintStepPx,
  hatchImageId,
  parseImageId,
  tickImageId,
} from "../../src/style/image-ids.ts";
import { buildImage, type ImagePixels } from "../../src/style/image-pixels.ts";

function pixelsOf(id: string): ImagePixels {
  const image = parseImageId(id);
  if (image === null) throw new Error(`no picture ${id}`);
  return buildImage(image);
}
const opacityAt = ({ data, width }: ImagePixels, x: number, y: number) => data[(y * width + x) * 4 + 3] ?? -1;
const hue = "#d64846";

describe("the names of pictures", () => {
  test.each([
    hatchImageId(hue, true),
    hatchImageId(hue, false),
    arrowImageId(hue),
    tickImageId(hue, "#ffffff"),
  ])("%s makes a picture of its own size", (id) => {
    const { width, height, data } = pixelsOf(id);
    expect(data).toHaveLength(width * height * 4);
    expect(data.some((value) => value > 0)).toBe(true);
  });
  test("a strange name is none", () =>
    fc.assert(fc.property(fc.string(), (id) => parseImageId(id) === null)));
  test("a footprint is never smaller than asked, and never much larger", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 900, noNaN: true }),
        fc.double({ min: 0.1, max: 900, noNaN: true }),
        (w, h) => {
          const image = parseImageId(footprintImageId(w, h));
          if (image?.type !== "footprint") return false;
          const { width, height, pixelRatio } = pixelsOf(footprintImageId(w, h));
          return (
            width / pixelRatio === image.widthPx &&
            height / pixelRatio === image.heightPx &&
            image.widthPx >= w &&
            image.widthPx <= w + 2 * footprintStepPx &&
            image.heightPx >= h
          );
        },
      ),
    ));
});

describe("the pictures", () => {
  test("hatching is seamless: a line that leaves at one edge comes in at the other", () => {
    for (const approximate of [true, false]) {
      const image = pixelsOf(hatchImageId(hue, approximate));
      const last = image.width - 1;
      for (let at = 0; at < last; at++)
        // Along x + y the pattern repeats after one width.
        expect(opacityAt(image, at, last)).toBe(opacityAt(image, last, at));
      expect(opacityAt(image, 0, last)).toBeGreaterThan(0);
    }
  });
  test("approximate hatching is wider than exact", () => {
    const cover = (id: string) => {
      const { data } = pixelsOf(id);
      return data.filter((_, index) => index % 4 === 3).reduce((sum, value) => sum + value, 0) / data.length;
    };
    expect(cover(hatchImageId(hue, true))).toBeLessThan(cover(hatchImageId(hue, false)));
  });
  test("an arrowhead points north", () => {
    const image = pixelsOf(arrowImageId(hue));
    const widthOf = (y: number) =>
      Array.from({ length: image.width }, (_, x) => opacityAt(image, x, y)).filter((value) => value > 127)
        .length;
    expect(widthOf(Math.round(image.height * 0.3))).toBeLessThan(widthOf(Math.round(image.height * 0.7)));
  });
  test("a footprint draws nothing", () => {
    expect(pixelsOf(footprintImageId(40, 12)).data.every((value) => value === 0)).toBe(true);
  });
});
