import { useId } from "preact/hooks";

interface PlainChoiceProps<Value extends string | number> {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few values whose names say all, side by side. */
export function PlainChoice<Value extends string | number>({
  legend,
  values,
  names,
  chosen,
  onChoose,
}: PlainChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset class="export-choices export-choices-row">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}
