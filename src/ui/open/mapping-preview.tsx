import type { PreviewFailure, TablePreview } from "../../model/documents/file-opener.ts";
import { dates } from "../../words/dates.ts";
import { opening as words } from "../../words/opening.ts";
import { formatTableIssue } from "../../words/table-issues.ts";
import { dataText } from "../card/data-text.ts";

const mostShown = 5;

/** How many of the first rows can be read as the mapping says, and how some of them will look. */
export function MappingPreview({ preview }: { readonly preview: TablePreview | PreviewFailure | null }) {
  return (
    <section class="mapping-preview" aria-live="polite">
      <h3>{words.preview}</h3>
      {preview === null && <p class="open-soft">{words.previewMaking}</p>}
      {preview !== null && "code" in preview && <p>{formatTableIssue(preview.code, preview.value)}</p>}
      {preview !== null && "table" in preview && <Shown preview={preview} />}
    </section>
  );
}

function Shown({ preview }: { readonly preview: TablePreview }) {
  const { rows, isWhole, dated, placed, problems, table, document } = preview;
  const shown = Array.from({ length: Math.min(table.length, mostShown) }, (_, row) => table.eventAt(row));
  return (
    <>
      <p>
        {words.previewCounts(rows, dated, placed, isWhole)}{" "}
        {problems.rows.length > 0 && words.previewProblems(problems.rows.length)}
      </p>
      <ul class="mapping-events">
        {shown.map((event) => {
          const place = event.placeId === null ? undefined : document.findPlace(event.placeId);
          const title = event.title === "" ? words.noTitle : event.title;
          return (
            <li key={event.id}>
              <span class="open-soft">
                {dates.formatWhen(event.when)}
                {place !== undefined && <> · {place.names.en}</>}
              </span>
              <span {...dataText(title)}>{title}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
