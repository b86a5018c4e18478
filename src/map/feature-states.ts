import type { OverlayState } from "../style/overlay-layers.ts";

/** The one call of the map that this needs. */
export interface FeatureStateTarget {
  setFeatureState(feature: { source: string; id: string }, state: OverlayState): unknown;
}

/** Tells a map the states of the features of one source, and of those only the ones that changed. */
export interface FeatureStates {
  send(states: ReadonlyMap<string, OverlayState>): void;
  /** After a new style, which knows none of them. */
  forget(): void;
}

const none: OverlayState = { active: false, on: false, focused: false };

export function createFeatureStates(target: FeatureStateTarget, source: string): FeatureStates {
  let sent = new Map<string, OverlayState>();
  return {
    send(states) {
      for (const [id, state] of states)
        if (!isSame(state, sent.get(id) ?? none)) target.setFeatureState({ source, id }, state);
      // What is no longer named may come back, and must not come back as it left.
      for (const [id, state] of sent)
        if (!states.has(id) && !isSame(state, none)) target.setFeatureState({ source, id }, none);
      sent = new Map(states);
    },
    forget() {
      sent = new Map();
    },
  };
}

function isSame(one: OverlayState, other: OverlayState): boolean {
  return one.active === other.active && one.on === other.on && one.focused === other.focused;
}
