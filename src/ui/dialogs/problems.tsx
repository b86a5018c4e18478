import type { Issue } from "../../model/issue.ts";
import { issues as issueWords } from "../../words/issues.ts";
import { problems } from "../../words/problems.ts";
import { useApp } from "../app-context.ts";
import { ModalDialog } from "./modal-dialog.tsx";
import "./problems.css";

/** What in the data was not accepted: file, feature, line and reason, grouped by file. */
export function Problems() {
  const { state } = useApp();
  const issues = state.issues.value;
  const files = [...new Set(issues.map(({ where }) => where.file))];
  return (
    <ModalDialog title={problems.title(issues.length)}>
      <p>{issues.length === 0 ? problems.none : problems.intro}</p>
      {files.map((file) => (
        <section key={file} class="problems-file">
          <h3>
            <code>{file}</code>
          </h3>
          <ul>
            {issues
              .filter(({ where }) => where.file === file)
              .map((issue, index) => (
                <Problem key={index} issue={issue} />
              ))}
          </ul>
        </section>
      ))}
    </ModalDialog>
  );
}

function Problem({ issue }: { readonly issue: Issue }) {
  const { feature, field, line } = issue.where;
  return (
    <li class="problem">
      <p>{issueWords.reason(issue)}</p>
      <p class="problem-where">
        {feature !== undefined && (
          <span>
            {problems.feature} <code>{feature}</code>
          </span>
        )}
        {field !== undefined && (
          <span>
            {problems.field} <code>{field}</code>
          </span>
        )}
        {line !== undefined && (
          <span>
            {problems.line} {line}
          </span>
        )}
        <span>{problems.outcome[issue.severity]}</span>
      </p>
    </li>
  );
}
