import { Fragment } from "preact";
import { withImprecise } from "../../model/imprecise.ts";
import { counts as words } from "../../words/counts.ts";
import { timeline } from "../../words/timeline.ts";
import { useApp } from "../app-context.ts";
import { readDoubt } from "../compare/window-names.ts";
import "./count-sentence.css";

/** How many events are in the window; each clause opens its list. `brief`: what must never be left out. */
export function CountSentence({ brief }: { readonly brief: boolean }) {
  const { state, actions } = useApp();
  const all = words.listClauses(withImprecise(state.counts.value, state.documents.value), readDoubt(state));
  const clauses = brief ? all.flatMap((one) => (one.brief ? { ...one, text: one.brief } : [])) : all;
  const { embedded } = state.surroundings.value;
  const chosen = state.listPart.value;
  return (
    <p class={brief ? "count-sentence count-sentence-brief" : "count-sentence"}>
      {clauses.map(({ part, text }, index) => (
        <Fragment key={part}>
          {index > 0 && " "}
          <span class="count-part">
            {/* Without a list there is nothing to open. */}
            {embedded ? (
              <span data-part={part}>{text}</span>
            ) : (
              <button
                type="button"
                class="count-clause"
                data-part={part}
                aria-pressed={chosen === part}
                title={timeline.clauseHint}
                onClick={() => actions.listPartChosen(part)}
              >
                {text}
              </button>
            )}
            {clauses[index + 1]?.before.trimEnd()}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
