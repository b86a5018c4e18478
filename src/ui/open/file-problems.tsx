import { noColumn, type Problems, wholeFile } from "../../model/documents/problems.ts";
import type { TableDocument } from "../../model/documents/table-document.ts";
import { tableIssueCodes } from "../../model/documents/table-issue.ts";
import type { OpeningFile } from "../../state/opening/types.ts";
import { opening as words } from "../../words/opening.ts";
import { formatTableIssue, nameTableIssue } from "../../words/table-issues.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { ModalDialog } from "../dialogs/modal-dialog.tsx";
import "./file-problems.css";

/** A table of more is slower to draw than to read elsewhere. */
const mostListed = 500;

/** What of one file was not accepted as it stands: how often each reason, then row by row with the value. */
export function FileProblems() {
  const { state } = useApp();
  const openings = state.openings.value;
  const file = openings?.files.value.find(({ id }) => id === openings.problemsOf.value);
  if (openings === null || file === undefined) return null;
  return (
    <ModalDialog title={words.problemsTitle(file.name)}>
      <Listed file={file} onSave={() => openings.problemsSaved(file.id)} />
    </ModalDialog>
  );
}

function Listed({ file, onSave }: { readonly file: OpeningFile; readonly onSave: () => void }) {
  const { document, problems } = file;
  if (document === null || problems === null || problems.rows.length === 0) return <p>{words.noProblems}</p>;
  const reasons = tableIssueCodes.flatMap((code) => {
    const count = problems.counts[code] ?? 0;
    return count === 0 ? [] : [{ code, count }];
  });
  const shown = Math.min(problems.rows.length, mostListed);
  return (
    <>
      <p>{words.problemsIntro}</p>
      <ul class="file-reasons">
        {reasons.map(({ code, count }) => (
          <li key={code}>{words.reason(nameTableIssue(code), count)}</li>
        ))}
      </ul>
      <button type="button" class="button file-save" onClick={onSave}>
        {words.saveProblems}
      </button>
      {shown < problems.rows.length && (
        <p class="open-soft">{words.problemsShown(shown, problems.rows.length)}</p>
      )}
      <ol class="file-problems">
        {Array.from({ length: shown }, (_, index) => (
          <Problem key={index} index={index} document={document} problems={problems} />
        ))}
      </ol>
    </>
  );
}

interface ProblemProps {
  readonly index: number;
  readonly document: TableDocument;
  readonly problems: Problems;
}

function Problem({ index, document, problems }: ProblemProps) {
  const row = problems.rows[index] ?? wholeFile;
  const column = problems.columns[index] ?? noColumn;
  const code = tableIssueCodes[problems.codes[index] ?? 0] ?? "row-unreadable";
  const isCell = row !== wholeFile && column !== noColumn;
  const value = problems.values.get(index) ?? (isCell ? document.cellOf(row, column) : "");
  return (
    <li>
      <span class="file-row">{row === wholeFile ? words.wholeFile : words.rowNumber(row + 1)}</span>
      {isCell && <code {...dataText(document.names[column] ?? "")}>{document.names[column]}</code>}
      <span {...dataText(value)}>{formatTableIssue(code, value)}</span>
    </li>
  );
}
