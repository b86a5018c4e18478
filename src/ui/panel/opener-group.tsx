import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { OpenGroup } from "./place-group.tsx";

interface OpenerGroupProps {
  readonly group: Exclude<OpenGroup, null>;
  readonly open: Signal<OpenGroup>;
  readonly name: string;
  readonly isChosen: boolean;
  /** The inside of its button. */
  readonly opener: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A filter's button and what it opens; what is open is seen with its button. */
export function OpenerGroup({ group, open, name, isChosen, opener, children }: OpenerGroupProps) {
  const insideId = useId();
  const inside = useRef<HTMLDivElement>(null);
  const isOpen = open.value === group;
  useLayoutEffect(() => {
    if (isOpen) inside.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  return (
    <fieldset class="filter-group" aria-label={name}>
      <button
        type="button"
        class="filter-opener"
        data-chosen={isChosen}
        aria-expanded={isOpen}
        aria-controls={insideId}
        onClick={() => {
          open.value = isOpen ? null : group;
        }}
      >
        {opener}
      </button>
      <div id={insideId} class="filter-open" hidden={!isOpen} ref={inside}>
        {isOpen && children}
      </div>
    </fieldset>
  );
}
