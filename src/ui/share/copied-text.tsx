import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { frame } from "../../words/frame.ts";
import { useApp } from "../app-context.ts";

interface CopiedTextProps {
  readonly name: string;
  readonly note: string;
  readonly text: string;
  readonly rows: number;
  readonly button: string;
  readonly onCopy: () => void;
  /** Between the note and the text. */
  readonly children?: ComponentChildren;
}

/** A text to be taken elsewhere: by its button, or by hand where the browser refuses. */
export function CopiedText({ name, note, text, rows, button, onCopy, children }: CopiedTextProps) {
  const { state } = useApp();
  const id = useId();
  /** The last message before the button was pressed; null: it was not. */
  const before = useSignal<number | null>(null);
  const notice = state.notice.value;
  const isAnswer = before.value !== null && notice !== null && notice.serial > before.value;
  return (
    <section class="share-part">
      <h3>
        <label for={id}>{name}</label>
      </h3>
      <p>{note}</p>
      {children}
      <textarea
        class="plain-text"
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellcheck={false}
        dir="ltr"
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="share-deed">
        <button
          type="button"
          class="button button-outlined"
          onClick={() => {
            before.value = notice?.serial ?? 0;
            onCopy();
          }}
        >
          {button}
        </button>
        {/* What is behind the dialog is neither seen nor heard while it is open. */}
        <p role="status">{isAnswer ? frame.notices[notice.code] : ""}</p>
      </div>
    </section>
  );
}
