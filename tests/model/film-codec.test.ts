import { describe, expect, it } from "vitest";
import { filmFormats, toCodecString } from "../../src/model/film-codec.ts";
import { filmShapes, filmSides, toFilmSize } from "../../src/model/film-shape.ts";

/** What a level allows: pixels in a picture and pixels in a second (H.264 table A-1 in whole blocks; VP9's levels). */
const limits: Record<string, readonly [picture: number, second: number]> = {
  "avc1.64001e": [1620 * 256, 40_500 * 256],
  "avc1.64001f": [3600 * 256, 108_000 * 256],
  "avc1.640028": [8192 * 256, 245_760 * 256],
  "vp09.00.21.08": [245_760, 9_216_000],
  "vp09.00.31.08": [983_040, 36_864_000],
  "vp09.00.40.08": [2_228_224, 83_558_400],
};

describe("The codec of a film", () => {
  it("is of a level that holds every shape of the size at 30 frames in a second", () => {
    for (const format of filmFormats)
      for (const side of filmSides) {
        const [picture, second] = limits[toCodecString(format, side)]!;
        for (const shape of filmShapes) {
          const { width, height } = toFilmSize(shape, side);
          const pixels =
            format === "mp4" ? Math.ceil(width / 16) * Math.ceil(height / 16) * 256 : width * height;
          expect(pixels, `${format} ${shape} ${side}`).toBeLessThanOrEqual(picture);
          expect(pixels * 30, `${format} ${shape} ${side}`).toBeLessThanOrEqual(second);
        }
      }
  });
});
