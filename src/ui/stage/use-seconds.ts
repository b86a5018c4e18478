import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Ticks once a second while a watch runs, for those who read it. */
export function useSeconds(now: () => number, isRunning: boolean): number {
  const shown = useSignal(now());
  useEffect(() => {
    if (!isRunning) return;
    shown.value = now();
    const ticking = setInterval(() => {
      shown.value = now();
    }, 250);
    return () => clearInterval(ticking);
  }, [now, isRunning, shown]);
  return shown.value;
}
