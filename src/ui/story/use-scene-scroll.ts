import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** How far down what is read stands when a scene becomes the one that is read, as a share of the height. */
const readingLine = 0.38;
/** A scroll that has rested so long has arrived. */
const restMs = 140;
/** Between the top edge and a scene that was brought there. */
const topMarginPx = 4;

/** Which scene stands at the reading line; -1 where there is none. */
export function findSceneAt(tops: readonly number[], line: number): number {
  let found = tops.length === 0 ? -1 : 0;
  for (const [index, top] of tops.entries()) if (top <= line) found = index;
  return found;
}

/**
 * Keeps a column of scenes and the story in step, both ways: a scene that is scrolled to is entered once the scrolling
 * rests, so that a fast one passes over what lies between; and a scene that is entered otherwise is scrolled to.
 */
export function useSceneScroll(
  scroller: RefObject<HTMLElement | null>,
  current: number,
  isCalm: boolean,
  enter: (index: number) => void,
): void {
  /** Where a scroll of our own leads; null while the reader's hand has it. */
  const goal = useRef<number | null>(null);
  const shown = useRef(-1);
  const entered = useRef(current);
  entered.current = current;
  const enterNow = useRef(enter);
  enterNow.current = enter;
  // Before the story has come there is nothing to scroll.
  const isThere = current >= 0;

  // At once: what is scrolled before the first paint counts too.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || !isThere) return;
    let timer = 0;
    const settle = () => {
      if (goal.current !== null) return;
      const scenes = [...element.querySelectorAll<HTMLElement>("[data-scene]")];
      const from = element.getBoundingClientRect().top;
      const tops = scenes.map((scene) => scene.getBoundingClientRect().top - from);
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      const index = isAtEnd ? scenes.length - 1 : findSceneAt(tops, element.clientHeight * readingLine);
      if (index < 0 || index === entered.current) return;
      shown.current = index;
      enterNow.current(index);
    };
    const scrolled = () => {
      if (goal.current !== null && Math.abs(element.scrollTop - goal.current) < 2) goal.current = null;
      window.clearTimeout(timer);
      timer = window.setTimeout(settle, restMs);
    };
    const taken = () => {
      goal.current = null;
    };
    const hands = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    element.addEventListener("scroll", scrolled, { passive: true });
    for (const hand of hands) element.addEventListener(hand, taken, { passive: true });
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener("scroll", scrolled);
      for (const hand of hands) element.removeEventListener(hand, taken);
    };
  }, [scroller, isThere]);

  // Before it is seen, so that nothing the reader does meanwhile is undone.
  useLayoutEffect(() => {
    const element = scroller.current;
    const scene = element?.querySelector<HTMLElement>(`[data-scene="${current}"]`);
    // The reader has scrolled here: the words stay where the eye is.
    if (element === null || scene == null || shown.current === current) return;
    const isFirst = shown.current === -1;
    shown.current = current;
    const away = scene.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const most = element.scrollHeight - element.clientHeight;
    const top = Math.round(Math.max(0, Math.min(element.scrollTop + away - topMarginPx, most)));
    if (Math.abs(element.scrollTop - top) < 2) return;
    goal.current = top;
    element.scrollTo({ top, behavior: isFirst || isCalm ? "instant" : "smooth" });
  }, [scroller, current, isCalm]);
}
