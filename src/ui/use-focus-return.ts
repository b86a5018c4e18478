import { useLayoutEffect, useRef } from "preact/hooks";
import { useFrame } from "./frame-context.ts";

/**
 * While `open` is true something is on top; when it closes, focus goes back to what opened it, unless the reader has
 * meanwhile moved the focus elsewhere.
 */
export function useFocusReturn(open: boolean): void {
  const frame = useFrame();
  const restore = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    if (!open || frame === null) return;
    restore.current = frame.focus.remember();
    return () => {
      // After the closed thing has left the page, focus that was inside it lies on the body.
      queueMicrotask(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) restore.current?.();
      });
    };
  }, [open, frame]);
}
