/** CSS colours as "#rrggbb". */
export interface EventLayerTheme {
  /** Casing and light centres: the paper on which marks are printed. */
  readonly paper: string;
  /** The ring about the selected and the hovered mark. */
  readonly ink: string;
  /** The hue of no layer: of a spot in which no layer leads. */
  readonly mixed: string;
  /** One per `table.layerIds`. */
  readonly hues: readonly string[];
}

/** Red, green and blue, 0..255; black where the text is no such colour. */
export function toRgb(color: string): readonly [red: number, green: number, blue: number] {
  const value = /^#[0-9a-f]{6}$/i.test(color) ? Number.parseInt(color.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}
