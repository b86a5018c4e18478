import type { Signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

/** Keeps a signal at the height of an element in CSS pixels, while it is in the document. */
export function useHeight(element: { readonly current: HTMLElement | null }, height: Signal<number>): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      height.value = current.offsetHeight;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, height]);
}
