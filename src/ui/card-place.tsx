import type { ReadonlySignal } from "@preact/signals";
import { useApp } from "./app-context.ts";
import { Card } from "./card/card-on-demand.ts";
import { Portal } from "./portal.tsx";
import { isReading } from "./topmost.ts";
import { useFocusReturn } from "./use-focus-return.ts";

interface CardPlaceProps {
  /** The inside of the map's popup; null where none is open. */
  readonly popupElement: ReadonlySignal<HTMLElement | null>;
}

/** The card of what is selected: in the map's popup, or beside the panel where the map has no place for it. */
export function CardPlace({ popupElement }: CardPlaceProps) {
  const { state } = useApp();
  const isSelected = state.selection.value !== null;
  useFocusReturn(isSelected);
  if (!isSelected) return null;
  const inside = popupElement.value;
  if (inside !== null) {
    return (
      <Portal into={inside}>
        <Card />
      </Portal>
    );
  }
  // The reader already says all of it.
  if (isReading(state)) return null;
  return (
    <div class="frame-card">
      <Card />
    </div>
  );
}
