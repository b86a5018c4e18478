import { useId } from "preact/hooks";

interface FilmSelectProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly isOffered?: (value: Value) => boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few, under its label. */
export function FilmSelect<Value extends string | number>({
  label,
  value,
  options,
  nameOf,
  isOffered = () => true,
  onChange,
}: FilmSelectProps<Value>) {
  const id = useId();
  return (
    <p class="film-choice">
      <label for={id}>{label}</label>
      <select
        class="plain-select"
        id={id}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => String(option) === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option
            key={option}
            value={String(option)}
            selected={option === value}
            disabled={!isOffered(option)}
          >
            {nameOf(option)}
          </option>
        ))}
      </select>
    </p>
  );
}
