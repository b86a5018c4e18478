import { useId } from "preact/hooks";

interface FormatChoiceProps<Format extends string> {
  readonly legend: string;
  readonly formats: readonly Format[];
  readonly words: Readonly<Record<Format, { readonly name: string; readonly hint: string }>>;
  readonly chosen: Format;
  readonly onChoose: (format: Format) => void;
}

/** One of several formats, each with what it is for. */
export function FormatChoice<Format extends string>({
  legend,
  formats,
  words,
  chosen,
  onChoose,
}: FormatChoiceProps<Format>) {
  const id = useId();
  return (
    <fieldset class="export-choices">
      <legend>{legend}</legend>
      {formats.map((format) => (
        <div key={format} class="export-choice">
          <label>
            <input
              type="radio"
              name={id}
              checked={format === chosen}
              aria-describedby={`${id}-${format}`}
              onChange={() => onChoose(format)}
            />
            {words[format].name}
          </label>
          <p class="export-soft" id={`${id}-${format}`}>
            {words[format].hint}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
