import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { withImprecise } from "../../model/imprecise.ts";
import { counts } from "../../words/counts.ts";
import { useApp } from "../app-context.ts";
import { formatComparison } from "../compare/window-names.ts";

/** Says the counting sentence once a deed has ended: not while a handle is dragged, a key is held, or time plays. */
export function CountAnnouncer({ dragging }: { readonly dragging: ReadonlySignal<boolean> }) {
  const { state } = useApp();
  const said = useRef<string | null>(null);
  const isKeyHeld = useHeldKey();
  const isMoving = dragging.value || isKeyHeld.value || state.playing.value;
  // While something moves, what was last said stays: a live region speaks only when it changes.
  if (!isMoving || said.current === null) {
    said.current =
      formatComparison(state) ??
      counts.formatCounts(withImprecise(state.counts.value, state.documents.value));
  }
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {said.current}
    </p>
  );
}

/** Whether a key repeats, wherever the focus is: the keys of the page step through time too. */
function useHeldKey(): ReadonlySignal<boolean> {
  const held = useSignal(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      held.value = event.repeat;
    };
    const release = (): void => {
      held.value = false;
    };
    window.addEventListener("keydown", press, { capture: true });
    window.addEventListener("keyup", release, { capture: true });
    window.addEventListener("blur", release);
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      window.removeEventListener("keyup", release, { capture: true });
      window.removeEventListener("blur", release);
    };
  }, [held]);
  return held;
}
