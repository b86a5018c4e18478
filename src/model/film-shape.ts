export const filmShapes = ["16:9", "1:1", "9:16"] as const;
export type FilmShape = (typeof filmShapes)[number];

/** Of the shorter side, in pixels. */
export const filmSides = [360, 720, 1080] as const;
export type FilmSide = (typeof filmSides)[number];

/** Frames in a second. */
export const filmRates = [10, 25, 30] as const;
export type FilmRate = (typeof filmRates)[number];

/** What is around the map is laid out for a shorter side of so many CSS pixels, and then drawn larger or smaller. */
const layoutSide = 720;

export interface FilmSize {
  /** Pixels; even numbers, as video codecs want them. */
  readonly width: number;
  readonly height: number;
  /** Pixels for each CSS pixel of the layout. */
  readonly pixelRatio: number;
}

export function toFilmSize(shape: FilmShape, side: FilmSide): FilmSize {
  const long = (side * 16) / 9;
  const pixelRatio = side / layoutSide;
  switch (shape) {
    case "16:9":
      return { width: long, height: side, pixelRatio };
    case "1:1":
      return { width: side, height: side, pixelRatio };
    case "9:16":
      return { width: side, height: long, pixelRatio };
  }
}

/** Flat ground and thin lines ask for more than a landscape would: an eighth of a bit for each pixel. */
const bitsPerPixel = 0.125;

/** Bits in a second. Slow films spend more on a frame. */
export function toBitrate({ width, height }: FilmSize, rate: FilmRate): number {
  return Math.round(width * height * Math.max(rate, 20) * bitsPerPixel);
}
