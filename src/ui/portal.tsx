import { type ComponentChildren, render } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { AppContext, useApp } from "./app-context.ts";
import { FrameContext, useFrame } from "./frame-context.ts";

interface PortalProps {
  /** Somebody else's element, which this fills and empties but never removes. */
  readonly into: HTMLElement;
  readonly children: ComponentChildren;
}

/** Draws its children in another place of the document, in the same app; spares preact's whole compatibility package. */
export function Portal({ into, children }: PortalProps) {
  const app = useApp();
  const frame = useFrame();
  useLayoutEffect(() => {
    render(
      <AppContext.Provider value={app}>
        <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
      </AppContext.Provider>,
      into,
    );
  });
  useLayoutEffect(() => () => render(null, into), [into]);
  return null;
}
