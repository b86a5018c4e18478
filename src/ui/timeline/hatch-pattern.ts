const patterns = new WeakMap<CanvasRenderingContext2D, Map<string, CanvasPattern | string>>();

/**
 * Diagonal lines of this colour, the sign of the possible in bars as it is inside marks. Kept per context and colour;
 * `ratio` is the device's pixels per CSS pixel.
 */
export function findHatch(
  context: CanvasRenderingContext2D,
  color: string,
  ratio: number,
): CanvasPattern | string {
  const known = patterns.get(context) ?? new Map<string, CanvasPattern | string>();
  patterns.set(context, known);
  const key = `${color} ${ratio}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const pattern = buildHatch(context, color, ratio) ?? color;
  known.set(key, pattern);
  return pattern;
}

function buildHatch(context: CanvasRenderingContext2D, color: string, ratio: number): CanvasPattern | null {
  const side = Math.max(Math.round(4 * ratio), 3);
  const tile = document.createElement("canvas");
  tile.width = side;
  tile.height = side;
  const ink = tile.getContext("2d");
  if (ink === null) return null;
  ink.fillStyle = color;
  ink.globalAlpha = 0.28;
  ink.fillRect(0, 0, side, side);
  ink.globalAlpha = 1;
  ink.strokeStyle = color;
  ink.lineWidth = side * 0.32;
  ink.beginPath();
  for (const shift of [-side, 0, side]) {
    ink.moveTo(shift - 1, side + 1);
    ink.lineTo(shift + side + 1, -1);
  }
  ink.stroke();
  const pattern = context.createPattern(tile, "repeat");
  // The tile is in device pixels, the context in CSS pixels.
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
