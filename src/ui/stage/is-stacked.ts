/** Taller than wide: the caption stands below the map instead of beside it; stage.css asks the same. */
export function isStacked({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width < height;
}
