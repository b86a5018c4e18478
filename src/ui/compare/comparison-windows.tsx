import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { Icon } from "../icon.tsx";
import { WindowField } from "./window-field.tsx";
import "./comparison-windows.css";

/** The two windows that are compared, each to be typed over, and the button that makes each the other. */
export function ComparisonWindows() {
  const { state, actions } = useApp();
  if (state.comparison.value === null) return null;
  return (
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
  );
}
