import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Scene } from "../../model/story.ts";
import { useApp } from "../app-context.ts";

const textSizes = ["large", "middle", "small", "smallest"] as const;

/** How large the words may be at most: a short text is set larger. */
export function findTextSize(length: number): (typeof textSizes)[number] {
  if (length <= 320) return "large";
  return length <= 640 ? "middle" : "small";
}

/** Sets the words of a scene as large as leaves room for all of them and for their sources on this very screen. */
export function useFittingText(scene: Scene): RefObject<HTMLDivElement | null> {
  const { state } = useApp();
  const text = useRef<HTMLDivElement>(null);
  const { width, height } = state.surroundings.value;
  const scale = state.stageScale.value;
  useLayoutEffect(() => {
    const { current } = text;
    const scroller = current?.closest(".scroller");
    if (!(current instanceof HTMLElement) || !(scroller instanceof HTMLElement)) return;
    const length = scene.text.flat().reduce((sum, span) => sum + span.text.length, 0);
    for (const size of textSizes.slice(textSizes.indexOf(findTextSize(length)))) {
      current.dataset["size"] = size;
      if (scroller.scrollHeight <= scroller.clientHeight) break;
    }
  });
  // Drawn again for every size of the screen, because it has read them.
  void [width, height, scale];
  return text;
}
