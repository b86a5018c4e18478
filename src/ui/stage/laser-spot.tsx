import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { StageSession } from "../../state/stage/types.ts";
import { listenToHolding } from "./holding.ts";

/** A spot of light where the pointer is. Moved beside the components, so that it keeps up with the hand. */
export function LaserSpot({ session }: { readonly session: StageSession }) {
  const spot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent) => {
      const style = spot.current?.style;
      if (style !== undefined) style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener("pointermove", move, { capture: true, passive: true });
    window.addEventListener("pointerdown", move, { capture: true, passive: true });
    const stopHolding = listenToHolding(window, session.laserHeld);
    return () => {
      window.removeEventListener("pointermove", move, { capture: true });
      window.removeEventListener("pointerdown", move, { capture: true });
      stopHolding();
    };
  }, [session]);
  useSignalEffect(() => {
    document.documentElement.toggleAttribute("data-laser", session.laser.value);
  });
  useLayoutEffect(() => () => document.documentElement.removeAttribute("data-laser"), []);
  return <div class="stage-laser" data-on={session.laser.value} ref={spot} aria-hidden="true" />;
}
