/**
 * A fill of one colour whose strength goes from `alphas.from` at `x.from` to `alphas.to` at `x.to`. A colour that is not
 * written #rrggbb (the system's own, under forced colours) stays as strong as it is.
 */
export function buildFade(
  context: CanvasRenderingContext2D,
  color: string,
  x: { readonly from: number; readonly to: number },
  alphas: { readonly from: number; readonly to: number },
): CanvasGradient | string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return color;
  const gradient = context.createLinearGradient(x.from, 0, x.to, 0);
  gradient.addColorStop(0, color + toHex(alphas.from));
  gradient.addColorStop(1, color + toHex(alphas.to));
  return gradient;
}

function toHex(alpha: number): string {
  return Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0");
}
