import type { LayerColor } from "../model/situation.ts";

/** What can be done with a layer, and with what was removed. */
export const layers = {
  /** The group of controls. */
  group: (title: string) => `Layer ${title}`,
  name: "Name",
  color: "Colour",
  colorOf: (name: string) => `Colour: ${name}`,
  colorNames: {
    green: "Green",
    red: "Red",
    blue: "Blue",
    purple: "Purple",
    ochre: "Ochre",
    teal: "Teal",
    pink: "Pink",
    grey: "Grey",
  } satisfies Record<LayerColor, string>,
  /** "Red, as “Ganja”": two layers of one colour can no longer be told apart by it. */
  worn: (others: readonly string[]) =>
    others.length === 0 ? "" : `also worn by ${others.map((title) => `“${title}”`).join(", ")}`,
  up: "Move up",
  down: "Move down",
  /** Spoken once it has moved. */
  moved: (title: string, place: number, of: number) => `${title} is now number ${place} of ${of}.`,
  zoom: "Zoom to it",
  save: "Save all its events",
  saveGeoJson: "GeoJSON",
  saveCsv: "CSV",
  remove: "Remove",
  removeLast: "The last layer stays.",
  fromFile: (file: string) => `From ${file}`,

  removed: (title: string) => `“${title}” is removed.`,
  undo: "Undo",
  dismiss: "Close",
} as const;
