import { counts } from "../../words/counts.ts";
import { opened } from "../../words/opened.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { readImprecise } from "../compare/window-names.ts";
import "./imprecise-line.css";

/** Over the list, where files are open: how many of all that is counted are placed only roughly, whatever of it is listed. */
export function ImpreciseLine() {
  const { state, actions } = useApp();
  const share = readImprecise(state);
  const part = state.listPart.value;
  if (share === "" || part === "imprecise") return null;
  return (
    <p class="imprecise-line">
      {part !== "all" && `${opened.ofAll(counts.nameEvents(state.counts.value.total))} `}
      <button
        type="button"
        class="text-button"
        title={timeline.clauseHint}
        onClick={() => actions.listPartChosen("imprecise")}
      >
        {share}
      </button>
    </p>
  );
}
