import { footprintStepPx, type MapImage } from "./image-ids.ts";

/** RGBA, four bytes a pixel, not premultiplied; `pixelRatio` picture pixels make one CSS pixel. */
export interface ImagePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelRatio: number;
}

/** In CSS pixels: hatching at 45 degrees, fine where an area is exact, wide and faint where it is approximate. */
const hatching = {
  exact: { tile: 6, line: 0.85, opacity: 0.72 },
  approximate: { tile: 10, line: 0.95, opacity: 0.6 },
} as const;

const arrowSizePx = 13;
const tick = { size: 7, radius: 2.6, line: 1.1 } as const;
const sharpness = 2;

/** The picture that a name stands for. */
export function buildImage(image: MapImage): ImagePixels {
  switch (image.type) {
    case "hatch":
      return hatch(image.hue, hatching[image.approximate ? "approximate" : "exact"]);
    case "arrow":
      return arrow(image.hue);
    case "tick":
      return ring(image.ink, image.paper);
    case "footprint": {
      const width = image.widthPx / footprintStepPx;
      const height = image.heightPx / footprintStepPx;
      return {
        width,
        height,
        data: new Uint8ClampedArray(width * height * 4),
        pixelRatio: 1 / footprintStepPx,
      };
    }
  }
}

/** Seamless: the lines x + y = 0, tile, 2 tile ... meet their own ends at the picture's edges. */
function hatch(hue: string, { tile, line, opacity }: (typeof hatching)[keyof typeof hatching]): ImagePixels {
  const size = tile * sharpness;
  const halfWidth = (line * sharpness) / 2;
  return paint(size, (x, y) => {
    const along = (x + y) % size;
    const distance = Math.min(along, size - along) / Math.SQRT2;
    return [hue, opacity * coverage(halfWidth - distance)];
  });
}

/** An arrowhead pointing north, its middle in the middle of the picture. */
function arrow(hue: string): ImagePixels {
  const size = arrowSizePx * sharpness;
  return paint(size, (x, y) => {
    const across = Math.abs(x - size / 2);
    const down = y - size * 0.08;
    // Inside both slanted sides and above the notched base.
    const side = (down * 0.42 - across) / Math.hypot(1, 0.42);
    const base = size * 0.9 - across * 0.45 - down;
    return [hue, coverage(Math.min(side, base))];
  });
}

/** A small open ring, filled with paper so that it stands on any ground. */
function ring(ink: string, paper: string): ImagePixels {
  const size = tick.size * sharpness;
  const line = (tick.line * sharpness) / 2;
  return paint(size, (x, y) => {
    const distance = Math.hypot(x - size / 2, y - size / 2) - tick.radius * sharpness;
    return distance > -line ? [ink, coverage(line - distance)] : [paper, 1];
  });
}

/** How much of a pixel lies inside a shape whose edge is `depth` pixels away; negative is outside. */
function coverage(depth: number): number {
  return Math.min(1, Math.max(0, depth + 0.5));
}

function paint(
  size: number,
  colorAt: (x: number, y: number) => readonly [color: string, opacity: number],
): ImagePixels {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [color, opacity] = colorAt(x + 0.5, y + 0.5);
      const channels = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
      data.set([...channels, Math.round(opacity * 255)], (y * size + x) * 4);
    }
  return { width: size, height: size, data, pixelRatio: sharpness };
}
