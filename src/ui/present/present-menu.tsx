import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { present as words } from "../../words/present.ts";
import { useApp } from "../app-context.ts";
import { useFocusReturn } from "../use-focus-return.ts";
import { StageEntries } from "./stage-entries.tsx";
import { StoryEntries } from "./story-entries.tsx";
import "./present-menu.css";

/** The ways to show the map to others. Closes by Escape, by a press beside it, or as the focus leaves it. */
export function PresentMenu({ openerId }: { readonly openerId: string }) {
  const { state, actions } = useApp();
  const root = useRef<HTMLDivElement>(null);
  useFocusReturn(true);
  useLayoutEffect(() => root.current?.focus({ preventScroll: true }), []);
  // By the time something is chosen, what it takes is there: a window opens and a screen fills only on the press itself.
  useEffect(() => {
    actions.storiesRequested();
    actions.presentingPrepared();
  }, [actions]);
  useEffect(() => {
    const leave = (event: Event) => {
      if (!(event.target instanceof Node) || root.current?.contains(event.target) === true) return;
      // The button closes it by itself; closing here too would open it again.
      if (event.target instanceof Element && event.target.closest(`#${openerId}`) !== null) return;
      if (state.overlay.peek() === "present") actions.overlayClosed();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [openerId, actions, state]);
  return (
    <div
      class="present surface"
      role="dialog"
      aria-label={words.title}
      data-returns-to={openerId}
      tabIndex={-1}
      ref={root}
    >
      <StoryEntries />
      <StageEntries />
    </div>
  );
}
