import { layerColors } from "../model/situation.ts";
import { layerHue, palette, type Theme } from "./palette.ts";

/** The theme as CSS custom properties, name to value, so that panels and map share one source. */
export function cssVariables(theme: Theme): Record<string, string> {
  const colors = palette[theme];
  return {
    "--ink": colors.ink,
    "--ink-soft": colors.inkSoft,
    "--ink-faint": colors.inkFaint,
    "--panel": colors.panel,
    "--panel-raised": colors.panelRaised,
    "--line": colors.line,
    "--line-strong": colors.lineStrong,
    "--accent": colors.accent,
    "--focus": colors.focus,
    "--shadow": colors.shadow,
    "--radius": "6px",
    "--space": "4px",
    "--land": colors.land,
    "--water": colors.water,
    "--halo": colors.halo,
    ...Object.fromEntries(layerColors.map((color) => [`--layer-${color}`, layerHue(color, theme)])),
  };
}
