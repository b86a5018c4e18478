import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";

/** The id of the button that begins and ends a comparison: the focus goes back to it. */
export const compareButtonId = "header-compare";

/** Pins the present window and gives a second one; pressed again it goes back to the first. */
export function CompareButton() {
  const { state, actions } = useApp();
  const isComparing = state.comparison.value !== null;
  return (
    <button
      type="button"
      id={compareButtonId}
      class="button"
      aria-pressed={isComparing}
      title={isComparing ? words.end : words.buttonHint}
      onClick={() => (isComparing ? actions.comparisonEnded() : actions.comparisonStarted())}
    >
      {words.button}
    </button>
  );
}
