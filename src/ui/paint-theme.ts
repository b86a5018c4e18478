import { cssVariables } from "../style/css-variables.ts";
import type { Theme } from "../style/palette.ts";

/** Gives the whole page the colours of a theme. */
export function paintTheme(theme: Theme): void {
  const { dataset, style } = document.documentElement;
  dataset["theme"] = theme;
  for (const [name, value] of Object.entries(cssVariables(theme))) style.setProperty(name, value);
}
