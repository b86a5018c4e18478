import { useLayoutEffect, useRef } from "preact/hooks";
import { layers as words } from "../../words/layers.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import "./removal-line.css";

/** What was removed last, and the way to have it back. It stays until it is closed: nobody must be quick. */
export function RemovalLine() {
  const { state, actions } = useApp();
  const undo = useRef<HTMLButtonElement>(null);
  const removal = state.removal.value;
  // What was pressed goes with the layer; undoing is what may be wanted next.
  useLayoutEffect(() => undo.current?.focus(), [removal]);
  return (
    <div class="removal-line">
      <p role="status">{words.removed(removal?.title ?? "")}</p>
      <button
        type="button"
        ref={undo}
        class="button button-outlined"
        onClick={() => {
          actions.removalUndone();
          focusLayers();
        }}
      >
        {words.undo}
      </button>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={() => {
          actions.removalAccepted();
          focusLayers();
        }}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

/** This line is about to leave the page: the focus goes to the layers above it. */
function focusLayers(): void {
  document.querySelector<HTMLElement>(".layers-list input")?.focus();
}
