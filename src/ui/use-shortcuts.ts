import { useLayoutEffect } from "preact/hooks";
import { useApp } from "./app-context.ts";
import { findShortcut } from "./shortcuts.ts";

/** Listens on the document for the keys of shortcuts.ts; a part that has already acted on a key keeps it. */
export function useShortcuts(focusSearch: () => void): void {
  const { state, actions } = useApp();
  // Before the page is first seen: a key pressed at once is not lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The stage has keys of its own.
      if (event.defaultPrevented || state.stage.peek()) return;
      const target = event.target instanceof Element ? event.target : null;
      const deed = findShortcut(event, target)?.deed;
      if (deed?.({ state, actions, focusSearch }) === true) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [state, actions, focusSearch]);
}
