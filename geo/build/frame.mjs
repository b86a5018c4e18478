/** The frame of the fine map, in degrees: west, south, east, north. Outside it the world is coarse. */
export const frame = [20, 15, 75, 50];

/**
 * The coarse world reaches this far into the frame, so that no hairline of water shows between the two where both are
 * drawn at a low zoom.
 */
const overlapDegrees = 0.25;

export const frameHole = [
  frame[0] + overlapDegrees,
  frame[1] + overlapDegrees,
  frame[2] - overlapDegrees,
  frame[3] - overlapDegrees,
];

/** The frame of the shaded relief: no more than the opening view and its surroundings, for it is the largest file. */
export const reliefFrame = [25, 24, 66, 47];

/** The countries of the situation: drawn in full detail, with their provinces. */
export const coreCountries = ["AZE", "IRN", "SYR", "IRQ", "TUR", "ARM", "GEO", "LBN"];
