import { effect } from "@preact/signals";
import type { App } from "../state/types.ts";
import { findShownTitle } from "./shown-title.ts";

/** The window is called after what is looked at. */
export function followTitle({ state }: App): () => void {
  return effect(() => {
    const { title } = state.situation.value;
    const shown = findShownTitle(state);
    document.title = shown === null ? title : `${shown} · ${title}`;
  });
}
