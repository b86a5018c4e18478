import type { ComponentChildren } from "preact";

interface StayingButtonProps {
  readonly name: string;
  /** At the first or last place there is nothing to do. */
  readonly isIdle: boolean;
  readonly act: () => void;
  readonly children: ComponentChildren;
}

/** A small button of a row. Not `disabled` where it is idle: the focus would fall off the page there. */
export function StayingButton({ name, isIdle, act, children }: StayingButtonProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      title={name}
      aria-disabled={isIdle}
      onClick={() => !isIdle && act()}
    >
      {children}
    </button>
  );
}
