import { useId } from "preact/hooks";
import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { moreButtonId } from "../header/header-actions.tsx";
import { Icon } from "../icon.tsx";
import { isTimelineRoomy } from "../timeline/timeline-room.ts";
import { compareButtonId } from "./compare-button.tsx";
import { ComparisonSentence } from "./comparison-sentence.tsx";
import { ComparisonWindows } from "./comparison-windows.tsx";
import "./comparison-bar.css";

/**
 * Above the timeline while two windows are compared: both of them, what the comparison finds, swap and end. Where there is
 * less room the timeline has the windows in the place of its dates, which say the same as B.
 */
export function ComparisonBar() {
  const { state, actions } = useApp();
  const hintId = useId();
  const isPhone = state.phone.value;
  const isRoomy = isTimelineRoomy(state);
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
      data-size={isPhone ? "phone" : isRoomy ? "desk" : "narrow"}
      aria-describedby={hintId}
    >
      {isRoomy && <ComparisonWindows />}
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
