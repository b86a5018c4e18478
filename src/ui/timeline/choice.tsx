import "./choice.css";

/** One of a few values, as the browser's own list: it is known to every assistive technology and on every phone. */
export function Choice<Value extends string | number>({
  label,
  value,
  options,
  nameOf,
  hint,
  choose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly hint: string;
  readonly choose: (value: Value) => void;
}) {
  const pick = (event: Event & { readonly currentTarget: HTMLSelectElement }): void => {
    const chosen = options[event.currentTarget.selectedIndex];
    if (chosen !== undefined) choose(chosen);
  };
  return (
    <select class="choice" aria-label={label} title={hint} value={String(value)} onChange={pick}>
      {options.map((option) => (
        <option key={option} value={String(option)}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}
