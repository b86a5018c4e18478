import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { header } from "../../words/header.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import { useFocusReturn } from "../use-focus-return.ts";
import "./modal-dialog.css";

interface ModalDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A native dialog over everything: the browser keeps the focus inside; Escape, the button or a press beside it closes. */
export function ModalDialog({ title, children }: ModalDialogProps) {
  const { actions } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useFocusReturn(true);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for a press beside the dialog
    <dialog
      ref={dialog}
      class="modal surface"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        actions.overlayClosed();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) actions.overlayClosed();
      }}
    >
      <div class="modal-inside">
        <div class="modal-top">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            class="button button-icon"
            aria-label={header.close}
            title={header.close}
            onClick={() => actions.overlayClosed()}
          >
            <Icon name="close" />
          </button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <div class="modal-body scroller" tabIndex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
