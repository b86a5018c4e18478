import type { ComparisonGroup } from "../model/compare.ts";
import { type ClaimStatus, claimStatuses } from "../model/event.ts";

/**
 * How one mark is drawn. Lengths are parts of the mark's size (the diameter of its ink), so that one table serves the
 * map, the timeline and the legend. Angles are in radians, anticlockwise from the x axis as seen on screen.
 */
export interface MarkSpec {
  /** Width of the outline; `null`: the whole body is ink. */
  readonly outline: number | null;
  /** Lines through the centre, from edge to edge: none, the bar of a dispute, or the cross of a denial. */
  readonly bars: readonly number[];
  /** Radius of the light centre; 0: none. */
  readonly centre: number;
  /** Width of each hatching line inside the outline; 0: no hatching. */
  readonly hatch: number;
  /** Where the hatching begins, in periods from the centre: 0 runs a line through it, 0.5 keeps it free. */
  readonly phase: number;
}

const slash = Math.PI / 4;

/** How the claim stands, where the date is certain. */
const certainSpecs: Readonly<Record<ClaimStatus, MarkSpec>> = {
  confirmed: { outline: null, bars: [], centre: 0, hatch: 0, phase: 0 },
  reported: { outline: null, bars: [], centre: 0.19, hatch: 0, phase: 0 },
  claimed: { outline: 0.18, bars: [], centre: 0, hatch: 0, phase: 0.5 },
  alleged: { outline: 0.18, bars: [], centre: 0, hatch: 0, phase: 0.5 },
  disputed: { outline: 0.18, bars: [slash], centre: 0, hatch: 0, phase: 0.5 },
  // A line through the crossing, where lines beside it would drown in the cross.
  denied: { outline: 0.15, bars: [slash, -slash], centre: 0, hatch: 0, phase: 0 },
};

/**
 * The same where the event is only possibly in the window: what was solid is heavily hatched, what was empty lightly,
 * under an outline of full strength. The hatching is level, so that it is never taken for a bar or a cross.
 */
const possibleSpecs: Readonly<Record<ClaimStatus, MarkSpec>> = {
  confirmed: { ...certainSpecs.confirmed, outline: 0.12, hatch: 0.16 },
  reported: { ...certainSpecs.reported, outline: 0.12, hatch: 0.16 },
  claimed: { ...certainSpecs.claimed, outline: 0.14, hatch: 0.1 },
  alleged: { ...certainSpecs.alleged, outline: 0.14, hatch: 0.1 },
  disputed: { ...certainSpecs.disputed, outline: 0.14, hatch: 0.1 },
  denied: { ...certainSpecs.denied, outline: 0.14, hatch: 0.1 },
};

export function markSpec(claim: ClaimStatus, certain: boolean): MarkSpec {
  return (certain ? certainSpecs : possibleSpecs)[claim];
}

/**
 * What all marks share. A square's side is shorter than a disc's diameter so that both weigh the same; at 11 px it is
 * 9 px, which falls on whole pixels.
 */
export const markMeasures = {
  discRadius: 0.5,
  squareHalfSide: 4.5 / 11,
  /** The paper-coloured line about the ink that makes a mark stand on any ground. */
  casing: 1 / 11,
  barWidth: 0.16,
  hatchPeriod: 3 / 11,
  hatchAngle: 0,
} as const;

/**
 * The side on which a mark is open, where two windows are compared: the left side stands for A, the right one for B, and
 * what is open there is not in it. A channel of its own beside hue, fill and shape.
 */
export const markGaps = ["none", "right", "left"] as const;
export type MarkGap = (typeof markGaps)[number];

/** A gap is a wedge: its point beside the centre, and how steeply it opens to the rim. */
export const gapMeasures = { point: 0.15, slope: Math.tan(Math.PI / 3) } as const;

/** How each group of a comparison is drawn: uncertain ones are hatched, as whatever is only possible. */
export const comparisonMarks: Readonly<
  Record<ComparisonGroup, { readonly certain: boolean; readonly gap: MarkGap }>
> = {
  "only-a": { certain: true, gap: "right" },
  "only-b": { certain: true, gap: "left" },
  both: { certain: true, gap: "none" },
  uncertain: { certain: false, gap: "none" },
};

/** Diameter in CSS pixels of a mark's ink on the map. */
export const mapMarkSize = 11;

/** In the order of the shader's tables: six claims with a certain date, then the six with a possible one. */
export const markSpecs: readonly MarkSpec[] = [true, false].flatMap((certain) =>
  claimStatuses.map((claim) => markSpec(claim, certain)),
);
