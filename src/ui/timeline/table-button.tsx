import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentType } from "preact";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { TransportIcon } from "./transport-icon.tsx";

/** Opens the events of the window as a table. */
export function TableButton() {
  const { actions } = useApp();
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={timeline.table.open}
      title={timeline.table.openHint}
      aria-haspopup="dialog"
      onClick={() => actions.overlayOpened("table")}
    >
      <TransportIcon name="table" />
    </button>
  );
}

/** The dialog itself, loaded when it is first asked for: few readers need it, and nobody at the start. */
export function TableOverlay() {
  const { state } = useApp();
  const dialog = useDialog(state.overlay);
  const Dialog = dialog.value;
  return Dialog === null || state.overlay.value !== "table" ? null : <Dialog />;
}

function useDialog(overlay: ReadonlySignal<string | null>) {
  const dialog = useSignal<ComponentType | null>(null);
  useSignalEffect(() => {
    if (overlay.value !== "table" || dialog.peek() !== null) return;
    import("./event-table-dialog.tsx").then(({ EventTableDialog }) => {
      dialog.value = EventTableDialog;
    });
  });
  return dialog;
}
