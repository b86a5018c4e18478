import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { TimeWindow } from "../../model/instant.ts";
import { parseWindow } from "../../model/time-window.ts";
import { timeline } from "../../words/timeline.ts";
import { toEdtf } from "../../words/typed-date.ts";
import "./date-field.css";

/**
 * One date that can be typed: EDTF, or as people write it. Enter or leaving the field moves the window; Escape takes the
 * typing back. What cannot be read stays as it was typed, with a word about it; the window stays too.
 */
export function DateField({
  label,
  shown,
  typed,
  whole,
}: {
  readonly label: string;
  readonly shown: string;
  /** A single date: the one end that this field is about. */
  readonly typed: (window: TimeWindow) => void;
  /** An interval: both ends. */
  readonly whole: (window: TimeWindow) => void;
}) {
  /** null: nothing is being typed, the field shows what is. */
  const draft = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const problemId = useId();
  const forget = (): void => {
    draft.value = null;
    problem.value = null;
  };
  const commit = (): void => {
    const text = draft.peek();
    if (text === null) return;
    if (text.trim() === shown) {
      forget();
      return;
    }
    const edtf = toEdtf(text);
    const window = edtf === "" ? null : parseWindow(edtf);
    if (window === null) {
      problem.value = edtf === "" ? timeline.dateEmpty : timeline.dateUnreadable(text.trim());
      return;
    }
    forget();
    if (edtf.includes("/")) whole(window);
    else typed(window);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      event.preventDefault();
      commit();
    } else if (event.key === "Escape" && draft.peek() !== null) {
      // Only the typing is taken back; what lies over the page stays.
      event.preventDefault();
      event.stopPropagation();
      forget();
    }
  };
  const message = problem.value;
  return (
    <span class="date-field">
      <input
        class="date-field-input"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellcheck={false}
        size={12}
        aria-label={label}
        aria-invalid={message !== null}
        {...(message === null ? {} : { "aria-describedby": problemId })}
        value={draft.value ?? shown}
        onInput={(event) => {
          draft.value = event.currentTarget.value;
          problem.value = null;
        }}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={press}
        onBlur={commit}
      />
      <span class="date-field-problem" id={problemId} role="alert">
        {message}
      </span>
    </span>
  );
}
