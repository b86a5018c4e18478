import { palette, type Theme } from "./palette.ts";

/** One tone of the density: from so many events on, told as `events`. */
export interface DensityStep {
  readonly events: number;
  /** How much of the ground it covers. */
  readonly alpha: number;
  /** How much of the layer's hue gives way to ink: the fuller, the further from the paper. */
  readonly ink: number;
}

/**
 * Each tone stands for five times as many events as the one before, and never changes: what is twice as dark today is so
 * tomorrow. They run from the paper towards the ink, by day and by night.
 */
export const densitySteps: readonly DensityStep[] = [
  { events: 1, alpha: 0.3, ink: 0 },
  { events: 5, alpha: 0.5, ink: 0 },
  { events: 25, alpha: 0.7, ink: 0.05 },
  { events: 125, alpha: 0.84, ink: 0.22 },
  { events: 625, alpha: 0.9, ink: 0.46 },
  { events: 3125, alpha: 0.94, ink: 0.72 },
];

/** On the smallest screens too so many marks can be told apart. */
export const fewestDense = 4000;

/** A spot is a disc of this radius, in CSS pixels: what the numbers of the tones count the events of. */
export const densitySpotPx = 12;

/** Where one layer has at least this share of the events of a spot, the spot has its hue. */
export const leadingShare = 0.6;

/** Different hues whose events are counted apart; those of further layers count as mixed. */
export const mostDensityHues = 8;

/** The hue of spots in which no layer leads: that of no layer. */
export function mixedHue(theme: Theme): string {
  return palette[theme].inkSoft;
}

/** The colour of a tone in a hue; "#rrggbb" both. */
export function densityColor(hue: string, ink: string, step: DensityStep): string {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [hue, ink].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((from ?? 0) * (1 - step.ink) + (to ?? 0) * step.ink);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
