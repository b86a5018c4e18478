import { useSignal } from "@preact/signals";
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import { useLayoutEffect, useState } from "preact/hooks";

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
type Wanted = Pick<
  Options,
  "count" | "getScrollElement" | "estimateSize" | "overscan" | "getItemKey" | "scrollMargin"
>;

/** The list's window on its items: only those in sight are in the document. Follows the package's own adapters. */
export function useVirtualizer(wanted: Wanted): Virtualizer<HTMLElement, HTMLElement> {
  // A signal, because a component that reads signals is drawn again for them and not for every hook's state.
  const changes = useSignal(0);
  void changes.value;
  const options: Options = {
    ...wanted,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => {
      changes.value = changes.peek() + 1;
    },
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
