import type { IControl } from "maplibre-gl";

/** The data's makers, as plain text beside the scale; the full credits stand in "About". */
export function createCreditsControl(credits: string, label: string): IControl {
  const element = document.createElement("div");
  element.className = "maplibregl-ctrl map-credits";
  element.setAttribute("role", "note");
  element.setAttribute("aria-label", label);
  element.textContent = credits;
  return {
    onAdd: () => element,
    onRemove: () => element.remove(),
  };
}
