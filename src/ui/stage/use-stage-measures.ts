import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { StageSession } from "../../state/stage/types.ts";
import { useApp } from "../app-context.ts";
import { isStacked } from "./is-stacked.ts";

/** Around everything, in pixels of the stage's own scale. */
export const stageGapPx = 20;
/** As much of the map stays free whatever lies over it. */
const leastFreePx = 160;

/**
 * Tells how much of the screen lies under the caption and what stands at the foot, so that the camera puts what a scene is
 * about beside them. A caption at the side counts with its whole width and one below with all the room that it may take,
 * so that no scene moves the map for the length of its text.
 */
export function useStageMeasures(
  session: StageSession,
  caption: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
  controls: RefObject<HTMLElement | null>,
): void {
  const { state } = useApp();
  const { surroundings, stageScale } = state;
  const { width, height } = surroundings.value;
  const scale = stageScale.value;
  useLayoutEffect(() => {
    const measure = () => {
      const captionBox = caption.current?.getBoundingClientRect();
      const footBox = foot.current?.getBoundingClientRect();
      if (captionBox === undefined || footBox === undefined) return;
      const gap = stageGapPx * scale;
      const stacked = isStacked({ width, height });
      const under = stacked ? captionBox.top : footBox.top;
      session.measured({
        top: stacked ? coveredAbove(controls.current) : gap / 2,
        right: 0,
        bottom: Math.round(Math.max(Math.min(height - under, height - leastFreePx), 0)),
        left: stacked ? 0 : Math.round(Math.max(Math.min(captionBox.right, width - leastFreePx), 0)),
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [caption, foot]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, [session, caption, foot, controls, width, height, scale]);
}

/** What the controls take of a narrow screen where they stay, because no pointer comes and goes there. */
function coveredAbove(controls: HTMLElement | null): number {
  return controls !== null && matchMedia("(hover: none)").matches
    ? Math.round(controls.getBoundingClientRect().bottom)
    : 0;
}
