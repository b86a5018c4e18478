import type { Issue } from "../../model/issue.ts";
import { frame } from "../../words/frame.ts";
import { issues as issueWords } from "../../words/issues.ts";
import "../theme.css";
import "./missing-situation.css";

interface MissingSituationProps {
  /** Why there is nothing to show. */
  readonly issues: readonly Issue[];
}

/** The whole page where the manifest is missing or cannot be read: what was looked for and what to do. */
export function MissingSituation({ issues }: MissingSituationProps) {
  const { title, text, what, todoHeading, todo, reload } = frame.missing;
  return (
    <main class="missing">
      <div class="missing-text surface">
        <h1>{title}</h1>
        <p>{text}</p>
        {issues.length > 0 && (
          <>
            <h2>{what}</h2>
            <ul class="missing-issues">
              {issues.map((issue, index) => (
                <li key={index}>
                  <code>{issueWords.place(issue.where)}</code>: {issueWords.reason(issue)}
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>{todoHeading}</h2>
        <ol>
          {todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <button type="button" class="button button-outlined" onClick={() => location.reload()}>
          {reload}
        </button>
      </div>
    </main>
  );
}
