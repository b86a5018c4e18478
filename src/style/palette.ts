import type { LayerColor } from "../model/situation.ts";

export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Every colour of one theme, as #rrggbb: panels and map take theirs from here and nowhere else. */
export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly waterLine: string;
  readonly border: string;
  readonly borderBand: string;
  readonly borderDisputed: string;
  readonly province: string;
  readonly graticule: string;

  /** Text on the map; each stands on land and on water at 4.5:1 or better. */
  readonly labelCountry: string;
  readonly labelCity: string;
  readonly labelTown: string;
  readonly labelProvince: string;
  readonly labelWater: string;
  readonly labelEvent: string;
  readonly halo: string;
  readonly haloWater: string;

  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly panel: string;
  readonly panelRaised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly focus: string;
  readonly shadow: string;

  /** Strength of the shaded relief at low zoom, 0 to 1. */
  readonly reliefOpacity: number;
  readonly hues: Readonly<Record<LayerColor, string>>;
}

/**
 * A printed atlas by day and by night: quiet grounds, colour kept for the events. The hues were searched for, starting
 * from the sketch, until each stood at 3:1 on land, water and panel and the five of the shipped situation stayed apart
 * under simulated protanopia, deuteranopia and tritanopia; tests/style/palette.test.ts holds them to it.
 */
export const palette: Readonly<Record<Theme, Palette>> = {
  light: {
    land: "#f6f2e8",
    water: "#d9e3e6",
    waterLine: "#a9c0c8",
    border: "#a39b8c",
    borderBand: "#e4dccb",
    borderDisputed: "#958d80",
    province: "#d3cabb",
    graticule: "#cbd6da",

    labelCountry: "#625b50",
    labelCity: "#4c4a45",
    labelTown: "#5d5a53",
    labelProvince: "#6a6255",
    labelWater: "#3f6473",
    labelEvent: "#23272b",
    halo: "#f6f2e8",
    haloWater: "#d9e3e6",

    ink: "#23272b",
    inkSoft: "#545a5f",
    inkFaint: "#6b6f72",
    panel: "#fbf9f4",
    panelRaised: "#ffffff",
    line: "#e3ddd0",
    lineStrong: "#8d8779",
    accent: "#225a6e",
    focus: "#0b57d0",
    shadow: "0 1px 2px rgb(35 39 43 / 12%), 0 4px 16px rgb(35 39 43 / 12%)",

    reliefOpacity: 0.19,
    hues: {
      green: "#008e66",
      red: "#d64846",
      blue: "#066dd1",
      purple: "#924792",
      ochre: "#7d6507",
      teal: "#0f7c8a",
      pink: "#b83a7a",
      grey: "#5f666c",
    },
  },
  dark: {
    land: "#23282c",
    water: "#12181d",
    waterLine: "#2f4450",
    border: "#5d6469",
    borderBand: "#2c3237",
    borderDisputed: "#6a7176",
    province: "#363d42",
    graticule: "#1b232a",

    labelCountry: "#a7a498",
    labelCity: "#c3bfb4",
    labelTown: "#aaa79d",
    labelProvince: "#9a978d",
    labelWater: "#84a9b8",
    labelEvent: "#f3efe6",
    halo: "#1c2124",
    haloWater: "#12181d",

    ink: "#e8e4da",
    inkSoft: "#b4b1a8",
    inkFaint: "#96958e",
    panel: "#1b1f23",
    panelRaised: "#23282d",
    line: "#31373c",
    lineStrong: "#747a7f",
    accent: "#8fc3d6",
    focus: "#8ab8ff",
    shadow: "0 1px 2px rgb(0 0 0 / 40%), 0 4px 16px rgb(0 0 0 / 40%)",

    reliefOpacity: 0.17,
    hues: {
      green: "#03c491",
      red: "#e0664a",
      blue: "#439cff",
      purple: "#b476bd",
      ochre: "#d4ac36",
      teal: "#3fb6c4",
      pink: "#ee7fb4",
      grey: "#a3abb2",
    },
  },
};

/** The hue of a layer, #rrggbb. It marks things and never carries text. */
export function layerHue(color: LayerColor, theme: Theme): string {
  return palette[theme].hues[color];
}
