import type { Layer } from "../../model/situation.ts";

/** The colours of the page as the canvas needs them, read from the theme's variables. */
export interface ChartColors {
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly panel: string;
  readonly line: string;
  readonly accent: string;
  /** Font families. */
  readonly family: string;
  /** One per layer, in the layers' order. */
  readonly hues: readonly string[];
  /** Nothing may be told by hue or by faintness. */
  readonly forced: boolean;
}

/** Under forced colours a canvas is left alone by the browser, so the system's own colours are asked for by name. */
const systemColors = {
  ink: "CanvasText",
  inkSoft: "CanvasText",
  inkFaint: "CanvasText",
  panel: "Canvas",
  line: "CanvasText",
  accent: "Highlight",
} as const;

export function readChartColors(element: Element, layers: readonly Layer[], forced: boolean): ChartColors {
  const style = getComputedStyle(element);
  const family = style.fontFamily;
  if (forced) return { ...systemColors, family, hues: layers.map(() => systemColors.ink), forced };
  const read = (name: string): string => style.getPropertyValue(name).trim() || style.color;
  return {
    ink: read("--ink"),
    inkSoft: read("--ink-soft"),
    inkFaint: read("--ink-faint"),
    panel: read("--panel"),
    line: read("--line"),
    accent: read("--accent"),
    family,
    hues: layers.map(({ color }) => read(`--layer-${color}`)),
    forced,
  };
}
