import type { PlacePrecision } from "./event.ts";

/**
 * How far about a point, in kilometres, something may have happened that is known only to a district or region of which no
 * outline is known: the radius of the disc that stands for it. Stated wherever it is drawn.
 */
export const vagueKilometers = { district: 20, region: 75 } as const;

/** null: so precise that it needs no disc, or so vague that none would be honest. */
export function toVagueRadius(precision: PlacePrecision): number | null {
  return precision === "district" || precision === "region" ? vagueKilometers[precision] : null;
}
