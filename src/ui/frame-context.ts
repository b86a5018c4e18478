import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FocusMemory } from "./focus-memory.ts";

/** What the parts of the frame share beside the state: momentary things of this page that nobody else needs. */
export interface FrameContextValue {
  readonly focus: FocusMemory;
  /** Puts the cursor into the search field; the field fills it in. */
  readonly search: { focus: (() => void) | null };
  /** The part of the map that no panel covers now, in CSS pixels. */
  freeSize(): { readonly width: number; readonly height: number };
}

export const FrameContext = createContext<FrameContextValue | null>(null);

/** null outside a frame (a part shown alone). */
export function useFrame(): FrameContextValue | null {
  return useContext(FrameContext);
}
