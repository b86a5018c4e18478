import type { State } from "../../state/types.ts";

/** From this width on every control has room in one row; the more so where the fitting buttons are drawings alone. */
const roomyFromPx = 1240;

/** Whether the timeline shows all its controls at once; where not, the rarer ones wait behind a button. Reads signals. */
export function isTimelineRoomy(state: State): boolean {
  return !state.phone.value && state.surroundings.value.width >= roomyFromPx;
}
