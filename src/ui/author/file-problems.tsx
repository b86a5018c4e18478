import { author as words } from "../../words/author.ts";
import { formatIssue, formatIssuePlace } from "../../words/issues.ts";
import { useApp } from "../app-context.ts";

const mostShown = 12;

/** What was wrong with the file that was opened last. */
export function FileProblems() {
  const { state } = useApp();
  const { problems } = state.authoring.value;
  if (problems.length === 0) return null;
  const isLost = problems.some(
    ({ severity, where }) => severity === "dropped" && !where.field?.startsWith("scenes["),
  );
  return (
    <div class="author-problems" role="alert">
      <p>{isLost ? words.unreadable : words.readWithProblems}</p>
      <ul>
        {problems.slice(0, mostShown).map((issue) => (
          <li key={`${issue.code} ${formatIssuePlace(issue.where)}`}>
            {formatIssuePlace(issue.where)}: {formatIssue(issue)}
          </li>
        ))}
      </ul>
    </div>
  );
}
