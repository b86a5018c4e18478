import type { Signal } from "@preact/signals";
import { useHold } from "./hold.ts";
import { TransportIcon, type TransportIconName } from "./transport-icon.tsx";

/** A button with a drawing whose deed repeats while it is held. */
export function HoldButton({
  name,
  label,
  deed,
  holding,
}: {
  readonly name: TransportIconName;
  readonly label: string;
  readonly deed: () => void;
  readonly holding: Signal<boolean>;
}) {
  const held = useHold(deed, holding);
  return (
    <button type="button" class="button button-icon" aria-label={label} title={label} {...held}>
      <TransportIcon name={name} />
    </button>
  );
}
