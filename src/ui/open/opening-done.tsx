import type { OpeningFile, Openings } from "../../state/opening/types.ts";
import { counts } from "../../words/counts.ts";
import { opening as words } from "../../words/opening.ts";
import { formatTableIssue } from "../../words/table-issues.ts";
import { useApp } from "../app-context.ts";
import { dataText } from "../card/data-text.ts";
import { OnlyThis } from "../files/only-this.tsx";
import { Icon } from "../icon.tsx";
import { countProblemRows } from "./problem-rows.ts";

export interface LineProps {
  readonly file: OpeningFile;
  readonly openings: Openings;
}

/** What came of a file that is read. */
export function Done({ file, openings }: LineProps) {
  const rows = countProblemRows(file.problems);
  const name = file.situationTitle ?? file.name;
  const { state } = useApp();
  const document = state.documents.value.find(({ id }) => id !== "" && id === file.documentId);
  const read = counts.formatNumber(file.progress?.rows ?? file.events);
  return (
    <div class="opening-row">
      <p role="status">
        <span {...dataText(name)}>{words.done(file.events, name, file.isWhole || file.isMemoryFull)}</span>
        {rows > 0 && (
          <>
            {"; "}
            <button type="button" class="link-button" onClick={() => openings.problemsListed(file.id)}>
              {words.problemRows(rows)}
            </button>
          </>
        )}
        {file.isMemoryFull && <>. {formatTableIssue("memory-exhausted", read)}</>}
      </p>
      {document !== undefined && <OnlyThis document={document} />}
      <Dismiss file={file} openings={openings} />
    </div>
  );
}

export function Dismiss({ file, openings }: LineProps) {
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={`${words.dismiss}: ${file.name}`}
      title={words.dismiss}
      onClick={() => openings.openingDismissed(file.id)}
    >
      <Icon name="close" size={12} />
    </button>
  );
}
