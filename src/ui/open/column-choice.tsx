import { useId } from "preact/hooks";
import type { Guess } from "../../model/documents/inspection.ts";
import type { Role } from "../../model/documents/mapping.ts";
import { opening as words } from "../../words/opening.ts";

interface ColumnChoiceProps {
  readonly role: Role;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly guess: Guess | null;
  readonly onChoose: (columns: readonly string[]) => void;
}

const joined = "joined";

/** Which column says one thing of an event; several together where they were guessed so. */
export function ColumnChoice({ role, names, chosen, guess, onChoose }: ColumnChoiceProps) {
  const id = useId();
  const several = chosen.length > 1 ? chosen : (guess?.columns.length ?? 0) > 1 ? (guess?.columns ?? []) : [];
  const isGuessed = guess !== null && guess.columns.join("\n") === chosen.join("\n");
  const value =
    chosen.length > 1 ? joined : chosen.length === 1 ? String(names.indexOf(chosen[0] ?? "")) : "";
  return (
    <div class="mapping-choice">
      <label for={id}>{words.roles[role]}</label>
      <select
        id={id}
        aria-describedby={isGuessed ? `${id}-why` : undefined}
        onChange={({ currentTarget }) => {
          const name = names[Number(currentTarget.value)];
          if (currentTarget.value === joined) onChoose(several);
          else onChoose(currentTarget.value === "" || name === undefined ? [] : [name]);
        }}
      >
        <option value="" selected={value === ""}>
          {words.none}
        </option>
        {several.length > 1 && (
          <option value={joined} selected={value === joined}>
            {several.join(" + ")}
          </option>
        )}
        {names.map((name, index) => (
          <option key={name} value={String(index)} selected={value === String(index)}>
            {name}
          </option>
        ))}
      </select>
      {isGuessed && (
        <span class="open-soft" id={`${id}-why`}>
          {words.guessed(guess)}
        </span>
      )}
    </div>
  );
}
