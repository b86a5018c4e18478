import { useId } from "preact/hooks";
import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { moreButtonId } from "../header/header-actions.tsx";
import { Icon } from "../icon.tsx";
import { compareButtonId } from "./compare-button.tsx";
import { ComparisonSentence } from "./comparison-sentence.tsx";
import { WindowField } from "./window-field.tsx";
import "./comparison-bar.css";

/** From this width on windows and sentence share one row. */
const roomyFromPx = 1180;

/** Above the timeline while two windows are compared: both of them, what the comparison finds, swap and end. */
export function ComparisonBar() {
  const { state, actions } = useApp();
  const hintId = useId();
  const isPhone = state.phone.value;
  if (state.comparison.value === null) return null;
  const end = (): void => {
    actions.comparisonEnded();
    // On a phone the button stands in the menu.
    const button = document.getElementById(compareButtonId) ?? document.getElementById(moreButtonId);
    button?.focus();
  };
  return (
    <section
      class="comparison"
      aria-label={words.region}
      data-keys="timeline"
      data-size={isPhone ? "phone" : state.surroundings.value.width < roomyFromPx ? "narrow" : "desk"}
      aria-describedby={hintId}
    >
      <div class="comparison-windows">
        <WindowField side="a" />
        <button
          type="button"
          class="button button-icon"
          aria-label={words.swap}
          title={words.swap}
          onClick={() => actions.comparisonSwapped()}
        >
          <Icon name="swap" />
        </button>
        <WindowField side="b" />
      </div>
      <ComparisonSentence brief={isPhone} />
      <button
        type="button"
        class="button button-icon comparison-end"
        aria-label={words.end}
        title={words.end}
        onClick={end}
      >
        <Icon name="close" />
      </button>
      <p class="visually-hidden" id={hintId}>
        {words.hint}
      </p>
    </section>
  );
}
