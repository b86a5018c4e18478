import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { useFocusReturn } from "../use-focus-return.ts";
import "./drop-down.css";

interface DropDownProps {
  readonly overlay: "more" | "present";
  readonly name: string;
  /** The button under which it hangs and to which the focus returns. */
  readonly openerId: string;
  /** What of it takes the focus; the whole of it where this is absent. */
  readonly first?: string;
  readonly children: ComponentChildren;
}

/** What hangs under a button of the header. Closes by Escape, by a press beside it, or as the focus leaves it. */
export function DropDown({ overlay, name, openerId, first, children }: DropDownProps) {
  const { state, actions } = useApp();
  const root = useRef<HTMLDivElement>(null);
  useFocusReturn(true);
  useLayoutEffect(() => {
    const wanted = first === undefined ? null : root.current?.querySelector<HTMLElement>(first);
    (wanted ?? root.current)?.focus({ preventScroll: true });
  }, [first]);
  // In the layout, so that the listeners go with the menu: a plain effect is cleaned up only after the next frame, and
  // what is left of a closed menu would close the one that is opened meanwhile.
  useLayoutEffect(() => {
    const leave = (event: Event) => {
      if (!(event.target instanceof Node) || root.current?.contains(event.target) === true) return;
      // The button closes it by itself; closing here too would open it again.
      if (event.target instanceof Element && event.target.closest(`#${openerId}`) !== null) return;
      if (state.overlay.peek() === overlay) actions.overlayClosed();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [overlay, openerId, actions, state]);
  return (
    <div
      class={`drop-down ${overlay} surface`}
      role="dialog"
      aria-label={name}
      data-returns-to={openerId}
      tabIndex={-1}
      ref={root}
    >
      {children}
    </div>
  );
}
