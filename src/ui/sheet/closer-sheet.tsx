import { useSignal } from "@preact/signals";
import type { SheetStop } from "../../state/types.ts";
import { useApp } from "../app-context.ts";
import { Card } from "../card/card-on-demand.ts";
import { Reader } from "../reader/reader-on-demand.ts";
import { isReading } from "../topmost.ts";
import { SheetFrame } from "./sheet-frame.tsx";

/** On a phone: the card of what is selected, or all there is to read of it, over the other sheet. */
export function CloserSheet() {
  const { state, actions } = useApp();
  const stop = useSignal<SheetStop>("half");
  if (state.selection.value === null) return null;
  if (isReading(state)) {
    return (
      <SheetFrame
        key="reader"
        stops={["full"]}
        stop="full"
        onStop={() => {}}
        onClose={() => actions.readerClosed()}
      >
        <Reader />
      </SheetFrame>
    );
  }
  return (
    <SheetFrame
      key="card"
      stops={["half", "full"]}
      stop={stop.value}
      onStop={(next) => {
        stop.value = next;
      }}
      onClose={() => actions.selectionCleared()}
    >
      <Card />
    </SheetFrame>
  );
}
