import { useId } from "preact/hooks";
import type { Question } from "../../model/documents/inspection.ts";
import { dateOrders, type Mapping } from "../../model/documents/mapping.ts";
import { opening as words } from "../../words/opening.ts";

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly mapping: Mapping;
  readonly onChange: (part: Partial<Mapping>) => void;
}

/** What must not be guessed in silence, with examples from the file. */
export function Questions({ questions, mapping, onChange }: QuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <section class="mapping-questions">
      <h3>{words.questions}</h3>
      {questions.map((question) => (
        <QuestionPart
          key={`${question.kind} ${"column" in question ? question.column : ""}`}
          question={question}
          mapping={mapping}
          onChange={onChange}
        />
      ))}
    </section>
  );
}

function QuestionPart({
  question,
  mapping,
  onChange,
}: Omit<QuestionsProps, "questions"> & { readonly question: Question }) {
  const id = useId();
  switch (question.kind) {
    case "date-order":
      return (
        <Choice
          id={id}
          title={words.dateOrderTitle(question.column)}
          note={mapping.dateOrder === null ? words.mustAnswer : null}
          choices={dateOrders.map((order, index) => ({
            name: words.dateOrders[order],
            detail: question.examples
              .map(({ cell, readings }) => words.example(cell, readings[index] ?? ""))
              .join("; "),
            isChosen: mapping.dateOrder === order,
            choose: () => onChange({ dateOrder: order }),
          }))}
        />
      );
    case "epoch":
      return (
        <Choice
          id={id}
          title={words.epochTitle(question.column)}
          note={null}
          choices={([question.unit, null] as const).map((unit) => ({
            name: words.epochs[unit ?? "none"],
            detail:
              unit === null
                ? ""
                : question.examples
                    .map(({ cell, readings }) => words.example(cell, readings[0] ?? ""))
                    .join("; "),
            isChosen: mapping.epoch === unit,
            choose: () => onChange({ epoch: unit }),
          }))}
        />
      );
    case "swapped":
      return (
        <div class="mapping-question">
          <p>{words.swapped(question)}</p>
          <label class="open-entry">
            <input
              type="checkbox"
              checked={mapping.isSwapped}
              onChange={({ currentTarget }) => onChange({ isSwapped: currentTarget.checked })}
            />
            {words.swapThem}
          </label>
        </div>
      );
    case "crs":
      return (
        <div class="mapping-question">
          <p>{words.crsTitle(question.name)}</p>
          <div class="mapping-choice">
            <label for={id}>{words.crsLabel}</label>
            <input
              id={id}
              inputMode="numeric"
              value={(mapping.crs ?? "").replace(/^EPSG:/, "")}
              onChange={({ currentTarget }) => {
                const code = currentTarget.value.replace(/\D/g, "");
                onChange({ crs: code === "" ? null : `EPSG:${code}` });
              }}
            />
          </div>
        </div>
      );
  }
}

interface ChoiceProps {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly choices: readonly {
    readonly name: string;
    readonly detail: string;
    readonly isChosen: boolean;
    readonly choose: () => void;
  }[];
}

function Choice({ id, title, note, choices }: ChoiceProps) {
  return (
    <fieldset class="mapping-question" aria-describedby={note === null ? undefined : `${id}-note`}>
      <legend>{title}</legend>
      {choices.map(({ name, detail, isChosen, choose }) => (
        <label key={name} class="open-entry">
          <input type="radio" name={id} checked={isChosen} onChange={choose} />
          <span>
            {name}
            {detail !== "" && <span class="open-soft mapping-detail">{detail}</span>}
          </span>
        </label>
      ))}
      {note !== null && (
        <p class="open-soft" id={`${id}-note`}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
