import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

const firstDelayMs = 400;
const repeatMs = 120;

/**
 * For a button whose deed repeats while it is held, by pointer or by key. `holding` is true from the first repetition to
 * the end: what is spoken waits for it. Spread the result on the button.
 */
export function useHold(deed: () => void, holding: Signal<boolean>) {
  const latest = useRef(deed);
  latest.current = deed;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** A press that has repeated is no click as well. */
  const hasRepeated = useRef(false);
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (holding.peek() && hasRepeated.current) holding.value = false;
  };
  const leave = (): void => {
    stop();
    hasRepeated.current = false;
  };
  const repeat = (): void => {
    hasRepeated.current = true;
    holding.value = true;
    latest.current();
    timer.current = setTimeout(repeat, repeatMs);
  };
  // A button that is taken away while it is held says no more.
  useEffect(() => stop, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      stop();
      hasRepeated.current = false;
      timer.current = setTimeout(repeat, firstDelayMs);
    },
    onPointerUp: stop,
    onPointerLeave: leave,
    onPointerCancel: leave,
    onContextMenu: (event: Event) => {
      if (timer.current !== undefined) event.preventDefault();
    },
    onClick: () => {
      if (hasRepeated.current) hasRepeated.current = false;
      else latest.current();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.repeat || (event.key !== " " && event.key !== "Enter")) return;
      event.preventDefault();
      hasRepeated.current = true;
      holding.value = true;
      latest.current();
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (!hasRepeated.current || (event.key !== " " && event.key !== "Enter")) return;
      // The end of a held space bar would be one more press.
      event.preventDefault();
      stop();
      hasRepeated.current = false;
    },
    onBlur: leave,
  };
}
