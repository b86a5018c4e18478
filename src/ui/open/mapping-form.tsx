import { type Mapping, type Role, roles } from "../../model/documents/mapping.ts";
import type { OpeningFile } from "../../state/opening/types.ts";
import { opening as words } from "../../words/opening.ts";
import { useApp } from "../app-context.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { MappingPreview } from "./mapping-preview.tsx";
import { PrecisionChoice } from "./precision-choice.tsx";
import { Questions } from "./questions.tsx";
import { isAnswered } from "./unanswered.ts";
import "./mapping-form.css";

const whatWhen: readonly Role[] = ["title", "start", "end", "summary"];
const where: readonly Role[] = ["lng", "lat", "geometry", "placeName"];
const others = roles.filter((role) => !whatWhen.includes(role) && !where.includes(role));

/** How the columns of a file become events: guesses to be mended, questions to be answered, and how the first rows would read. */
export function MappingForm({ file }: { readonly file: OpeningFile }) {
  const { state } = useApp();
  const openings = state.openings.value;
  const { inspection, mapping } = file;
  if (openings === null || inspection === null || mapping === null) return null;
  const change = (part: Partial<Mapping>) => openings.mappingChanged(file.id, { ...mapping, ...part });
  const choose = (role: Role, columns: readonly string[]) => {
    const { [role]: _, ...rest } = mapping.columns;
    change({ columns: columns.length === 0 ? rest : { ...rest, [role]: columns } });
  };
  const choice = (role: Role) => (
    <ColumnChoice
      key={role}
      role={role}
      names={inspection.names}
      chosen={mapping.columns[role] ?? []}
      guess={inspection.guesses.find((guess) => guess.role === role) ?? null}
      onChoose={(columns) => choose(role, columns)}
    />
  );
  return (
    <form
      class="mapping"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered(inspection.questions, mapping)) openings.mappingAccepted(file.id);
      }}
    >
      <p>{words.mapIntro(inspection.format, inspection.names.length)}</p>
      {file.isRemembered && (
        <p class="mapping-remembered">
          {words.remembered}{" "}
          <button type="button" class="link-button" onClick={() => openings.mappingForgotten(file.id)}>
            {words.forget}
          </button>
        </p>
      )}
      <Questions questions={inspection.questions} mapping={mapping} onChange={change} />
      <fieldset class="mapping-group">
        <legend>{words.whatWhen}</legend>
        {whatWhen.map(choice)}
      </fieldset>
      <fieldset class="mapping-group">
        <legend>{words.where}</legend>
        {where
          .filter(
            (role) => !inspection.hasPositions || role === "placeName" || mapping.columns[role] !== undefined,
          )
          .map(choice)}
        <PrecisionChoice mapping={mapping} onChange={change} />
      </fieldset>
      <MappingPreview preview={file.preview} />
      <details class="mapping-more">
        <summary>{words.more(others.filter((role) => mapping.columns[role] !== undefined).length)}</summary>
        <fieldset class="mapping-group" aria-label={words.moreColumns}>
          {others.map(choice)}
        </fieldset>
      </details>
      <div class="open-deeds mapping-deeds">
        <button
          type="submit"
          class="button open-button"
          disabled={!isAnswered(inspection.questions, mapping)}
        >
          {words.open}
        </button>
        <button type="button" class="button" onClick={() => openings.openingStopped(file.id, false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
