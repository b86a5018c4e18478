import { useId } from "preact/hooks";

interface TypedFieldProps {
  readonly name: string;
  readonly value: string;
  readonly most: number;
  /** Absent: one line. */
  readonly rows?: number;
  readonly hint?: string;
  /** false: what is left empty is not taken, and comes back when the field is left. */
  readonly mayBeEmpty?: boolean;
  readonly type: (text: string) => void;
  /** Told of a field of several lines as it comes and goes. */
  readonly inputRef?: (element: HTMLTextAreaElement | null) => void;
}

/** A labelled field that is kept as it is typed. */
export function TypedField({
  name,
  value,
  most,
  rows,
  hint,
  mayBeEmpty = true,
  type,
  inputRef,
}: TypedFieldProps) {
  const id = useId();
  const take = (text: string) => {
    if (mayBeEmpty || text.trim() !== "") type(text);
  };
  const given = {
    id,
    value,
    maxLength: most,
    dir: "auto" as const,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div class="author-field">
      <label for={id}>{name}</label>
      {rows === undefined ? (
        <input
          {...given}
          type="text"
          onInput={({ currentTarget }) => take(currentTarget.value)}
          onBlur={({ currentTarget }) => {
            currentTarget.value = value;
          }}
        />
      ) : (
        <textarea
          {...given}
          rows={rows}
          ref={inputRef ?? null}
          onInput={({ currentTarget }) => take(currentTarget.value)}
        />
      )}
      {hint !== undefined && (
        <p class="author-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
