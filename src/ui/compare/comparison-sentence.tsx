import { comparison as words } from "../../words/comparison.ts";
import { useApp } from "../app-context.ts";
import { ComparisonMark } from "./comparison-mark.tsx";
import { readWindowNames } from "./window-names.ts";
import "./comparison-sentence.css";

/**
 * What the comparison finds, in one sentence; each clause opens its list and shows its mark. `brief`: where there is no
 * room, the eye gets "only A", while who listens still hears the name.
 */
export function ComparisonSentence({ brief }: { readonly brief: boolean }) {
  const { state, actions } = useApp();
  const names = readWindowNames(state);
  const counts = state.comparisonCounts.value;
  if (names === null || counts === null) return null;
  // Without a list there is nothing to open.
  const { embedded } = state.surroundings.value;
  const chosen = state.listPart.value;
  return (
    <p class="comparison-sentence" data-brief={brief}>
      <span class={brief ? "visually-hidden" : "comparison-lead"}>{words.formatLead(names)} </span>
      {words.listClauses(counts, names).map(({ group, before, name, briefName, count }) => (
        <span key={group} class="comparison-part" data-group={group}>
          <span class="comparison-between">{before}</span>
          <button
            type="button"
            class="comparison-clause"
            data-group={group}
            aria-pressed={chosen === group}
            disabled={embedded}
            title={embedded ? undefined : `${name}: ${count}. ${words.clauseHint}`}
            onClick={() => actions.listPartChosen(chosen === group ? "all" : group)}
          >
            <ComparisonMark group={group} />
            <span class={brief ? "visually-hidden" : "comparison-name"}>{name}</span>
            {brief && <span aria-hidden="true">{briefName}</span>}
            <span class="comparison-count">
              <span class="comparison-colon">: </span>
              {count}
            </span>
          </button>
        </span>
      ))}
    </p>
  );
}
